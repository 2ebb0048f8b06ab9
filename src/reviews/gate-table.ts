import type { FrameText } from '../report-content/wording.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { GateResult } from '../scoring/score-result.js';
import type { VerifiedResult } from '../scoring/verified.js';

/**
 * Every prerequisite as the agency's answers put it beside what was verified. Where none of its factors was verified
 * there is no verified state: it would be the agency's own. Pure.
 *
 * @param verified null before anything of the review is known
 */
export function gateTable(
  gates: readonly GateResult[],
  verified: Pick<VerifiedResult, 'result' | 'gateFactorsLeft'> | null,
  frame: FrameText,
) {
  const left = new Set<FactorCode>(verified?.gateFactorsLeft);
  return gates.map((gate) => {
    const found = verified?.result.gates.find(({ id }) => id === gate.id);
    const done = verified ? gate.factors.filter((factor) => !left.has(factor)).length : 0;
    const isFound = found !== undefined && done > 0;
    return {
      name: frame.gates[gate.id]!.name,
      self: stateText(gate, frame),
      verified: isFound ? stateText(found, frame) : null,
      isChanged: isFound && stateText(found, frame) !== stateText(gate, frame),
      /** How many of its factors, where not all. */
      part: isFound && done < gate.factors.length ? { done, length: gate.factors.length } : null,
    };
  });
}

/** 尚待查明 where nothing but an unknown answer holds it. */
function stateText({ state, heldBy }: Pick<GateResult, 'state' | 'heldBy'>, { gateStates }: FrameText): string {
  return gateStates[state === 'held' && heldBy.length === 1 && heldBy[0] === 'unknown' ? 'held-unknown' : state];
}
