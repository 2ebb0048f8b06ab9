import type { FrameworkStructure } from '../scoring/framework-structure.js';
import { isConsistent } from '../scoring/pairwise.js';
import { groupOpinion, weighOpinion } from '../scoring/panel.js';
import type { ExpertOpinion, GroupOpinion, WeighedOpinion } from '../scoring/panel.js';

/** `to-be-mended`: every pair is judged, but the judgements contradict each other too much. */
export const EXPERT_STATES = ['withdrawn', 'invited', 'begun', 'to-be-mended', 'ready'] as const;
export type ExpertState = (typeof EXPERT_STATES)[number];

export interface InvitedOpinion extends ExpertOpinion {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly withdrawnAt: Date | null;
}

export interface ExpertResult extends WeighedOpinion {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly state: ExpertState;
  /** A, B, C in place of the name wherever a scheme is published; null for who takes no part. */
  readonly code: string | null;
}

export interface PanelResult {
  readonly experts: readonly ExpertResult[];
  /** How many are complete and consistent. */
  readonly taking: number;
  /** null where they are too few. */
  readonly group: GroupOpinion | null;
}

/** What a panel came to so far: each expert's opinion, and the group's. Pure. */
export function panelResult(structure: FrameworkStructure, invited: readonly InvitedOpinion[]): PanelResult {
  const codes = letters();
  const experts = invited.map((one): ExpertResult => {
    const weighed = weighOpinion(structure, one);
    const state = expertState(one, weighed);
    const { id, name, organisation } = one;
    return { id, name, organisation, ...weighed, state, code: state === 'ready' ? codes.next().value : null };
  });
  const taking = invited.filter((_, at) => experts[at]!.state === 'ready');
  return { experts, taking: taking.length, group: groupOpinion(structure, taking) };
}

export function expertState(
  { withdrawnAt, judgements, points }: Pick<InvitedOpinion, 'withdrawnAt' | 'judgements' | 'points'>,
  { pairs, takesPart }: WeighedOpinion,
): ExpertState {
  if (withdrawnAt) return 'withdrawn';
  if (pairs && !isConsistent(pairs)) return 'to-be-mended';
  if (takesPart) return 'ready';
  return judgements.length > 0 || Object.keys(points).length > 0 ? 'begun' : 'invited';
}

/** A … Z, AA, AB … */
function* letters(): Generator<string, never> {
  for (let at = 0; ; at++) {
    const last = String.fromCharCode(65 + (at % 26));
    yield at < 26 ? last : String.fromCharCode(64 + Math.floor(at / 26)) + last;
  }
}
