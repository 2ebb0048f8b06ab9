import type { ScoredSheet } from './answer.js';
import type { GateId, Opener } from './framework-structure.js';
import { ANSWERED, NOT_APPLICABLE, UNANSWERED, UNKNOWN } from './laid-out-answers.js';
import type { LaidOutAnswers } from './laid-out-answers.js';
import type { Prepared, PreparedGate } from './prepared.js';
import type { GateResult, GateState } from './score-result.js';

/** How bad a state is when the worst one present decides the headline. */
const GRAVITY: Readonly<Record<GateState, number>> = { failed: 3, held: 2, open: 1, passed: 0, 'not-required': 0 };

/**
 * State of every gate (method, section 5): failed where a factor is at level 1; else held where one is at level 2 or
 * unknown; else open where one is unanswered; else passed. `connection` is not-required on the process track when
 * both its factors are not-applicable; a single not-applicable factor is skipped.
 */
export function gateResults(prepared: Prepared, answers: LaidOutAnswers, sheet: ScoredSheet): GateResult[] {
  return prepared.gates.map((gate) => gateResult(prepared, gate, answers, sheet.track ?? 'whole'));
}

function gateResult(prepared: Prepared, gate: PreparedGate, answers: LaidOutAnswers, track: string): GateResult {
  const { gatePassLevel } = prepared.structure.thresholds;
  const state = gateState(prepared, gate, answers, track);
  const plain = { id: gate.gate.id, state, factors: [...gate.codes] };
  if (state === 'passed' || state === 'not-required') return { ...plain, heldBy: [], blockedBy: [], openedBy: [] };
  const blocking = gate.positions
    .map((position, order) => ({ position, order, badness: badness(answers, position, gatePassLevel) }))
    .filter((factor) => factor.badness > 0)
    .sort((one, other) => other.badness - one.badness || one.order - other.order);
  return {
    ...plain,
    heldBy: state === 'held' ? heldBy(gate, answers, gatePassLevel) : [],
    blockedBy: blocking.map(({ order }) => gate.codes[order]!),
    openedBy: openers(blocking.map(({ order }) => gate.gate.factors[order]!.openedBy)),
  };
}

function gateState(prepared: Prepared, gate: PreparedGate, answers: LaidOutAnswers, track: string): GateState {
  const { gateHeldLevel, gatePassLevel } = prepared.structure.thresholds;
  let state: GateState = 'passed';
  let applicable = 0;
  for (const position of gate.positions) {
    const status = answers.status[position];
    if (status === NOT_APPLICABLE) continue;
    applicable++;
    if (status === ANSWERED && answers.level[position]! < gateHeldLevel) return 'failed';
    if (status === UNKNOWN || (status === ANSWERED && answers.level[position]! < gatePassLevel)) state = 'held';
    else if (status === UNANSWERED && state === 'passed') state = 'open';
  }
  return applicable === 0 && gate.gate.notRequiredOnTrack === track ? 'not-required' : state;
}

function heldBy(gate: PreparedGate, answers: LaidOutAnswers, passLevel: number): ('level' | 'unknown')[] {
  const level = gate.positions.some((at) => answers.status[at] === ANSWERED && answers.level[at]! < passLevel);
  const unknown = gate.positions.some((at) => answers.status[at] === UNKNOWN);
  return [...(level ? (['level'] as const) : []), ...(unknown ? (['unknown'] as const) : [])];
}

/** 0 = does not block; otherwise worse is higher: level 1, level 2, unknown, unanswered. */
function badness(answers: LaidOutAnswers, position: number, passLevel: number): number {
  const status = answers.status[position];
  if (status === NOT_APPLICABLE) return 0;
  if (status === UNANSWERED) return 1;
  if (status === UNKNOWN) return 2;
  const level = answers.level[position]!;
  return level < passLevel ? 2 + passLevel - level : 0;
}

const OPENER_ORDER: readonly Opener[] = ['own', 'partner', 'centre'];

function openers(lists: readonly (readonly Opener[])[]): Opener[] {
  return OPENER_ORDER.filter((opener) => lists.some((list) => list.includes(opener)));
}

/** All gates in the worst state present (failed, then held, then open), in gate order. */
export function decidingGates(gates: readonly GateResult[]): GateId[] {
  const worst = Math.max(...gates.map(({ state }) => GRAVITY[state]));
  return worst === 0 ? [] : gates.filter(({ state }) => GRAVITY[state] === worst).map(({ id }) => id);
}

export function firstUnpassedGate(gates: readonly GateResult[]): GateId | null {
  return gates.find(({ state }) => GRAVITY[state] > 0)?.id ?? null;
}
