import type { FactorCode, GateId, GateStructure } from '../scoring/framework-structure.js';
import type { GateState } from '../scoring/score-result.js';
import type { BlockingCount, GateCount } from './portfolio.repository.js';

/** Of a pilot of several agencies the gravest state counts (method, section 12). */
export const GRAVITY = ['not-required', 'passed', 'open', 'held', 'failed'] as const satisfies readonly GateState[];

export interface GateStanding {
  readonly gate: GateId;
  /** Pilots by state. */
  readonly states: Readonly<Record<GateState, number>>;
  /** Pilots in which it is failed, held or open. */
  readonly heldBack: number;
  /** Of the pilots that need it, 0..1; null where none does. */
  readonly share: number | null;
  /** Its factors that hold pilots back, most pilots first. */
  readonly blockedBy: readonly { readonly factor: FactorCode; readonly pilots: number }[];
}

/**
 * The gates that hold back most pilots, first; of equally many the one that holds back the larger share of those that
 * need it, then in gate order. By number and not by share: 1 of 1 is a pilot to look at, 90 of 100 what to work on.
 *
 * Example: of 8 pilots one has `trust` failed, two held, one not required: 3 held back of 7, share 0.43.
 *
 * @param factors in framework order, as places count them
 */
export function gateStandings(
  gates: readonly GateStructure[],
  factors: readonly FactorCode[],
  counts: readonly GateCount[],
  blocking: readonly BlockingCount[],
): GateStanding[] {
  const pilotsOf = new Map(blocking.map(({ place, pilots }) => [factors[place - 1], pilots]));
  const all = gates.map(({ id, factors: own }, index): GateStanding => {
    const states = Object.fromEntries(GRAVITY.map((state) => [state, 0])) as Record<GateState, number>;
    for (const { gate, state, pilots } of counts) if (gate === index + 1) states[state as GateState] += pilots;
    const heldBack = states.failed + states.held + states.open;
    const required = heldBack + states.passed;
    const blockedBy = own
      .map(({ code }) => ({ factor: code, pilots: pilotsOf.get(code) ?? 0 }))
      .filter(({ pilots }) => pilots > 0)
      .sort((one, other) => other.pilots - one.pilots);
    return { gate: id, states, heldBack, share: required === 0 ? null : heldBack / required, blockedBy };
  });
  return all.sort((one, other) => other.heldBack - one.heldBack || (other.share ?? -1) - (one.share ?? -1));
}
