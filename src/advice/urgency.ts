import type { FactorCode } from '../scoring/framework-structure.js';
import type { Candidate } from './candidate.js';
import { matchingLifts } from './expected-effect.js';
import { gainPerEffort, preferenceOf } from './preference.js';
import type { Situation } from './situation.js';

type Levels = ReadonlyMap<FactorCode, number>;

/**
 * Which action comes next at the levels reached by those before it:
 * 1. what lifts a lever that still blocks a deciding gate, in gate order: so every deciding gate gets its first action
 *    before one of them gets a reserve;
 * 2. the reserves of deciding gates;
 * 3. what lifts a lever that still blocks another gate;
 * 4. everything else.
 * For the same lever an action made for it (its first lift) comes before one that moves it in passing; then gain per
 * effort, then the preferred kind of action, then id.
 */
export function mostWished(situation: Situation, reached: Levels, candidates: readonly Candidate[]): Candidate {
  const ranked = candidates.map((candidate) => ({ candidate, rank: rankOf(situation, reached, candidate) }));
  return ranked.reduce((first, other) => (comesBefore(other, first) ? other : first)).candidate;
}

interface Ranked {
  readonly candidate: Candidate;
  /** Compared place by place; the lower comes first. */
  readonly rank: readonly number[];
}

function comesBefore(one: Ranked, other: Ranked): boolean {
  const place = one.rank.findIndex((value, index) => value !== other.rank[index]);
  if (place >= 0) return one.rank[place]! < other.rank[place]!;
  return one.candidate.action.id < other.candidate.action.id;
}

function rankOf(situation: Situation, reached: Levels, candidate: Candidate): number[] {
  const { blocking, prepared } = situation;
  const { gatePassLevel } = prepared.structure.thresholds;
  const lifted = new Set(matchingLifts(candidate.action, reached).map(({ factor }) => factor));
  const stillBlocks = (code: FactorCode) => lifted.has(code) && reached.get(code)! < gatePassLevel;
  const isDeciding = (code: FactorCode) => blocking.get(code)!.isDeciding;
  const { opens } = candidate;
  const byTier = [
    opens.find((code) => isDeciding(code) && stillBlocks(code)),
    opens.find(isDeciding),
    opens.find(stillBlocks),
  ];
  const tier = byTier.findIndex((code) => code !== undefined);
  // Rounded, so that equal gains summed in another order are equal.
  const worth = [-Math.round(1e6 * gainPerEffort(candidate)), -preferenceOf(candidate.action)];
  if (tier < 0) return [byTier.length, 0, 0, ...worth];
  const aim = byTier[tier]!;
  return [tier, blocking.get(aim)!.urgency, candidate.action.lifts[0]!.factor === aim ? 0 : 1, ...worth];
}
