import type { Response } from 'express';
import { sendDownload } from '../platform/http/send-download.js';
import type { Report } from './report.entity.js';

/** A report in HTML is shown, if at all, without scripts and apart from the service. */
export function sendReport(response: Response, report: Report, content: Buffer, known: string | undefined): void {
  const { contentType, fileName, contentSha256 } = report;
  const file = { content, contentType: contentType!, fileName: fileName!, sha256: contentSha256! };
  sendDownload(response, file, known, true);
}
