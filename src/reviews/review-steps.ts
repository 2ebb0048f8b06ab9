import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../platform/audit/audit-action.js';
import { record } from '../platform/audit/record.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import type { Review } from './review.entity.js';
import { statusAfter } from './review.status.js';
import type { ReviewStep } from './review.status.js';
import { ReviewsRepository } from './reviews.repository.js';

/** Opening and superseding belong to the signature, which records them. */
const RECORDED = {
  open: 'submission.signed',
  supersede: 'review.superseded',
  take: 'review.taken',
  'take-over': 'review.taken-over',
  release: 'review.released',
  accept: 'review.decided',
  'accept-with-plan': 'review.decided',
  return: 'review.decided',
} as const satisfies Record<ReviewStep, AuditAction>;

type Held = Pick<Review, 'holderId' | 'heldSince'>;

/** Takes a review from one status to the next and writes down who did, when and why. Used inside a unit of work. */
@Injectable()
export class ReviewSteps {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly clock: Clock,
  ) {}

  async take(review: Review, step: ReviewStep, held: Held, reason: string | null, actor: UserActor): Promise<Review> {
    const status = statusAfter(review.status, step)!;
    await this.reviews.change(review.id, { status, ...held });
    await this.log(review, step, reason, actor);
    return { ...review, status, ...held };
  }

  /** After the review itself has been changed. */
  async log(before: Review, step: ReviewStep, reason: string | null, { userId }: UserActor): Promise<void> {
    const { id: reviewId, agencyId, status: statusFrom } = before;
    const statusTo = statusAfter(statusFrom, step)!;
    const at = this.clock.now();
    await this.reviews.addEvent({
      reviewId,
      agencyId,
      step,
      statusFrom,
      statusTo,
      reason,
      actorId: userId,
      at,
      overwritten: null,
    });
    const object = { kind: 'submission', id: before.submissionId };
    await record({ action: RECORDED[step], object, agencyId, details: { review: reviewId, step, status: statusTo } });
  }
}
