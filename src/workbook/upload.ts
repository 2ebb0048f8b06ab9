import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import type { Whose } from './marker.js';

/** What one row of an uploaded workbook says. Plain JSON, so that it can be kept until a person has decided. */
export interface UploadEntry {
  readonly factor: FactorCode;
  /** Where the row's answer stands, for people. */
  readonly sheet: string;
  readonly cell: string;
  readonly content: AnswerContent;
  /** Of the answer when the workbook was downloaded. */
  readonly etag: string;
  /** Whether the row says something else than when it was downloaded. */
  readonly touched: boolean;
}

export interface Upload {
  readonly answers: Whose;
  readonly entries: readonly UploadEntry[];
}
