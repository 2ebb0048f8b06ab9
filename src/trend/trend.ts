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

export type VerifiedTrendResult = TrendResult & { readonly shareVerified: number | null };

/** One assessment of the pilot, as it was last handed in. */
export interface TrendPoint {
  readonly submissionId: string;
  readonly seats: readonly string[];
  readonly self: TrendResult;
  /** null until it is decided. */
  readonly verified: VerifiedTrendResult | null;
  /** Both under the scheme of the newest assessment, where they were made under another; else null. */
  readonly again: { readonly self: TrendResult; readonly verified: VerifiedTrendResult | null } | null;
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
  /** The one of the two that was scored again, so that both are compared under one scheme. */
  readonly scoredAgain: readonly string[];
  /** Which results dimensions and factors are taken from: verified ones where both have them. */
  readonly basis: 'self' | 'verified';
  readonly dimensions: readonly { readonly code: DimensionCode; readonly difference: number | null }[];
  readonly factors: readonly MovedFactor[];
  /** Agreed after the earlier one and done by the day of the later one; those behind a rise first. */
  readonly actions: readonly TrendAction[];
}

/** Which of the results is compared: that under the newest scheme, where it was made under another. */
export const comparedOf = ({ self, verified, again }: Pick<TrendPoint, 'self' | 'verified' | 'again'>) =>
  again ?? { self, verified };

/**
 * What lies between each assessment and the next (method, section 8). Levels are only set side by side under one
 * framework version, scores only under one scheme besides; whether a difference is a change is for compareResults to
 * say. Three examples, each 50.0 → 60.0:
 * - one version, one scheme: every difference is given.
 * - one version, `evidence` → `equal-dimensions`: the 50.0 stands, but its answers give 51.3 under `equal-dimensions`;
 *   the difference is 8.7, and the step says which one was scored again.
 * - `ecd-56@1` → `ecd-56@2`: no difference of scores, dimensions or levels is given.
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
  const [selfBefore, selfAfter] = [comparedOf(earlier).self, comparedOf(later).self];
  const bothVerified = before !== null && after !== null;
  const [one, other] = bothVerified ? [before.result, after.result] : [selfBefore.result, selfAfter.result];
  const isSameFramework = one.framework === other.framework;
  const isSameScheme = isSameFramework && one.weightScheme === other.weightScheme;
  const factors = isSameFramework ? movedFactors(one, other) : [];
  return {
    from: earlier.submissionId,
    to: later.submissionId,
    self: compared(earlier, later, selfBefore, selfAfter),
    verified: bothVerified ? compared(earlier, later, before, after) : null,
    scoredAgain: [earlier, later].filter(({ again }) => again !== null).map(({ submissionId }) => submissionId),
    basis: bothVerified ? 'verified' : 'self',
    dimensions: isSameScheme ? dimensionDifferences(one, other) : [],
    factors,
    actions: actionsBehind(earlier, later, factors, catalogue),
  };
}

/** 審查中 is no verdict, and is not held against one. */
function withBand(point: TrendPoint): TrendResult | null {
  const { verified } = comparedOf(point);
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
  const risen = new Set(factors.filter(({ move }) => move === 'risen').map(({ code }) => code));
  const done = agreed.flatMap(({ action, owner, doneOn }) => {
    if (doneOn === null || doneOn > day) return [];
    const lifts = catalogue.find(({ id }) => id === action)?.lifts ?? [];
    const lifted = [...new Set(lifts.map(({ factor }) => factor))].filter((factor) => risen.has(factor));
    return [{ action, owner, doneOn, factors: lifted }];
  });
  return [...done.filter(({ factors: of }) => of.length > 0), ...done.filter(({ factors: of }) => of.length === 0)];
}
