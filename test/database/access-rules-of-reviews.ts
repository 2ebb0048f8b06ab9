import { all, both, central, either, fromAgency, fromCentre, held, members, noOne } from './access-rule.js';
import { own, ownAsked, ownDecided } from './access-rule.js';
import type { AccessRule } from './access-rule.js';

/** Of the review a row belongs to. */
const OF_REVIEW = `(SELECT jsonb_build_object('review_status', r.status, 'holder_id', r.holder_id) FROM reviews r
  WHERE r.id = t.review_id)`;

export const REVIEW_ACCESS: Readonly<Record<string, AccessRule>> = {
  reviews: {
    agency: 'agency_id',
    reads: { ...members(own), ...central(all), job: own },
    adds: { approver: own },
    changes: { reviewer: held },
    removes: noOne,
    change: 'held_since = now()',
    asAnother: `(SELECT jsonb_build_object('id', gen_random_uuid(), 'submission_id', s.id, 'status', 'submitted',
      'holder_id', NULL, 'decided_by', NULL, 'decided_at', NULL, 'outcome', NULL) FROM submissions s
      WHERE s.assessment_id = t.assessment_id AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.submission_id = s.id))`,
  },
  review_findings: {
    agency: 'agency_id',
    reads: { ...members(either(ownDecided, ownAsked)), ...central(all), job: ownDecided },
    adds: { reviewer: held },
    changes: { reviewer: held },
    removes: noOne,
    change: 'found_at = now()',
    asAnother: `jsonb_build_object('factor', gen_random_uuid())`,
    signedIn: 'found_by',
    facts: OF_REVIEW,
  },
  review_comments: {
    agency: 'agency_id',
    reads: { ...members(own), ...central(all) },
    adds: { reviewer: both(held, fromCentre), coordinator: both(own, fromAgency), approver: both(own, fromAgency) },
    changes: noOne,
    removes: noOne,
    change: `text = '改寫'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid())`,
    signedIn: 'written_by',
    facts: OF_REVIEW,
  },
  review_events: {
    agency: 'agency_id',
    reads: central(all),
    adds: { reviewer: all, approver: own },
    changes: noOne,
    removes: noOne,
    change: `reason = '改寫'`,
    asAnother: `jsonb_build_object('id', 1000000 + t.id)`,
    signedIn: 'actor_id',
  },
  agreed_actions: {
    agency: 'agency_id',
    reads: { ...members(own), ...central(all), job: own },
    adds: { reviewer: all },
    changes: noOne,
    removes: noOne,
    change: `owner = '改寫'`,
    asAnother: `jsonb_build_object('id', gen_random_uuid(), 'action', gen_random_uuid())`,
  },
};
