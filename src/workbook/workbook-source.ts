import type { FrameworkVersion } from '../report-content/wording.js';
import type { FactorCode, Track } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import type { Whose } from './marker.js';

/** What a workbook is made from. */
export interface WorkbookSource {
  readonly version: FrameworkVersion;
  readonly assessment: { readonly id: string; readonly revision: number };
  readonly pilot: { readonly title: string; readonly track: Track };
  readonly agency: string;
  /** Where given, shown on the first sheet and at the foot of every page. */
  readonly provenance: string | null;
  readonly whose: Whose;
  readonly userId: string;
  /** Every factor and both items, in framework order. */
  readonly answers: readonly { readonly factor: FactorCode; readonly content: AnswerContent; readonly etag: string }[];
}
