import type { Response } from 'express';
import { sendDownload } from '../platform/http/send-download.js';
import type { Questionnaire } from './questionnaire.entity.js';

export function sendQuestionnaire(
  response: Response,
  { contentSha256, fileName }: Questionnaire,
  content: Buffer,
  known?: string,
): void {
  sendDownload(response, { content, contentType: 'application/pdf', fileName, sha256: contentSha256! }, known);
}
