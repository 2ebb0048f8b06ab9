import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ReviewRegister } from './review-register.js';
import type { SaidOfFactor } from './review-register.js';
import type { Review } from './review.entity.js';

export interface ReviewSaid {
  /** Of the last revision that was handed in. */
  readonly review: Review;
  /** By factor; only what the caller may see now. */
  readonly factors: ReadonlyMap<string, SaidOfFactor>;
  /** Of who wrote comments, where the caller may know them. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the reviewing body said of an agency's answers, for the agency that works on them. */
@Injectable()
export class ReadSaid {
  constructor(
    private readonly reviews: ReviewRegister,
    private readonly accounts: AccountRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** null where nothing was handed in that the caller may see. */
  ofAssessment(actor: UserActor, assessmentId: string): Promise<ReviewSaid | null> {
    return this.unitOfWork.run(actor, async () => {
      const [review] = await this.reviews.ofAssessment(assessmentId);
      if (!review) return null;
      const factors = await this.reviews.saidOf(assessmentId);
      const all = [...factors.values()].flatMap(({ comments, earlier }) => [
        ...comments,
        ...earlier.flatMap((one) => one.comments),
      ]);
      const writers = all.map(({ writtenBy }) => writtenBy);
      return { review, factors, names: await this.accounts.namesOf([...new Set(writers)]) };
    });
  }
}
