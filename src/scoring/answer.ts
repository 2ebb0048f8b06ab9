import type { FactorCode, Track } from './framework-structure.js';

export type AnswerStatus = 'answered' | 'not-applicable' | 'unknown' | 'unanswered';
export type Confidence = 'high' | 'medium' | 'low';
export type Level = 1 | 2 | 3 | 4 | 5;

/** What scoring needs of an answer. Higher levels are always readier, whatever the factor's name sounds like. */
export interface ScoredAnswer {
  readonly factor: FactorCode;
  readonly status?: AnswerStatus;
  readonly level?: number;
  readonly confidence?: Confidence;
}

/** What scoring needs of a sheet: factors left out are unanswered, a missing track counts as `whole`. */
export interface ScoredSheet {
  readonly answers: readonly ScoredAnswer[];
  readonly supplementary?: readonly ScoredAnswer[];
  readonly track?: Track;
}

/** Half the width, in levels, of the range an answered level stands for (method, section 4). */
export const LEVEL_RANGE: Readonly<Record<Confidence, number>> = { high: 0, medium: 0.5, low: 1 };

export function statusOf(answer: ScoredAnswer | undefined): AnswerStatus {
  if (!answer) return 'unanswered';
  return answer.status ?? (answer.level === undefined ? 'unanswered' : 'answered');
}
