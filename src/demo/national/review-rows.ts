import type { ReviewOutcome } from '../../reviews/review-outcome.js';
import type { Row } from './copy-rows.js';
import { nationalId } from './national-ids.js';
import type { Changed, NationalReview } from './national-review.js';
import { REVISIONS } from './national-sheet.js';
import { decidedAt, signedAt } from './submission-rows.js';
import type { SignedRevision } from './submission-rows.js';

/** The one reviewer of the demonstration. */
export const NATIONAL_REVIEWER = nationalId('reviewer', 0);

type Tables = 'reviews' | 'review_findings' | 'review_events' | 'agreed_actions';

/** A review as its room keeps it. Findings factor by factor are kept of last revisions alone, to stay quick. */
export function reviewRows(signed: SignedRevision, review: NationalReview): Record<Tables, Row[]> {
  const { index, revision } = signed;
  const { status, decided } = review;
  const id = nationalId('review', index, revision);
  const agency = nationalId('agency', index);
  const inReview = status === 'in-review';
  const at = decided ? decidedAt(signed) : null;
  const row: Row = {
    ...{ id, submission_id: nationalId('submission', index, revision), agency_id: agency },
    ...{ assessment_id: nationalId('assessment', index), status, opened_at: signedAt(signed) },
    ...{ holder_id: inReview ? NATIONAL_REVIEWER : null, held_since: inReview ? signedAt(signed) : null },
    ...{ decided_by: decided ? NATIONAL_REVIEWER : null, decided_at: at },
    comment: decided ? '示範資料之審查意見。' : null,
    outcome: decided ? outcomeOf(signed, decided) : null,
  };
  const kept = revision === REVISIONS ? (decided?.verified ?? []) : [];
  return {
    reviews: [row],
    review_findings: kept.map((found) => findingRow(id, agency, found, decidedAt(signed))),
    review_events: eventRows(id, agency, signed, review),
    agreed_actions: review.agreed.map((action, position) => ({
      ...{ id: nationalId('agreed-action', index, revision * 100 + position), review_id: id, agency_id: agency },
      ...{ position, action, owner: '業務單位', due_on: `${Number(decidedAt(signed).slice(0, 4)) + 1}-06-30` },
    })),
  };
}

function outcomeOf(
  { basis }: SignedRevision,
  { outcome, verified }: NonNullable<NationalReview['decided']>,
): ReviewOutcome {
  return { ...outcome, verified: [...verified], likely: null, engine: basis.engine };
}

function findingRow(reviewId: string, agency: string, { factor, status, level, changed }: Changed, at: string): Row {
  return {
    ...{ review_id: reviewId, factor, agency_id: agency, verdict: changed ? 'change' : 'confirm', status, level },
    ...{ reason: changed ? '所附資料未能佐證此一等級。' : null, version: 1, found_by: NATIONAL_REVIEWER, found_at: at },
  };
}

const STEP_OF: Readonly<Record<string, string>> = {
  'in-review': 'take',
  accepted: 'accept',
  'accepted-with-plan': 'accept-with-plan',
  returned: 'return',
  superseded: 'supersede',
};

function eventRows(id: string, agency: string, signed: SignedRevision, { status, decided }: NationalReview): Row[] {
  const approver = nationalId('approver', signed.index);
  const event = (step: string, from: string | null, to: string, actor: string, at: string): Row => ({
    ...{ review_id: id, agency_id: agency, step, status_from: from, status_to: to, reason: null, actor_id: actor, at },
  });
  const opened = event('open', null, 'submitted', approver, signedAt(signed));
  const step = STEP_OF[status];
  if (!step) return [opened];
  const isOwn = status === 'superseded';
  const from = decided ? 'in-review' : 'submitted';
  return [opened, event(step, from, status, isOwn ? approver : NATIONAL_REVIEWER, decidedAt(signed))];
}
