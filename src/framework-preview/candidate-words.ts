import type { Locale } from '../advice/action.js';
import type { CandidateFault } from '../framework/read-candidate.js';
import type { ErrorDetail } from '../platform/http/app-error.js';
import type { Words } from '../platform/views/words.js';

export function faultDetail({ pointer, code, about }: CandidateFault, words: Words, locale: Locale): ErrorDetail {
  return { pointer, code, detail: words.pick(locale, 'framework-preview.wrong', code, { about }) };
}
