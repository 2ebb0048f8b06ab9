import type { AnswerStatus } from './answer.js';
import type { DimensionCode, FactorCode } from './framework-structure.js';
import { exceeds, roundScore } from './rounding.js';
import type { FactorResult, ScoreResult } from './score-result.js';

/** What of a result decides whether another may be held against it. */
export interface ComparedResult {
  /** Framework version. */
  readonly framework: string;
  readonly weightScheme: string;
  readonly score: number | null;
  /** 可能範圍; null where nothing was drawn. */
  readonly likely: { readonly low: number; readonly high: number } | null;
  /** One key for each seat heard (agency, role kind); empty where none is recorded. */
  readonly seats: readonly string[];
}

export type Incomparable =
  'other-framework' | 'other-scheme' | 'no-score' | 'no-likely-range' | 'no-seats' | 'other-seats' | 'within-range';

export interface Comparison {
  /** later − earlier; null where one has no score, or where they were scored by other rules. */
  difference: number | null;
  /** Half the wider of the two likely ranges, which a change has to exceed. */
  threshold: number | null;
  /** How many of the earlier seats were heard again; null where none is recorded. */
  seats: { again: number; of: number } | null;
  change: 'risen' | 'fallen' | null;
  /** 不宜比較: why the difference is not called a change; the first reason in the order of the type. */
  reason: Incomparable | null;
}

/**
 * Whether a difference between two results of one pilot is a change (method, section 8).
 *
 * Worked examples, scheme `evidence`; seats are the role kinds the sheets name:
 * - nice 2009-05 → 2009-09: 60.9 → 61.2, likely 50.5..69.4 and 52.0..69.6. One of the two earlier seats is heard again,
 *   which is half; 0.3 does not exceed 18.9/2: not to be compared, `within-range`.
 * - lifebuoy 2009-05 → 2009-09: 37.1 → 44.2, likely 28.6..46.3 and 34.8..54.0. Three of four seats again; the 7.1
 *   do not exceed 19.2/2 = 9.6: `within-range`, although the band has gone from `preparing` to `conditional`.
 * - 50.0 (46..54) → 60.0 (57..63), the same seats: 10.0 exceeds 4.0: risen.
 * - the same with one of three seats again: `other-seats`.
 */
export function compareResults(earlier: ComparedResult, later: ComparedResult): Comparison {
  const again = earlier.seats.filter((seat) => later.seats.includes(seat)).length;
  const isRecorded = earlier.seats.length > 0 && later.seats.length > 0;
  const seats = isRecorded ? { again, of: earlier.seats.length } : null;
  const rules = otherRules(earlier, later);
  const nothing = { difference: null, threshold: null, seats, change: null };
  if (rules !== null) return { ...nothing, reason: rules };
  if (earlier.score === null || later.score === null) return { ...nothing, reason: 'no-score' };
  const difference = signedRound(later.score - earlier.score);
  if (earlier.likely === null || later.likely === null) return { ...nothing, difference, reason: 'no-likely-range' };
  const threshold = Math.max(widthOf(earlier.likely), widthOf(later.likely)) / 2;
  const known = { difference, threshold, seats };
  if (seats === null) return { ...known, change: null, reason: 'no-seats' };
  if (2 * seats.again < seats.of) return { ...known, change: null, reason: 'other-seats' };
  if (!exceeds(Math.abs(difference), threshold)) return { ...known, change: null, reason: 'within-range' };
  return { ...known, change: difference > 0 ? 'risen' : 'fallen', reason: null };
}

/**
 * Only between two levels has anything risen or fallen. Who did not know before and knows now has answered; that a
 * factor does not exist in this pilot, or exists after all, says nothing of readiness.
 */
export type Move =
  'risen' | 'fallen' | 'now-answered' | 'no-longer-answered' | 'now-applicable' | 'no-longer-applicable';

export interface MovedFactor {
  readonly code: FactorCode;
  readonly move: Move;
  /** null where it had no level: unknown, not applicable or not answered. */
  readonly from: number | null;
  readonly to: number | null;
  readonly fromStatus: AnswerStatus;
  readonly toStatus: AnswerStatus;
}

/** Factors whose level is another one now, or that exist now or no longer; only under one framework version. */
export function movedFactors(earlier: ScoreResult, later: ScoreResult): MovedFactor[] {
  const before = new Map(earlier.factors.map((factor) => [factor.code, factor]));
  return later.factors.flatMap((after) => {
    const former = before.get(after.code);
    const move = former ? moveOf(former, after) : null;
    if (!former || move === null) return [];
    const { code, level: to, status: toStatus } = after;
    return [{ code, move, from: former.level, to, fromStatus: former.status, toStatus }];
  });
}

type Held = Pick<FactorResult, 'status' | 'level'>;

function moveOf(before: Held, after: Held): Move | null {
  const [was, is] = [before, after].map(({ status }) => status !== 'not-applicable');
  if (was !== is) return is ? 'now-applicable' : 'no-longer-applicable';
  if (before.level === after.level) return null;
  if (before.level === null) return 'now-answered';
  if (after.level === null) return 'no-longer-answered';
  return after.level > before.level ? 'risen' : 'fallen';
}

/** later − earlier of every dimension; null where one has no score. */
export function dimensionDifferences(
  earlier: ScoreResult,
  later: ScoreResult,
): { code: DimensionCode; difference: number | null }[] {
  const before = new Map(earlier.dimensions.map(({ code, score }) => [code, score]));
  return later.dimensions.map(({ code, score }) => {
    const former = before.get(code) ?? null;
    return { code, difference: score === null || former === null ? null : signedRound(score - former) };
  });
}

function otherRules(earlier: ComparedResult, later: ComparedResult): Incomparable | null {
  if (earlier.framework !== later.framework) return 'other-framework';
  return earlier.weightScheme === later.weightScheme ? null : 'other-scheme';
}

const widthOf = ({ low, high }: { low: number; high: number }): number => roundScore(high - low);

/** Of two numbers with one decimal: one decimal again. */
function signedRound(difference: number): number {
  return difference < 0 ? -roundScore(-difference) : roundScore(difference);
}
