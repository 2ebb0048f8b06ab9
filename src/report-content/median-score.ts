import { statusOf } from '../scoring/answer.js';
import type { ScoredAnswer, ScoredSheet } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { Prepared } from '../scoring/prepared.js';
import { scorePrepared } from '../scoring/score.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import { spreadOf } from './spread.js';

/** What the respondents’ medians come to, beside the consolidated answers to the very same factors. */
export interface MedianScore {
  /** Rounded, 0..100. */
  readonly score: number;
  /** Of the consolidated answers to `factors`; null where none of them is answered with a level. */
  readonly consolidated: number | null;
  /** In framework order: those alone enter. */
  readonly factors: readonly FactorCode[];
}

/**
 * The score over the medians (method, section 7): only factors whose median may be shown enter, so it is no score of the
 * whole assessment, and stands beside the consolidated score of the same factors.
 *
 * Example: medians G16 3 (weight 5/90) and L2 2 (weight 4/90) → 100 · (5 · 0.5 + 4 · 0.25) / 9 = 38.9.
 *
 * @param medians those that may be shown; factors of the service item are not in the sums
 * @returns null where no median may be shown
 */
export function medianScore(
  prepared: Prepared,
  sheet: ScoredSheet,
  medians: ReadonlyMap<FactorCode, number>,
): MedianScore | null {
  const factors = prepared.structure.factors.map(({ code }) => code).filter((code) => medians.has(code));
  if (factors.length === 0) return null;
  const scored = (answers: readonly ScoredAnswer[]) => scorePrepared(prepared, { answers, track: sheet.track });
  const consolidated = sheet.answers.filter((answer) => medians.has(answer.factor) && statusOf(answer) === 'answered');
  return {
    score: scored(factors.map((factor) => ({ factor, level: medians.get(factor)! }))).overall.score!,
    consolidated: scored(consolidated).overall.score,
    factors,
  };
}

/** The medians a sheet shows to whoever may read it: its agency where it names respondents, else everybody. */
export function shownMedians({ answers, supplementary = [], agency }: AnswerSheet): Map<FactorCode, number> {
  const shown = [...answers, ...supplementary].flatMap((answer): [FactorCode, number][] => {
    const median = spreadOf(answer, 'agency', agency?.name ?? '')?.median ?? null;
    return median === null ? [] : [[answer.factor, median]];
  });
  return new Map(shown);
}
