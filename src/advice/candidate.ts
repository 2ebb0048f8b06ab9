import type { FactorCode } from '../scoring/framework-structure.js';
import type { Action, Circumstances } from './action.js';
import { levelAfter, matchingLifts } from './expected-effect.js';
import type { Reason } from './plan.js';
import type { Situation } from './situation.js';

/** At this level or below an answer calls for an action; a higher one is only carried along by actions called for. */
export const HIGHEST_CALLING_LEVEL = 3;

/** An action some answer calls for, under the circumstances of this pilot. */
export interface Candidate {
  readonly action: Action;
  /** Never empty; the most urgent gate factors first, then levers, then circumstances, in framework order. */
  readonly reasons: readonly Reason[];
  /** The blocking gate factors among them, most urgent first. */
  readonly opens: readonly FactorCode[];
  /** Points of the overall score if done alone today, unrounded. */
  readonly gain: number;
}

/** Candidates by id: neither the order of the catalogue nor that of the answers may decide anything. */
export function candidatesFor(
  situation: Situation,
  catalogue: readonly Action[],
  circumstances: Circumstances,
): Map<string, Candidate> {
  const candidates = catalogue
    .filter((action) => suitsPilot(action, circumstances))
    .map((action) => candidateOf(situation, action))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => (one.action.id < other.action.id ? -1 : 1));
  return new Map(candidates.map((candidate) => [candidate.action.id, candidate]));
}

function suitsPilot(action: Action, circumstances: Circumstances): boolean {
  const keys = Object.keys(action.circumstances) as (keyof Circumstances)[];
  return keys.every((key) => {
    const allowed: readonly string[] | undefined = action.circumstances[key];
    return allowed === undefined || allowed.includes(circumstances[key]);
  });
}

function candidateOf(situation: Situation, action: Action): Candidate {
  const reasons = [...liftReasons(situation, action), ...suitReasons(situation, action)].sort(
    (one, other) => standing(situation, one) - standing(situation, other),
  );
  const opens = reasons.map(({ factor }) => factor).filter((factor) => situation.blocking.has(factor));
  return { action, reasons, opens, gain: gainOf(situation, action) };
}

function liftReasons({ levels, answers, circumstanceFactors }: Situation, action: Action): Reason[] {
  return matchingLifts(action, levels)
    .filter(({ factor }) => levels.get(factor)! <= HIGHEST_CALLING_LEVEL && !circumstanceFactors.has(factor))
    .map((lift) => {
      const level = levels.get(lift.factor)!;
      return {
        factor: lift.factor,
        level,
        cause: answers.get(lift.factor)?.cause ?? null,
        to: levelAfter(level, lift),
      };
    });
}

function suitReasons({ levels, answers }: Situation, action: Action): Reason[] {
  return action.suits
    .filter((factor) => (levels.get(factor) ?? Infinity) <= HIGHEST_CALLING_LEVEL)
    .map((factor) => ({ factor, level: levels.get(factor)!, cause: answers.get(factor)?.cause ?? null, to: null }));
}

function standing({ blocking, prepared }: Situation, { factor, to }: Reason): number {
  const count = prepared.weights.length;
  const inFramework = prepared.positions.get(factor)!;
  return blocking.get(factor)?.urgency ?? (to === null ? 2 * count : count) + inFramework;
}

function gainOf({ levels, prepared, result }: Situation, action: Action): number {
  const answered = result.factors.reduce((sum, { level, weight }) => sum + (level === null ? 0 : weight), 0);
  const steps = matchingLifts(action, levels).map((lift) => {
    const level = levels.get(lift.factor)!;
    return (prepared.weights[prepared.positions.get(lift.factor)!]! * (levelAfter(level, lift) - level)) / 4;
  });
  return (100 * steps.reduce((sum, step) => sum + step, 0)) / answered;
}

export function isCalledForBy({ reasons }: Candidate, factor: FactorCode): boolean {
  return reasons.some((reason) => reason.factor === factor);
}
