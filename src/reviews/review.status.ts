import type { SubmissionStatus } from '../submissions/submission.status.js';

export type ReviewStatus = SubmissionStatus;

/**
 * Which status may follow which, and by what. `open` is the agency's signature, `supersede` its signature under a later
 * revision; the other steps are a reviewer's. What is decided stays decided.
 */
const NEXT = {
  submitted: { take: 'in-review', supersede: 'superseded' },
  'in-review': {
    'take-over': 'in-review',
    release: 'submitted',
    accept: 'accepted',
    'accept-with-plan': 'accepted-with-plan',
    return: 'returned',
    supersede: 'superseded',
  },
  accepted: {},
  'accepted-with-plan': {},
  returned: {},
  superseded: {},
} as const satisfies Record<ReviewStatus, Partial<Record<string, ReviewStatus>>>;

export const DECISIONS = ['accept', 'accept-with-plan', 'return'] as const;
export type Decision = (typeof DECISIONS)[number];

export type ReviewStep = 'open' | 'take' | 'take-over' | 'release' | 'supersede' | Decision;

/** The status after a step; null where the step is not possible now. */
export function statusAfter(status: ReviewStatus, step: ReviewStep): ReviewStatus | null {
  const steps: Partial<Record<string, ReviewStatus>> = NEXT[status];
  return steps[step] ?? null;
}

/** Whether it carries a verified result. */
export function isDecided(status: ReviewStatus): boolean {
  return status === 'accepted' || status === 'accepted-with-plan' || status === 'returned';
}
