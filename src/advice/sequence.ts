import type { FactorCode, GateId } from '../scoring/framework-structure.js';
import type { Action, Horizon } from './action.js';
import type { Candidate } from './candidate.js';
import { levelsAfter, scoreAtLevels } from './expected-effect.js';
import type { Situation } from './situation.js';
import { mostWished } from './urgency.js';

export const HORIZONS: readonly Horizon[] = ['short', 'mid', 'long'];

/** A chosen action in its place; the horizon is later than the catalogue's where it has to wait for a later one. */
export interface Placed {
  readonly candidate: Candidate;
  readonly horizon: Horizon;
}

/** Per action, by id, those that come before it. */
type Before = Map<string, Set<string>>;

/**
 * Horizon by horizon; inside one, prerequisites before what needs them, and otherwise what is wished most (urgency.ts).
 * An action that waits for a gate comes after as many of the actions that open it as are expected to pass it, the
 * centre's among them if local ones do not: a bridge may carry a pilot until the law is amended, but nothing is built
 * while the law is open.
 */
export function sequence(situation: Situation, chosen: readonly Candidate[]): Placed[] {
  const before = knownOrder(chosen);
  for (;;) {
    const placed = arrange(situation, chosen, before);
    const added = tooEarly(situation, placed).filter(([waiting, opener]) => !before.get(waiting)!.has(opener));
    if (added.length === 0) return placed;
    for (const [waiting, opener] of added) before.get(waiting)!.add(opener);
  }
}

/** Gates of its preconditions that are not passed today. */
export function gatesWaitedFor({ unpassedGates }: Situation, { action }: Candidate): GateId[] {
  return action.preconditions.gates.filter((gate) => unpassedGates.has(gate));
}

function knownOrder(chosen: readonly Candidate[]): Before {
  const isChosen = new Set(chosen.map(({ action }) => action.id));
  return new Map(
    chosen.map(({ action: { id, preconditions, bridges } }) => {
      const earlier = [...preconditions.actions, ...bridges].filter((other) => isChosen.has(other));
      return [id, new Set(earlier)];
    }),
  );
}

/** Pairs of an action that waits for a gate not passed by then, and the next one that lifts what blocks the gate. */
function tooEarly(situation: Situation, placed: readonly Placed[]): [string, string][] {
  const actions = placed.map(({ candidate }) => candidate.action);
  return placed.flatMap(({ candidate }, index) => {
    const waited = gatesWaitedFor(situation, candidate);
    if (waited.length === 0) return [];
    const blocked = blockedAfter(situation, waited, actions.slice(0, index));
    const opener = placed.slice(index + 1).find((later) => later.candidate.opens.some((code) => blocked.has(code)));
    return opener ? [[candidate.action.id, opener.candidate.action.id]] : [];
  });
}

function blockedAfter(situation: Situation, gates: readonly GateId[], done: readonly Action[]): Set<FactorCode> {
  const reached = scoreAtLevels(situation, levelsAfter(situation.levels, done));
  return new Set(reached.gates.filter(({ id }) => gates.includes(id)).flatMap(({ blockedBy }) => blockedBy));
}

function arrange(situation: Situation, chosen: readonly Candidate[], before: Before): Placed[] {
  const horizons = latestHorizons(chosen, before);
  const left = new Map(chosen.map((candidate) => [candidate.action.id, candidate]));
  const placed: Placed[] = [];
  let reached: ReadonlyMap<FactorCode, number> = situation.levels;
  // What an urgent action needs takes over its urgency: it is placed right before it.
  const put = (candidate: Candidate, horizon: Horizon) => {
    left.delete(candidate.action.id);
    for (const id of [...before.get(candidate.action.id)!].sort()) if (left.has(id)) put(left.get(id)!, horizon);
    placed.push({ candidate, horizon });
    reached = levelsAfter(reached, [candidate.action]);
  };
  for (const [at, horizon] of HORIZONS.entries()) {
    for (;;) {
      const open = [...left.values()].filter(({ action }) => horizons.get(action.id) === at);
      if (open.length === 0) break;
      put(mostWished(situation, reached, open), horizon);
    }
  }
  return placed;
}

/** Positions in HORIZONS: an action's own, or that of the latest it comes after. */
function latestHorizons(chosen: readonly Candidate[], before: Before): Map<string, number> {
  const found = new Map(chosen.map(({ action }) => [action.id, HORIZONS.indexOf(action.horizon)]));
  for (let changed = true; changed;) {
    changed = false;
    for (const [id, earlier] of before) {
      const latest = Math.max(found.get(id)!, ...[...earlier].map((other) => found.get(other)!));
      if (latest > found.get(id)!) changed = Boolean(found.set(id, latest));
    }
  }
  return found;
}
