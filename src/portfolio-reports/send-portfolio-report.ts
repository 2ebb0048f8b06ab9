import type { Response } from 'express';
import { sendDownload } from '../platform/http/send-download.js';
import type { PortfolioReport } from './portfolio-report.entity.js';

export function sendPortfolioReport(
  response: Response,
  { contentSha256, fileName }: PortfolioReport,
  content: Buffer,
  known?: string,
): void {
  sendDownload(response, { content, contentType: 'application/pdf', fileName, sha256: contentSha256! }, known);
}
