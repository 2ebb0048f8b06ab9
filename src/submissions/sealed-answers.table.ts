import { ANSWER_COLUMNS, answerCells, answerCodes } from '../framework/answer-cells.js';
import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { FrameworkStructure } from '../scoring/framework-structure.js';
import type { ReportSheet, SheetAnswer } from '../sheet/answer-sheet.js';
import type { Submission } from './submission.entity.js';

export interface SealedAnswer {
  readonly answer: SheetAnswer;
  /** Of the service item: null. */
  readonly dimension: string | null;
  /** null where it does not count in this scheme. */
  readonly weight: number | null;
}

/** Every factor of a sealed sheet, answered or not, then those of the service item. */
export function sealedAnswers({ sheet, weights }: Submission, structure: FrameworkStructure): SealedAnswer[] {
  const { answers, supplementary = [] } = JSON.parse(sheet) as ReportSheet;
  const said = new Map([...answers, ...supplementary].map((answer) => [answer.factor, answer]));
  const factors = [...structure.factors, ...structure.supplementary.map(({ code }) => ({ code, dimension: null }))];
  return factors.map(({ code, dimension }) => ({
    answer: said.get(code) ?? { factor: code },
    dimension,
    weight: weights[code] ?? null,
  }));
}

/** For programs: codes. */
export function sealedAnswerView({ answer, dimension, weight }: SealedAnswer) {
  const { factorName: _, ...codes } = answerCodes(answer);
  return { ...codes, dimension, weight };
}

export function sealedAnswersTable(version: FrameworkVersion): TableShape<SealedAnswer> {
  return {
    name: 'answers',
    columns: { dimension: 'text', ...ANSWER_COLUMNS, weight: 'number' },
    row: ({ answer, dimension, weight }, { locale }) => ({
      ...answerCells(version, answer, locale),
      dimension,
      weight,
    }),
  };
}
