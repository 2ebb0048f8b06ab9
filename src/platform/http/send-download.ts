import type { Response } from 'express';
import { contentDisposition } from './content-disposition.js';

/** A file that is stored once and never changes. */
export interface Download {
  readonly content: Buffer;
  readonly contentType: string;
  /** Of any characters. */
  readonly fileName: string;
  /** Hex, of the content. */
  readonly sha256: string;
  /** A document that may show the styles it carries inside. */
  readonly isStyled?: boolean;
}

/** Always a download, and powerless should a browser show it all the same. Not sent to who has it already. */
export function sendDownload(
  response: Response,
  { content, contentType, fileName, sha256, isStyled = false }: Download,
): void {
  const etag = `"${sha256}"`;
  response.set({
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'Content-Disposition': contentDisposition(fileName),
    'Content-Security-Policy': `sandbox; default-src 'none'${isStyled ? "; style-src 'unsafe-inline'; img-src data:" : ''}`,
    'X-Content-Type-Options': 'nosniff',
  });
  if (response.req.get('if-none-match') === etag) response.status(304).end();
  else response.type(contentType).send(content);
}
