import type { ScoredAnswer, ScoredSheet } from '../scoring/answer.js';
import type { FactorCode, GateId, Opener } from '../scoring/framework-structure.js';
import type { Prepared } from '../scoring/prepared.js';
import { scorePrepared } from '../scoring/score.js';
import type { ScoreResult } from '../scoring/score-result.js';
import type { Cause } from './action.js';

/** What advice needs of an answer beyond its score. */
export interface AdvisedAnswer extends ScoredAnswer {
  /** Why the level is low, where it was stated. */
  readonly cause?: Cause;
  /** Who could answer, where nobody present could say. */
  readonly askWhom?: string;
}

export interface AdvisedSheet extends ScoredSheet {
  readonly answers: readonly AdvisedAnswer[];
}

/** A lever that keeps a gate from passing by its level; unknown and unanswered ones are questions, not work. */
export interface BlockingLever {
  readonly factor: FactorCode;
  readonly gate: GateId;
  readonly isDeciding: boolean;
  readonly openedBy: readonly Opener[];
}

/** Today's answers as the plan sees them. */
export interface Situation {
  readonly prepared: Prepared;
  readonly sheet: AdvisedSheet;
  readonly result: ScoreResult;
  /** Levels of the answered factors. */
  readonly levels: ReadonlyMap<FactorCode, number>;
  readonly answers: ReadonlyMap<FactorCode, AdvisedAnswer>;
  readonly circumstanceFactors: ReadonlySet<FactorCode>;
  readonly unpassedGates: ReadonlySet<GateId>;
  /** The most urgent first: deciding gates in their order, then the others; inside a gate the worst first. */
  readonly blocking: ReadonlyMap<FactorCode, BlockingLever & { readonly urgency: number }>;
}

export function situationOf(prepared: Prepared, sheet: AdvisedSheet): Situation {
  const result = scorePrepared(prepared, sheet);
  const answered = result.factors.filter(({ level }) => level !== null);
  const blocking = blockingLevers(prepared, result);
  return {
    prepared,
    sheet,
    result,
    levels: new Map(answered.map(({ code, level }) => [code, level!])),
    answers: new Map(sheet.answers.map((answer) => [answer.factor, answer])),
    circumstanceFactors: new Set(result.factors.filter(({ kind }) => kind === 'circumstance').map(({ code }) => code)),
    unpassedGates: new Set(result.gates.filter(({ state }) => isUnpassed(state)).map(({ id }) => id)),
    blocking: new Map(blocking.map((lever, urgency) => [lever.factor, { ...lever, urgency }])),
  };
}

export function isUnpassed(state: ScoreResult['gates'][number]['state']): boolean {
  return state !== 'passed' && state !== 'not-required';
}

function blockingLevers({ structure }: Prepared, { gates, decidingGates, factors }: ScoreResult): BlockingLever[] {
  const answered = new Set(factors.filter(({ level }) => level !== null).map(({ code }) => code));
  const isDeciding = (id: GateId) => decidingGates.includes(id);
  const byUrgency = [...gates.filter(({ id }) => isDeciding(id)), ...gates.filter(({ id }) => !isDeciding(id))];
  return byUrgency.flatMap(({ id, blockedBy }) => {
    const gate = structure.gates.find((candidate) => candidate.id === id)!;
    return blockedBy
      .filter((factor) => answered.has(factor))
      .map((factor) => {
        const { openedBy } = gate.factors.find(({ code }) => code === factor)!;
        return { factor, gate: id, isDeciding: isDeciding(id), openedBy };
      });
  });
}
