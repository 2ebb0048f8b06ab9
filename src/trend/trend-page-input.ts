import type { Locale } from '../advice/action.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';

export interface TrendPageInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
  readonly isCentral: boolean;
  /** In the reader's language; own schemes too. */
  readonly schemeName: (id: string) => string;
}
