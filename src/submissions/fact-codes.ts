import type { AnswerStatus, Confidence } from '../scoring/answer.js';

/**
 * What the numbers in `submission_facts` stand for. Stored for good: new ones are added at the end, none is given
 * another meaning. The migration that made the table uses the same.
 *
 * Arrays of factors stand in framework order, then the supplementary ones (S1, S2); dimensions in framework order, gates
 * in gate order. SQL counts from 1: a factor's place in an array is its place in the framework, L1 = 1.
 */
export const STATUS_CODES = {
  unanswered: 0,
  answered: 1,
  unknown: 2,
  'not-applicable': 3,
} as const satisfies Record<AnswerStatus, number>;

/** 0 where nothing was answered. */
export const CONFIDENCE_CODES = { low: 1, medium: 2, high: 3 } as const satisfies Record<Confidence, number>;

/** Stands for level and confidence where there is none; levels are 1..5. */
export const NONE = 0;

export type StatusCode = (typeof STATUS_CODES)[AnswerStatus];

const STATUS_OF_CODE: readonly AnswerStatus[] = ['unanswered', 'answered', 'unknown', 'not-applicable'];

/** @throws RangeError for a code that stands for nothing */
export function statusOfCode(code: number): AnswerStatus {
  const status = STATUS_OF_CODE[code];
  if (status === undefined) throw new RangeError(`no status has the code ${code}`);
  return status;
}
