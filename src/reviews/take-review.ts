import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { ReleaseDto, TakeDto } from './dto/review.dto.js';
import { ReviewSteps } from './review-steps.js';
import type { Review } from './review.entity.js';
import { closedReview, findingFault, notHeld, takenByOther } from './reviews.errors.js';
import { ReviewsRepository } from './reviews.repository.js';
import { statusAfter } from './review.status.js';

/** Who has a submission: one reviewer at a time, until it is decided or put back. */
@Injectable()
export class TakeReview {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly steps: ReviewSteps,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Taking what one already has changes nothing.
   *
   * @throws AppError 404, 409 taken by another, 409 decided or replaced, 422
   */
  take(actor: UserActor, submissionId: string, body: unknown, locale: Locale): Promise<Review> {
    return this.unitOfWork.run(actor, async () => {
      const known = await this.reviews.ofSubmission(submissionId);
      if (!known) throw notFound();
      await this.reviews.holdAssessment(known.assessmentId);
      const review = await this.reviews.locked(known.id);
      if (!review) throw closedReview();
      const read = readDto(TakeDto, body === undefined ? {} : body, locale);
      if ('errors' in read) throw invalid(read.errors);
      if (review.holderId === actor.userId) return review;
      const step = review.holderId === null ? 'take' : 'take-over';
      if (step === 'take-over' && read.value.takeOver !== true) throw takenByOther();
      const reason = read.value.reason ?? null;
      if (step === 'take-over' && reason === null) throw invalid([findingFault('reason', 'reason-missing', locale)]);
      if (statusAfter(review.status, step) === null) throw closedReview();
      const heldSince = this.clock.now();
      return this.steps.take(review, step, { holderId: actor.userId, heldSince }, reason, actor);
    });
  }

  /** Puts it back into the queue; what was found stays. @throws AppError 404, 409, 422 */
  release(actor: UserActor, id: string, body: unknown, locale: Locale): Promise<Review> {
    return this.unitOfWork.run(actor, async () => {
      if (!(await this.reviews.byId(id))) throw notFound();
      const review = await this.reviews.locked(id);
      if (!review) throw closedReview();
      if (review.holderId !== actor.userId) throw notHeld();
      const read = readDto(ReleaseDto, body === undefined ? {} : body, locale);
      if ('errors' in read) throw invalid(read.errors);
      return this.steps.take(review, 'release', { holderId: null, heldSince: null }, read.value.reason ?? null, actor);
    });
  }
}
