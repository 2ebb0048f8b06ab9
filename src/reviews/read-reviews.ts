import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { VerifiedResult } from '../scoring/verified.js';
import type { AgreedAction } from './agreed-action.entity.js';
import type { ReviewComment } from './review-comment.entity.js';
import type { ReviewEvent } from './review-event.entity.js';
import { ReviewFiles, verifiedSoFar } from './review-file.js';
import type { ReviewFile } from './review-file.js';
import { isDecided } from './review.status.js';
import { ReviewsRepository } from './reviews.repository.js';
import type { EarlierReview } from './reviews.repository.js';
import { TurnsRepository } from './turns.repository.js';
import type { Turns } from './turns.repository.js';

export interface ReviewRead extends ReviewFile {
  /** Of this and of earlier revisions of the assessment, as they were written. */
  readonly comments: readonly ReviewComment[];
  readonly turns: Turns;
  /** Empty for the agency. */
  readonly events: readonly ReviewEvent[];
  readonly plan: readonly AgreedAction[];
  /** Of what the same agency handed in before of the same pilot, newest first. */
  readonly earlier: readonly EarlierReview[];
  /** As kept with the decision; until then of the findings so far, and null for the agency. */
  readonly verified: VerifiedResult | null;
  /** Of everybody named above whom the caller may know. */
  readonly names: ReadonlyMap<string, string>;
}

/** One review with everything in it. The agency sees questions at once, findings once they are decided. */
@Injectable()
export class ReadReviews {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly turns: TurnsRepository,
    private readonly files: ReviewFiles,
    private readonly accounts: AccountRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  one(actor: UserActor, id: string): Promise<ReviewRead> {
    return this.unitOfWork.run(actor, async () => this.whole(actor, await this.files.open(id)));
  }

  /** @throws AppError 404 */
  ofSubmission(actor: UserActor, submissionId: string): Promise<ReviewRead> {
    return this.unitOfWork.run(actor, async () => {
      const review = await this.reviews.ofSubmission(submissionId);
      if (!review) throw notFound();
      return this.whole(actor, await this.files.with(review));
    });
  }

  private async whole(actor: UserActor, file: ReviewFile): Promise<ReviewRead> {
    const { review, findings } = file;
    const earlier = await this.reviews.earlier(review.submissionId);
    const revisions = earlier.filter(({ assessmentId }) => assessmentId === review.assessmentId);
    const comments = await this.reviews.comments([review.id, ...revisions.map(({ id }) => id)]);
    const events = await this.reviews.events(review.id);
    const stepped = events.flatMap(({ actorId, overwritten }) => [actorId, overwritten?.foundBy ?? null]);
    const people = [review.holderId, review.decidedBy, ...stepped];
    const writers = [...comments.map(({ writtenBy }) => writtenBy), ...findings.map(({ foundBy }) => foundBy)];
    const ids = [...new Set([...people, ...writers])].filter((id) => id !== null);
    const live = actor.agencyId === null ? verifiedSoFar(file) : null;
    return {
      ...file,
      comments,
      turns: (await this.turns.of([review.id])).get(review.id) ?? new Map(),
      events,
      plan: await this.reviews.agreedActions(review.id),
      earlier,
      verified: isDecided(review.status) ? review.outcome : live,
      names: await this.accounts.namesOf(ids),
    };
  }
}
