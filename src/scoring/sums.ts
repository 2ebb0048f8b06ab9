import { ANSWERED, NOT_APPLICABLE } from './laid-out-answers.js';
import type { LaidOutAnswers } from './laid-out-answers.js';
import { EQUAL_STEPS, readinessOf } from './level-scale.js';
import type { LevelScale } from './level-scale.js';
import type { Prepared } from './prepared.js';

/** Weighted sums over a group of factors: a dimension, or all of them. Scores are unrounded, 0..100, or null. */
export interface GroupSums {
  weight: number;
  answered: number;
  applicable: number;
  notApplicable: number;
  /** Σ w r over the answered factors, and over the applicable ones at the ends of their ranges. */
  reached: number;
  reachedLow: number;
  reachedHigh: number;
}

export interface Sums {
  overall: GroupSums;
  dimensions: GroupSums[];
}

const empty = (): GroupSums => ({
  weight: 0,
  answered: 0,
  applicable: 0,
  notApplicable: 0,
  reached: 0,
  reachedLow: 0,
  reachedHigh: 0,
});

/** One pass in framework order. */
export function sumUp(prepared: Prepared, answers: LaidOutAnswers, scale: LevelScale = EQUAL_STEPS): Sums {
  const overall = empty();
  const dimensions = prepared.structure.dimensions.map(empty);
  const { status, level, low, high } = answers;
  for (let index = 0; index < prepared.weights.length; index++) {
    const weight = prepared.weights[index]!;
    const groups = [overall, dimensions[prepared.dimensionOf[index]!]!];
    if (status[index] === NOT_APPLICABLE) {
      for (const group of groups) group.weight += weight;
      for (const group of groups) group.notApplicable += weight;
      continue;
    }
    const reachedLow = weight * readinessOf(low[index]!, scale);
    const reachedHigh = weight * readinessOf(high[index]!, scale);
    const answered = status[index] === ANSWERED ? weight : 0;
    const reached = answered === 0 ? 0 : weight * readinessOf(level[index]!, scale);
    for (const group of groups) {
      group.weight += weight;
      group.applicable += weight;
      group.answered += answered;
      group.reached += reached;
      group.reachedLow += reachedLow;
      group.reachedHigh += reachedHigh;
    }
  }
  return { overall, dimensions };
}

/** 100 · Σ w r / Σ w, or null where nothing counts. */
export function percentage(reached: number, weight: number): number | null {
  return weight > 0 ? (100 * reached) / weight : null;
}

export const scoreOf = (sums: GroupSums): number | null => percentage(sums.reached, sums.answered);
export const lowOf = (sums: GroupSums): number | null => percentage(sums.reachedLow, sums.applicable);
export const highOf = (sums: GroupSums): number | null => percentage(sums.reachedHigh, sums.applicable);
export const coverageOf = (sums: GroupSums): number | null =>
  sums.applicable > 0 ? sums.answered / sums.applicable : null;

/**
 * Weighted geometric mean of the dimension scores, moved by 1 so that a zero does not swallow the rest:
 * exp(Σ W · ln(1 + S) / Σ W) − 1, W = answered weight. Never above the overall score.
 */
export function balancedScore(dimensions: readonly GroupSums[]): number | null {
  let logs = 0;
  let weights = 0;
  for (const sums of dimensions) {
    const score = scoreOf(sums);
    if (score === null) continue;
    logs += sums.answered * Math.log(1 + score);
    weights += sums.answered;
  }
  return weights > 0 ? Math.exp(logs / weights) - 1 : null;
}
