import type { UserRole } from '../platform/database/actor.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { ReviewStanding } from '../reviews/read-standings.js';
import { statusTag } from '../reviews/status-tag.js';
import type { HomeAssessment, HomePilot } from './read-home.js';

/** What the reviewing body waits for: answers to questions, and what it returned. For those who deal with it. Pure. */
export function homeAsked(pilots: readonly HomePilot[], roles: readonly UserRole[]) {
  if (!roles.includes('coordinator') && !roles.includes('approver')) return [];
  return pilots.flatMap(({ pilot, assessments }) =>
    assessments.flatMap(({ whole, standing }) => {
      const { id, state } = whole.assessment;
      const line = { title: pilot.title, href: ADDRESSES.assessment(id) };
      if (standing && standing.toAnswer.length > 0) {
        const [only] = standing.toAnswer;
        const href = standing.toAnswer.length === 1 ? ADDRESSES.said(id, only!) : line.href;
        return [{ ...line, href, kind: 'answer', n: standing.toAnswer.length }];
      }
      if (standing?.status !== 'returned' || state !== 'draft') return [];
      return [{ ...line, kind: standing.returnedFor > 0 ? 'mend' : 'returned', n: standing.returnedFor }];
    }),
  );
}

/**
 * Where the review of an assessment stands, beside how far the draft is; null where nothing was handed in. A further
 * revision that is being written says of which one the review is. Pure.
 */
export function homeStanding({ whole: { assessment }, standing }: HomeAssessment) {
  if (!standing) return null;
  return {
    status: standing.status,
    tag: statusTag(standing.status),
    ofRevision: assessment.state === 'submitted' ? null : standing.revision,
    planHref: planOf(standing),
  };
}

function planOf({ status, submissionId }: ReviewStanding): string | null {
  return status === 'accepted-with-plan' ? ADDRESSES.plan(submissionId) : null;
}
