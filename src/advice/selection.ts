import type { Candidate } from './candidate.js';
import { withCentralRequests } from './central-request.js';
import { Coverage } from './coverage.js';
import { needsOf } from './need.js';
import { burdenOf, preferenceOf } from './preference.js';
import { withPrerequisites } from './prerequisite.js';
import type { Candidates } from './prerequisite.js';
import type { Situation } from './situation.js';

/** An action with the prerequisites it brings along. */
type Bundle = readonly Candidate[];

/**
 * Out of all that could be done, a plan people can carry out. Greedily the action, with the prerequisites it brings,
 * that answers most of what is still unanswered for its effort; then requests to the centre with their bridges; then
 * whatever others have made superfluous is left out, and one action is taken wherever it can stand for two.
 */
export function selectActions(situation: Situation, candidates: Candidates): Candidate[] {
  const bundles = [...candidates.values()].map((candidate) => withPrerequisites(candidate, candidates));
  const plan = new Coverage(needsOf(situation, [...candidates.values()]));
  for (let next = bestBundle(plan, bundles); next; next = bestBundle(plan, bundles)) addAll(plan, next);
  withCentralRequests(situation, candidates, plan);
  // What opens a deciding gate was chosen for that, and is not given away for what does a little of everything.
  const fixed = plan.ids().filter((id) => opensDecidingGate(situation, candidates.get(id)!));
  leaveOutSpare(plan, candidates, new Set(fixed));
  return tightened(plan, fixed, bundles, candidates)
    .ids()
    .map((id) => candidates.get(id)!);
}

function addAll(plan: Coverage, bundle: Bundle): void {
  for (const { action } of bundle) plan.add(action.id);
}

/** Undefined when nothing is left to answer. Equal values: the first by id, as candidates are in that order. */
function bestBundle(plan: Coverage, bundles: readonly Bundle[]): Bundle | undefined {
  let best: Bundle | undefined;
  let highest = 0;
  for (const bundle of bundles) {
    const value = valueOf(bundle, plan);
    if (value > highest + 1e-9) [best, highest] = [bundle, value];
  }
  return best;
}

function valueOf(bundle: Bundle, plan: Coverage): number {
  const added = bundle.filter(({ action }) => !plan.has(action.id));
  let value = 0;
  for (const { need, wanted } of plan.openNeedsOf(added.map(({ action }) => action.id))) {
    const fits = added
      .map(({ action }) => (need.metBy.get(action.id) ?? 0) * preferenceOf(action))
      .sort((one, other) => other - one);
    value += need.worth * fits.slice(0, wanted).reduce((sum, fit) => sum + fit, 0);
  }
  return value === 0 ? 0 : value / burden(added);
}

function burden(bundle: Bundle): number {
  return bundle.reduce((sum, { action }) => sum + burdenOf(action), 0);
}

/** Last chosen, first out. What is kept stays, and what another action of the plan builds on or is bridged by. */
function leaveOutSpare(plan: Coverage, candidates: Candidates, kept: ReadonlySet<string>): void {
  for (const id of plan.ids().reverse()) {
    const isCentral = candidates.get(id)!.action.governmentLevel === 'centre';
    if (!isCentral && !kept.has(id) && plan.isSpare(id) && !isBuiltOn(id, plan, candidates)) plan.remove(id);
  }
}

function isBuiltOn(id: string, plan: Coverage, candidates: Candidates): boolean {
  return plan.ids().some((other) => {
    const { preconditions, bridges } = candidates.get(other)!.action;
    return preconditions.actions.includes(id) || bridges.includes(id);
  });
}

/**
 * The greedy choice can end with two actions where one would do: swap them, until no swap makes the plan lighter.
 */
function tightened(
  plan: Coverage,
  fixed: readonly string[],
  bundles: readonly Bundle[],
  candidates: Candidates,
): Coverage {
  const lighter = bundles.reduce((tight, bundle) => swappedIn(bundle, tight, fixed, candidates), plan);
  return lighter === plan ? plan : tightened(lighter, fixed, bundles, candidates);
}

function opensDecidingGate({ blocking }: Situation, { opens }: Candidate): boolean {
  return opens.some((factor) => blocking.get(factor)!.isDeciding);
}

function swappedIn(bundle: Bundle, plan: Coverage, fixed: readonly string[], candidates: Candidates): Coverage {
  const added = bundle.map(({ action }) => action.id);
  if (added.every((id) => plan.has(id)) || bundle.at(-1)!.action.governmentLevel === 'centre') return plan;
  const trial = plan.copy();
  addAll(trial, bundle);
  leaveOutSpare(trial, candidates, new Set([...added, ...fixed]));
  return isLighter(trial, plan, candidates) ? trial : plan;
}

/** Fewer actions, but not at the price of less proven, slower ones, or of ones that depend on others. */
function isLighter(one: Coverage, other: Coverage, candidates: Candidates): boolean {
  const weight = (plan: Coverage) =>
    plan.ids().reduce((sum, id) => {
      const { action } = candidates.get(id)!;
      return sum + burdenOf(action) / preferenceOf(action);
    }, 0);
  return one.ids().length < other.ids().length && weight(one) <= weight(other);
}
