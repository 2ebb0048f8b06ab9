import type { Locale } from '../advice/action.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import type { Words } from '../platform/views/words.js';
import { MOST_LINES } from './agency-lines.js';
import type { LineFault } from './agency-lines.js';
import { HEADINGS } from './columns.js';

/** What to do about a fault, in one sentence. */
export function faultSentence({ code, column, otherLine = 0 }: LineFault, words: Words, locale: Locale): string {
  const heading = column === null ? '' : HEADINGS[column][locale];
  return words.pick(locale, 'agency-import.wrong', code, { heading, line: otherLine, most: MOST_LINES });
}

/** For the API: the pointer names the line and the column. */
export function faultDetail(fault: LineFault, words: Words, locale: Locale): ErrorDetail {
  const { line, column, code } = fault;
  const pointer = column === null ? `/${line}` : `/${line}/${column}`;
  return { pointer, code, detail: faultSentence(fault, words, locale) };
}
