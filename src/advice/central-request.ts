import type { FactorCode } from '../scoring/framework-structure.js';
import type { Cause } from './action.js';
import { HIGHEST_CALLING_LEVEL, isCalledForBy } from './candidate.js';
import type { Candidate } from './candidate.js';
import type { Coverage } from './coverage.js';
import { causeFit, gainPerEffort, preferenceOf } from './preference.js';
import { withPrerequisites } from './prerequisite.js';
import type { Candidates } from './prerequisite.js';
import type { Situation } from './situation.js';

type Chosen = Pick<Coverage, 'has' | 'add'>;

const CAUSES_OF_THE_CENTRE: readonly Cause[] = ['law', 'interpretation'];

/**
 * Adds, for what the centre alone can settle, the action that asks for it, with its prerequisites and at least one
 * bridge that an answer calls for (its text names what to do meanwhile where there is none).
 */
export function withCentralRequests(situation: Situation, candidates: Candidates, chosen: Chosen): void {
  const add = (candidate: Candidate) => {
    for (const { action } of withPrerequisites(candidate, candidates)) chosen.add(action.id);
  };
  const requests = [...candidates.values()].filter(({ action }) => action.governmentLevel === 'centre');
  for (let open = unasked(situation, requests, chosen); open.length > 0;) {
    const able = requests.filter((request) => open.some((factor) => asksFor(request, factor)));
    add(best(able, (request) => requestRank(request, open, chosen)));
    open = unasked(situation, requests, chosen);
  }
  for (const request of requests.filter(({ action }) => chosen.has(action.id))) {
    const bridges = bridgesOf(request, candidates);
    if (bridges.length === 0 || bridges.some(({ action }) => chosen.has(action.id))) continue;
    add(best(bridges, (bridge) => [shared(bridge, request), preferenceOf(bridge.action), gainPerEffort(bridge)]));
  }
}

/** Bridges an answer calls for; those that move the very factors of the request, where there are any. */
function bridgesOf(request: Candidate, candidates: Candidates): Candidate[] {
  const bridges = request.action.bridges.flatMap((id) => candidates.get(id) ?? []);
  const near = bridges.filter((bridge) => shared(bridge, request) > 0);
  return near.length > 0 ? near : bridges;
}

/** Factors that need the centre, and that no chosen request asks for yet, though one could. */
function unasked(situation: Situation, requests: readonly Candidate[], chosen: Chosen): FactorCode[] {
  return [...situation.levels.keys()].filter((factor) => {
    if (!needsCentre(situation, factor)) return false;
    const able = requests.filter((request) => asksFor(request, factor));
    return able.length > 0 && !able.some(({ action }) => chosen.has(action.id));
  });
}

function needsCentre({ levels, answers, blocking }: Situation, factor: FactorCode): boolean {
  const openers = blocking.get(factor)?.openedBy;
  if (openers?.length === 1 && openers[0] === 'centre') return true;
  const cause = answers.get(factor)?.cause;
  return cause !== undefined && CAUSES_OF_THE_CENTRE.includes(cause) && levels.get(factor)! <= HIGHEST_CALLING_LEVEL;
}

/** A request about money does not answer a cause in law. */
function asksFor(request: Candidate, factor: FactorCode): boolean {
  return isCalledForBy(request, factor) && request.action.causes.some((cause) => CAUSES_OF_THE_CENTRE.includes(cause));
}

/** Answers most of what is open, the stated cause first; then what is made for it, then for what most is prepared. */
function requestRank(request: Candidate, open: readonly FactorCode[], chosen: Chosen): number[] {
  const answered = request.reasons.filter(({ factor }) => open.includes(factor));
  const { bridges, preconditions } = request.action;
  const prepared = [...bridges, ...preconditions.actions].filter((id) => chosen.has(id)).length;
  const fit = answered.reduce((sum, { cause }) => sum + causeFit(request.action, cause), 0);
  const isMadeForIt = request.action.lifts[0]?.factor === answered[0]?.factor ? 1 : 0;
  return [fit, isMadeForIt, prepared, preferenceOf(request.action), gainPerEffort(request)];
}

function shared(bridge: Candidate, request: Candidate): number {
  return request.reasons.filter(({ factor }) => isCalledForBy(bridge, factor)).length;
}

/** The highest rank, compared place by place; the first of equals. */
function best(candidates: readonly Candidate[], rank: (candidate: Candidate) => readonly number[]): Candidate {
  return candidates.reduce((found, candidate) => {
    const [one, other] = [rank(found), rank(candidate)];
    const place = one.findIndex((value, index) => value !== other[index]);
    return place >= 0 && other[place]! > one[place]! ? candidate : found;
  });
}
