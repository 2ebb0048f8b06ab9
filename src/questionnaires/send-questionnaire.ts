import type { Response } from 'express';
import { contentDisposition } from '../platform/http/content-disposition.js';
import type { Questionnaire } from './questionnaire.entity.js';

/** Always as a download. @param known the ETag the asker has already */
export function sendQuestionnaire(
  response: Response,
  { contentSha256, fileName }: Questionnaire,
  content: Buffer,
  known?: string,
): void {
  const etag = `"${contentSha256}"`;
  response.set({
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': contentDisposition(fileName),
  });
  if (known === etag) response.status(304).end();
  else response.type('application/pdf').send(content);
}
