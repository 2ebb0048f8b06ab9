/** Where the review of a submission stands (see reviews/review.status.ts for what may follow what). */
export const SUBMISSION_STATUSES = [
  'submitted',
  'in-review',
  'accepted',
  'accepted-with-plan',
  'returned',
  'superseded',
] as const;

export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];
