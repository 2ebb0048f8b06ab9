export type AssessmentState = 'draft' | 'submission-requested' | 'submitted';

/** Why a pilot is assessed once more. */
export const OCCASIONS = ['before-pilot', 'after-pilot', 'before-spreading', 'periodic'] as const;
export type AssessmentOccasion = (typeof OCCASIONS)[number];

/** Which state may follow which, and by what. */
const NEXT = {
  draft: { request: 'submission-requested' },
  'submission-requested': { withdraw: 'draft', decline: 'draft', sign: 'submitted' },
  submitted: { revise: 'draft' },
} as const satisfies Record<AssessmentState, Partial<Record<string, AssessmentState>>>;

export type Step = 'request' | 'withdraw' | 'decline' | 'sign' | 'revise';

/** The state after a step; null where the step is not possible now. */
export function stateAfter(state: AssessmentState, step: Step): AssessmentState | null {
  const steps: Partial<Record<string, AssessmentState>> = NEXT[state];
  return steps[step] ?? null;
}

/** Answers may be written only while nobody is asked to sign them. */
export function isOpenForAnswers(state: AssessmentState): boolean {
  return state === 'draft';
}
