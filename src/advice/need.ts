import type { FactorCode } from '../scoring/framework-structure.js';
import { isCalledForBy } from './candidate.js';
import type { Candidate } from './candidate.js';
import { causeFit } from './preference.js';
import type { Situation } from './situation.js';

/** What an answer weighs against its share of the score (a step of the heaviest lever is worth 1.4 points). */
const DECIDING_GATE = 20;
const OTHER_GATE = 5;
const ANY_OTHER = 1;
/** Levels 1 and 2 in a deciding gate: one action may fail, and from level 1 one step does not pass the gate. */
const ACTIONS_FOR_DECIDING_LEVER = 2;

/** Something the plan has to answer to, and the actions that would. */
export interface Need {
  readonly factor: FactorCode;
  /** How well each action, by id, meets it (0..1]. */
  readonly metBy: ReadonlyMap<string, number>;
  /** How many of them are wanted. */
  readonly count: number;
  readonly worth: number;
}

/**
 * Every low answer is a need: a lever wants an action that lifts it, a circumstance one that makes it workable, a
 * blocking lever of a deciding gate two, one of them short. What no candidate can meet is no need.
 */
export function needsOf(situation: Situation, candidates: readonly Candidate[]): Need[] {
  const local = candidates.filter(({ action }) => action.governmentLevel !== 'centre');
  const factors = situation.prepared.structure.factors.map(({ code }) => code);
  return factors.flatMap((factor) => {
    const near = local.filter((candidate) => isCalledForBy(candidate, factor));
    // The centre stands in only for what nobody nearer can do.
    const able = near.length > 0 ? near : candidates.filter((candidate) => isCalledForBy(candidate, factor));
    if (able.length === 0) return [];
    const worth = worthOf(situation, factor);
    if (!situation.blocking.get(factor)?.isDeciding) return [need(factor, able, 1, worth)];
    const short = able.filter(({ action }) => action.horizon === 'short');
    const both = need(factor, able, Math.min(ACTIONS_FOR_DECIDING_LEVER, able.length), worth);
    return short.length > 0 ? [both, need(factor, short, 1, worth)] : [both];
  });
}

function need(factor: FactorCode, able: readonly Candidate[], count: number, worth: number): Need {
  const metBy = able.map(({ action, reasons }): [string, number] => {
    const { cause } = reasons.find((reason) => reason.factor === factor)!;
    return [action.id, causeFit(action, cause)];
  });
  return { factor, metBy: new Map(metBy), count, worth };
}

/** What opens gates first, then what weighs most in the score. */
function worthOf({ prepared, blocking }: Situation, factor: FactorCode): number {
  const lever = blocking.get(factor);
  const pointsPerStep = 25 * prepared.weights[prepared.positions.get(factor)!]!;
  return pointsPerStep + (lever ? (lever.isDeciding ? DECIDING_GATE : OTHER_GATE) : ANY_OTHER);
}
