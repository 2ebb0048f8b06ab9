import { ENGINE } from '../platform/config/engine.js';
import { etagOf } from '../platform/http/preconditions.js';
import type { VerifiedResult } from '../scoring/verified.js';
import type { AgreedAction } from './agreed-action.entity.js';
import type { ReviewRead } from './read-reviews.js';
import type { ReviewComment } from './review-comment.entity.js';
import type { ReviewEvent } from './review-event.entity.js';
import type { ReviewFinding } from './review-finding.entity.js';
import type { Review } from './review.entity.js';

export function reviewLine(review: Review) {
  const { id, submissionId, assessmentId, agencyId, status, openedAt, heldSince, decidedAt, comment } = review;
  const { holderId, decidedBy } = review;
  return {
    id,
    submissionId,
    assessmentId,
    agencyId,
    status,
    openedAt,
    holder: holderId,
    heldSince,
    decidedBy,
    decidedAt,
    comment,
  };
}

export function reviewView({
  review,
  submission,
  sheet,
  findings,
  comments,
  turns,
  plan,
  verified,
  ...read
}: ReviewRead) {
  const { result } = submission.findings;
  return {
    ...reviewLine(review),
    agencyName: sheet.agency.name,
    pilotId: submission.pilotId,
    pilotTitle: sheet.pilot.title,
    revision: submission.revision,
    self: { score: result.overall.score, band: result.band, bandIsAtMost: result.bandIsAtMost },
    verified: verified === null ? null : verifiedView(verified, submission.sheetHash),
    findings: findings.map(findingView),
    comments: comments.map(commentView),
    turns: [...turns].map(([factor, turn]) => ({ factor, turn })),
    plan: plan.map(agreedView),
    events: read.events.map(eventView),
    earlier: read.earlier,
  };
}

/** @param sheetHash of the sheet that was verified */
export function verifiedView(verified: VerifiedResult, sheetHash: string) {
  const { result, band, shareVerified, gateFactorsLeft, difference } = verified;
  const whole = { engine: ENGINE, sheetHash, ...result };
  return { score: result.overall.score, band, shareVerified, gateFactorsLeft, difference, result: whole };
}

export function findingView({ factor, verdict, status, level, reason, version, foundBy, foundAt }: ReviewFinding) {
  return { factor, verdict, status, level, reason, foundBy, foundAt, etag: etagOf(version) };
}

export function commentView({ id, reviewId, factor, side, text, writtenBy, writtenAt }: ReviewComment) {
  return { id, reviewId, factor, side, text, writtenBy, writtenAt };
}

export function eventView({ step, statusFrom, statusTo, reason, overwritten, actorId, at }: ReviewEvent) {
  return { step, statusFrom, statusTo, reason, overwritten, by: actorId, at };
}

export function agreedView({ id, action, owner, dueOn }: AgreedAction) {
  return { id, action, owner, dueDate: dueOn };
}
