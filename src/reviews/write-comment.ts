import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { CommentDto } from './dto/review.dto.js';
import type { ReviewComment } from './review-comment.entity.js';
import { ReviewLetters } from './review-letters.js';
import type { Review } from './review.entity.js';
import { closedReview, notHeld, notOpenForReplies } from './reviews.errors.js';
import { ReviewsRepository } from './reviews.repository.js';

/** The thread about one factor: the reviewer who holds the review asks, the agency answers. */
@Injectable()
export class WriteComment {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly letters: ReviewLetters,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 409, 422 */
  write(actor: UserActor, reviewId: string, factor: FactorCode, body: unknown, locale: Locale): Promise<ReviewComment> {
    return this.unitOfWork.run(actor, async () => {
      const review = await this.reviews.byId(reviewId);
      if (!review) throw notFound();
      const side = actor.roles.includes('reviewer') ? ('centre' as const) : ('agency' as const);
      if (side === 'centre') refuseReviewer(actor, await this.reviews.locked(reviewId));
      else if (!OPEN.includes(review.status)) throw notOpenForReplies();
      const read = readDto(CommentDto, body, locale);
      if ('errors' in read) throw invalid(read.errors);
      const { agencyId } = review;
      const writtenAt = this.clock.now();
      const comment = { id: randomUUID(), reviewId, agencyId, factor, side, writtenBy: actor.userId, writtenAt };
      await (side === 'centre' ? this.letters.asked(review) : this.letters.replied(review));
      await this.reviews.addComment({ ...comment, text: read.value.text });
      const object = { kind: 'submission', id: review.submissionId };
      await record({ action: 'comment.added', object, agencyId, details: { factor, side } });
      return { ...comment, text: read.value.text };
    });
  }
}

const OPEN: readonly Review['status'][] = ['submitted', 'in-review'];

function refuseReviewer({ userId }: UserActor, review: Review | null): void {
  if (!review) throw closedReview();
  if (review.holderId !== userId) throw notHeld();
}
