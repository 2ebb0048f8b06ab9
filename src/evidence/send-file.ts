import type { Response } from 'express';
import { contentDisposition } from '../platform/http/content-disposition.js';
import type { Evidence } from './evidence.entity.js';

/** Always a download, and powerless should a browser show it all the same. */
export function sendFile(response: Response, evidence: Evidence, content: Buffer, known: string | undefined): void {
  const etag = `"${evidence.sha256}"`;
  response.set({
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': contentDisposition(evidence.fileName!),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  });
  if (known === etag) response.status(304).end();
  else response.type(evidence.mediaType!).send(content);
}
