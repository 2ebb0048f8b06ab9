import { statusOf } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { roundScore } from '../scoring/rounding.js';
import { scorePrepared } from '../scoring/score.js';
import type { GateState, ScoreResult } from '../scoring/score-result.js';
import type { Action, Lift } from './action.js';
import type { ExpectedEffect } from './plan.js';
import type { Situation } from './situation.js';

type Levels = ReadonlyMap<FactorCode, number>;

/** From worst to best; `not-required` never changes with a level. */
const FROM_WORST: readonly GateState[] = ['failed', 'held', 'open', 'passed'];

/** The lifts that apply at these levels: the factor is answered and its level lies within `from`. */
export function matchingLifts(action: Action, levels: Levels): Lift[] {
  return action.lifts.filter(({ factor, from: [lowest, highest] }) => {
    const level = levels.get(factor);
    return level !== undefined && lowest <= level && level <= highest;
  });
}

export const levelAfter = (level: number, { by }: Lift): number => Math.min(5, level + by);

/**
 * Levels once all these actions are done, in this order; each lift applies where the level reached so far lies within
 * its `from`. An action's own lifts are matched together, so that one with `from` [1, 2] by 2 and one with [3, 4] by 1
 * are alternatives: level 2 becomes 4, not 5.
 */
export function levelsAfter(levels: Levels, actions: readonly Action[]): Map<FactorCode, number> {
  const reached = new Map(levels);
  for (const action of actions) {
    for (const lift of matchingLifts(action, reached)) {
      reached.set(lift.factor, levelAfter(reached.get(lift.factor)!, lift));
    }
  }
  return reached;
}

/** The score as it would be at other levels of the same answers; confidence and everything else stay as given. */
export function scoreAtLevels({ prepared, sheet }: Situation, levels: Levels): ScoreResult {
  const answers = sheet.answers.map((answer) => {
    const level = statusOf(answer) === 'answered' ? levels.get(answer.factor) : undefined;
    return level === undefined ? answer : { ...answer, level };
  });
  return scorePrepared(prepared, { ...sheet, answers });
}

/** What the scoring function says of these actions, done in this order on today's answers. */
export function effectOf(situation: Situation, actions: readonly Action[]): ExpectedEffect {
  const after = scoreAtLevels(situation, levelsAfter(situation.levels, actions));
  const today = situation.result;
  const score = after.overall.score;
  return {
    score,
    gain: score === null || today.overall.score === null ? null : roundScore(score - today.overall.score),
    band: after.band,
    gates: today.gates.flatMap(({ id, state: from }, index) => {
      const to = after.gates[index]!.state;
      return FROM_WORST.indexOf(to) > FROM_WORST.indexOf(from) ? [{ id, from, to }] : [];
    }),
  };
}
