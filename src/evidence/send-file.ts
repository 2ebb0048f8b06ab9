import type { Response } from 'express';
import { sendDownload } from '../platform/http/send-download.js';
import type { Evidence } from './evidence.entity.js';

export function sendFile(response: Response, evidence: Evidence, content: Buffer): void {
  const { mediaType, fileName, sha256 } = evidence;
  sendDownload(response, { content, contentType: mediaType!, fileName: fileName!, sha256: sha256! });
}
