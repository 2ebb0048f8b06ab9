import { LEVEL_RANGE, statusOf } from './answer.js';
import type { ScoredAnswer, ScoredSheet } from './answer.js';
import type { Prepared } from './prepared.js';

/** Statuses as small numbers, so that the sums below run over typed arrays. */
export const ANSWERED = 0;
export const NOT_APPLICABLE = 1;
export const UNKNOWN = 2;
export const UNANSWERED = 3;
const STATUS_NUMBER = {
  answered: ANSWERED,
  'not-applicable': NOT_APPLICABLE,
  unknown: UNKNOWN,
  unanswered: UNANSWERED,
};

/** A sheet's answers in framework order. `level` is 0 where there is none. */
export interface LaidOutAnswers {
  readonly given: readonly (ScoredAnswer | undefined)[];
  readonly status: Uint8Array;
  readonly level: Float64Array;
  /** Ends of the range of levels each answer stands for, clamped to 1..5. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The sheet must be free of faults: see sheet/parse-sheet.ts. Answers to factors the framework lacks are left out. */
export function layOut(prepared: Prepared, sheet: ScoredSheet): LaidOutAnswers {
  const count = prepared.weights.length;
  const given: (ScoredAnswer | undefined)[] = new Array<ScoredAnswer | undefined>(count).fill(undefined);
  for (const answer of sheet.answers) {
    const position = prepared.positions.get(answer.factor);
    if (position !== undefined) given[position] = answer;
  }
  const status = new Uint8Array(count);
  const level = new Float64Array(count);
  const low = new Float64Array(count);
  const high = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const answer = given[index];
    status[index] = STATUS_NUMBER[statusOf(answer)];
    const value = status[index] === ANSWERED ? answer!.level! : 0;
    const range = LEVEL_RANGE[answer?.confidence ?? 'medium'];
    level[index] = value;
    low[index] = value === 0 ? 1 : Math.max(1, value - range);
    high[index] = value === 0 ? 5 : Math.min(5, value + range);
  }
  return { given, status, level, low, high };
}
