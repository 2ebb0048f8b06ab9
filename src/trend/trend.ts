import type { Action } from '../advice/action.js';
import { compareResults, dimensionDifferences, movedFactors } from '../scoring/comparison.js';
import type { Comparison, MovedFactor } from '../scoring/comparison.js';
import type { DimensionCode, FactorCode } from '../scoring/framework-structure.js';
import type { ScoreResult } from '../scoring/score-result.js';
import type { VerifiedBand } from '../scoring/verified.js';

/** One result at one time, by the agency itself or as verified. */
export interface TrendResult {
  readonly result: ScoreResult;
  readonly band: VerifiedBand;
  readonly likely: { readonly low: number; readonly high: number } | null;
}

/** One assessment of the pilot, as it was last handed in. */
export interface TrendPoint {
  readonly submissionId: string;
  readonly seats: readonly string[];
  readonly self: TrendResult;
  /** null until it is decided. */
  readonly verified: (TrendResult & { readonly shareVerified: number | null }) | null;
  /** Agreed after this one; YYYY-MM-DD of when each was done, null where it is not. */
  readonly agreed: readonly { readonly action: string; readonly owner: string; readonly doneOn: string | null }[];
  /** The day on which it was handed in, YYYY-MM-DD. */
  readonly day: string;
}

export interface TrendAction {
  readonly action: string;
  readonly owner: string;
  readonly doneOn: string;
  /** Factors that rose and that it is meant to lift. */
  readonly factors: readonly FactorCode[];
}

/** From one assessment to the next. */
export interface TrendStep {
  readonly from: string;
  readonly to: string;
  readonly self: Comparison;
  /** null unless both have a verified band. */
  readonly verified: Comparison | null;
  /** Which results dimensions and factors are taken from: verified ones where both have them. */
  readonly basis: 'self' | 'verified';
  readonly dimensions: readonly { readonly code: DimensionCode; readonly difference: number | null }[];
  readonly factors: readonly MovedFactor[];
  /** Agreed after the earlier one and done by the day of the later one; those behind a rise first. */
  readonly actions: readonly TrendAction[];
}

/**
 * What lies between each assessment and the next (method, section 8). Levels and scores are only set side by side under
 * one framework version; whether a difference is a change is for compareResults to say.
 *
 * @param points in the order of time
 */
export function trendSteps(
  points: readonly TrendPoint[],
  catalogue: readonly Pick<Action, 'id' | 'lifts'>[],
): TrendStep[] {
  return points.slice(1).map((later, index) => step(points[index]!, later, catalogue));
}

function step(earlier: TrendPoint, later: TrendPoint, catalogue: readonly Pick<Action, 'id' | 'lifts'>[]): TrendStep {
  const [before, after] = [withBand(earlier), withBand(later)];
  const bothVerified = before !== null && after !== null;
  const [one, other] = bothVerified ? [before, after] : [earlier.self, later.self];
  const isSameFramework = one.result.framework === other.result.framework;
  const factors = isSameFramework ? movedFactors(one.result, other.result) : [];
  return {
    from: earlier.submissionId,
    to: later.submissionId,
    self: compared(earlier, later, earlier.self, later.self),
    verified: bothVerified ? compared(earlier, later, before, after) : null,
    basis: bothVerified ? 'verified' : 'self',
    dimensions: isSameFramework ? dimensionDifferences(one.result, other.result) : [],
    factors,
    actions: actionsBehind(earlier, later, factors, catalogue),
  };
}

/** 審查中 is no verdict, and is not held against one. */
function withBand({ verified }: TrendPoint): TrendResult | null {
  return verified === null || verified.band === 'under-review' ? null : verified;
}

function compared(earlier: TrendPoint, later: TrendPoint, one: TrendResult, other: TrendResult): Comparison {
  const of = ({ result, likely }: TrendResult, { seats }: TrendPoint) => {
    const { framework, weightScheme, overall } = result;
    return { framework, weightScheme, score: overall.score, likely, seats };
  };
  return compareResults(of(one, earlier), of(other, later));
}

function actionsBehind(
  { agreed }: TrendPoint,
  { day }: TrendPoint,
  factors: readonly MovedFactor[],
  catalogue: readonly Pick<Action, 'id' | 'lifts'>[],
): TrendAction[] {
  const risen = new Set(factors.filter(({ from, to }) => to !== null && to > (from ?? 0)).map(({ code }) => code));
  const done = agreed.flatMap(({ action, owner, doneOn }) => {
    if (doneOn === null || doneOn > day) return [];
    const lifts = catalogue.find(({ id }) => id === action)?.lifts ?? [];
    const lifted = [...new Set(lifts.map(({ factor }) => factor))].filter((factor) => risen.has(factor));
    return [{ action, owner, doneOn, factors: lifted }];
  });
  return [...done.filter(({ factors: of }) => of.length > 0), ...done.filter(({ factors: of }) => of.length === 0)];
}
