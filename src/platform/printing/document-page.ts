import type { Locale } from '../../advice/action.js';
import { momentForPeople } from '../views/people-dates.js';
import type { PrintedDocument } from './printed-document.entity.js';

export interface DocumentPageInput {
  readonly document: PrintedDocument;
  readonly heading: string;
  /** What it is about, above the heading. */
  readonly caption?: string;
  /** A PDF unless said otherwise. */
  readonly format?: string;
  readonly href: string;
  /** Where another is asked for. */
  readonly askHref: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** How far a document is, and the way to it once it is there; for pages/printing/document. Pure. */
export function documentPage(input: DocumentPageInput) {
  const { document, heading, caption = null, format = 'pdf', href, askHref, locale, timeZone } = input;
  const { status, requestedAt, finishedAt, fileName, contentSha256 } = document;
  return {
    heading,
    caption,
    format,
    language: document.locale,
    requestedAt: momentForPeople(requestedAt, locale, timeZone),
    status,
    isOnItsWay: status === 'queued' || status === 'rendering',
    isReady: status === 'ready',
    finishedAt: finishedAt && momentForPeople(finishedAt, locale, timeZone),
    href,
    fileHref: `${href}/file`,
    fileName,
    sha256: contentSha256,
    askHref,
  };
}
