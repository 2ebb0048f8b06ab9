import type { Candidate } from './candidate.js';

/** Candidates by id, in the order of their ids. */
export type Candidates = ReadonlyMap<string, Candidate>;

/**
 * A candidate with the prerequisites it brings along, prerequisites first. One that no answer calls for is no
 * candidate: the levels say that it is met already.
 */
export function withPrerequisites(
  candidate: Candidate,
  candidates: Candidates,
  found = new Set<Candidate>(),
): Candidate[] {
  if (found.has(candidate)) return [];
  found.add(candidate);
  const before = candidate.action.preconditions.actions.flatMap((id) => {
    const prerequisite = candidates.get(id);
    return prerequisite ? withPrerequisites(prerequisite, candidates, found) : [];
  });
  return [...before, candidate];
}
