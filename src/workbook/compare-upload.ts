import type { Locale } from '../advice/action.js';
import type { Wording } from '../report-content/wording.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import { answerLines } from './answer-lines.js';
import type { AnswerLine } from './answer-lines.js';
import { choicesIn } from './choices.js';
import { isEmpty, likeness } from './likeness.js';
import type { Whose } from './marker.js';
import type { Upload, UploadEntry } from './upload.js';
import { WORDS } from './words.js';

/**
 * `new`: nothing was answered before. `changed`: in the workbook only. `cleared`: the row was emptied, the answer
 * stands. `conflict`: the answer was changed in the service since the download, and differs from the workbook.
 */
export type DifferenceKind = 'new' | 'changed' | 'cleared' | 'conflict';

export interface Difference {
  readonly factor: FactorCode;
  readonly name: string;
  readonly kind: DifferenceKind;
  /** Where the row's answer stands in the workbook. */
  readonly sheet: string;
  readonly cell: string;
  /** Both versions in words. */
  readonly workbook: readonly AnswerLine[];
  readonly service: readonly AnswerLine[];
  /** Of the answer in the service as it was compared: what a decision for the workbook writes over. */
  readonly etag: string;
}

export interface Comparison {
  readonly answers: Whose;
  /** Rows that say what the service says, or were left as they were downloaded. */
  readonly unchanged: number;
  readonly differences: readonly Difference[];
}

/** An answer as it stands in the service. */
export interface StandingAnswer {
  readonly factor: FactorCode;
  readonly content: AnswerContent;
  readonly etag: string;
}

/** What an upload would change, decided by nobody yet. A row nobody touched asks for nothing, whatever happened since. */
export function compareUpload(
  { answers, entries }: Upload,
  standing: readonly StandingAnswer[],
  wording: Wording,
  locale: Locale,
): Comparison {
  const choices = choicesIn(wording, locale);
  const inService = new Map(standing.map((answer) => [answer.factor, answer]));
  const differences = entries.flatMap((entry): Difference[] => {
    const { factor, sheet, cell, content } = entry;
    const now = inService.get(factor)!;
    const kind = differenceKind(entry, now);
    if (kind === null) return [];
    const inWords = (one: AnswerContent) => answerLines(one, choices, WORDS[locale]);
    const { name } = wording.factors[factor]![locale];
    const both = { workbook: inWords(content), service: inWords(now.content) };
    return [{ factor, name, kind, sheet, cell, ...both, etag: now.etag }];
  });
  return { answers, unchanged: entries.length - differences.length, differences };
}

function differenceKind({ content, etag, touched }: UploadEntry, now: StandingAnswer): DifferenceKind | null {
  if (!touched || likeness(content) === likeness(now.content)) return null;
  if (isEmpty(now.content)) return 'new';
  if (etag !== now.etag) return 'conflict';
  return isEmpty(content) ? 'cleared' : 'changed';
}
