import { SUBMISSION_STATUSES } from '../submissions/submission.status.js';
import { isDecided, statusAfter } from './review.status.js';
import type { ReviewStep } from './review.status.js';

const STEPS: readonly ReviewStep[] = [
  'open',
  'take',
  'take-over',
  'release',
  'supersede',
  'accept',
  'accept-with-plan',
  'return',
];

describe('a review', () => {
  it('goes from status to status in these ways and no others', () => {
    const ways = SUBMISSION_STATUSES.flatMap((status) =>
      STEPS.flatMap((step) => {
        const after = statusAfter(status, step);
        return after === null ? [] : [`${status} · ${step} → ${after}`];
      }),
    );
    expect(ways).toEqual([
      'submitted · take → in-review',
      'submitted · supersede → superseded',
      'in-review · take-over → in-review',
      'in-review · release → submitted',
      'in-review · supersede → superseded',
      'in-review · accept → accepted',
      'in-review · accept-with-plan → accepted-with-plan',
      'in-review · return → returned',
    ]);
  });

  it('carries a verified result once it is accepted or returned', () => {
    expect(SUBMISSION_STATUSES.filter(isDecided)).toEqual(['accepted', 'accepted-with-plan', 'returned']);
  });
});
