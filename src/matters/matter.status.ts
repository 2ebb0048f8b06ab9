import type { MatterState } from '../submissions/matter-state.js';

/**
 * `send`: put to the centre, or to another ministry; `answer`: what the centre said, or says now; `settle`: nothing more
 * to ask; `decline`: will not be put to the centre, or not again; `reopen`: it came up again.
 */
export const MATTER_STEPS = ['send', 'answer', 'settle', 'decline', 'reopen'] as const;
export type MatterStep = (typeof MATTER_STEPS)[number];

/** Which state may follow which, and by what. Every step takes a reason. */
const NEXT = {
  noted: { send: 'with-centre', decline: 'will-not' },
  'with-centre': { send: 'with-centre', answer: 'answered', decline: 'will-not' },
  answered: { send: 'with-centre', answer: 'answered', settle: 'settled', decline: 'will-not' },
  settled: { reopen: 'noted' },
  'will-not': { reopen: 'noted' },
} as const satisfies Record<MatterState, Partial<Record<MatterStep, MatterState>>>;

/** The state after a step; null where the step is not possible now. */
export function matterStateAfter(state: MatterState, step: MatterStep): MatterState | null {
  const steps: Partial<Record<MatterStep, MatterState>> = NEXT[state];
  return steps[step] ?? null;
}

/** What can be done now, in the order in which it is usually done. */
export function stepsFrom(state: MatterState): MatterStep[] {
  return MATTER_STEPS.filter((step) => matterStateAfter(state, step) !== null);
}
