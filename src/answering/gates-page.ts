import type { ServiceScore } from '../report-content/service-score.js';
import type { GateState } from '../scoring/score-result.js';
import { countDone, factorLines } from './factor-lines.js';
import type { LinesInput } from './factor-lines.js';
import { sequenceOf } from './factor-sequence.js';

/** The seven prerequisites with their state so far, and the factors behind them. */
export function gatesPage(score: ServiceScore, input: LinesInput) {
  const { version, locale } = input;
  const frame = version.wording.frame[locale];
  const inGates = { ...input, sequence: 'gates' } as const;
  const all = factorLines(sequenceOf(version.structure, 'gates'), inGates);
  const gates = version.structure.gates.map((gate) => {
    const { state, heldBy, openedBy } = score.gates.find(({ id }) => id === gate.id)!;
    const { name, asks, usuallyOpenedBy } = frame.gates[gate.id]!;
    const codes = gate.factors.map(({ code }) => code);
    return {
      id: gate.id,
      name,
      asks,
      state,
      stateText: frame.gateStates[stateShown(state, heldBy)],
      usuallyOpenedBy: state === 'failed' || state === 'held' ? usuallyOpenedBy : null,
      openers: state === 'failed' || state === 'held' ? openedBy.map((one) => frame.openers[one]) : [],
      factors: factorLines(codes, inGates),
    };
  });
  const firstOpen = all.find(({ status }) => status === 'unanswered');
  return {
    gates,
    done: countDone(all),
    length: all.length,
    failed: gates.filter(({ state }) => state === 'failed').map(({ name }) => name),
    startHref: (firstOpen ?? all[0]!).href,
    isWhole: firstOpen === undefined,
    kind: input.kind,
  };
}

/** A gate that waits for somebody who knows is told apart from one that waits for work. */
function stateShown(state: GateState, heldBy: readonly ('level' | 'unknown')[]): GateState | 'held-unknown' {
  return state === 'held' && heldBy.length === 1 && heldBy[0] === 'unknown' ? 'held-unknown' : state;
}
