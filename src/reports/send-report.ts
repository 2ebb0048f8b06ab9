import type { Response } from 'express';
import { contentDisposition } from '../platform/http/content-disposition.js';
import type { Report } from './report.entity.js';

/** Always as a download; a report in HTML is shown, if at all, without scripts and apart from the service. */
export function sendReport(response: Response, report: Report, content: Buffer, known: string | undefined): void {
  const etag = `"${report.contentSha256}"`;
  response.set({
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': contentDisposition(report.fileName!),
    'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  });
  if (known === etag) response.status(304).end();
  else response.type(report.contentType!).send(content);
}
