import type { Action } from '../advice/action.js';
import type { GateId } from '../scoring/framework-structure.js';
import type { GateResult } from '../scoring/score-result.js';
import { moves } from '../reviews/decision-rules.js';

export type ProposedAction = Pick<Action, 'id' | 'lifts' | 'suits' | 'effort'>;

/** What can be agreed for one prerequisite that is not met. */
export interface GateProposals<A> {
  readonly gate: GateId;
  /** Proposed here for the first time. */
  readonly actions: readonly A[];
  /** Proposed for an earlier prerequisite already; they count here too. */
  readonly above: readonly A[];
}

export interface Proposals<A> {
  readonly gates: readonly GateProposals<A>[];
  /** Of the agency's own plan, for no prerequisite that is still unmet. */
  readonly others: readonly A[];
}

/** Where the agency's plan has none: this many of the catalogue, the lightest first. */
const MOST_OF_CATALOGUE = 4;

/**
 * The actions to choose a conditional pass's plan from: for every prerequisite that is not met after the review those of
 * the agency's own plan, as computed at hand-in, that move it; where that has none, the lightest of the catalogue.
 *
 * @param plan the agency's actions, first ones first
 */
export function proposedActions<A extends ProposedAction>(
  gates: readonly Pick<GateResult, 'id' | 'state' | 'blockedBy'>[],
  plan: readonly A[],
  catalogue: readonly A[],
): Proposals<A> {
  const shown = new Set<string>();
  const unmet = gates.filter(({ state }) => state !== 'passed' && state !== 'not-required');
  const proposals = unmet.map((gate) => {
    const moving = (some: readonly A[]) => some.filter((action) => moves(action, gate as GateResult));
    const planned = moving(plan);
    const lightest = () => moving(catalogue).toSorted((one, other) => one.effort - other.effort);
    const found = planned.length > 0 ? planned : lightest().slice(0, MOST_OF_CATALOGUE);
    const actions = found.filter(({ id }) => !shown.has(id));
    for (const { id } of actions) shown.add(id);
    return { gate: gate.id, actions, above: found.filter((action) => !actions.includes(action)) };
  });
  return { gates: proposals, others: plan.filter(({ id }) => !shown.has(id)) };
}
