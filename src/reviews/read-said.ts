import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import type { ReviewerAnswer } from '../sheet/reviewer-sheet.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import { ReviewRegister } from './review-register.js';
import type { SaidOfFactor } from './review-register.js';
import type { Review } from './review.entity.js';
import { isDecided } from './review.status.js';
import { answersOf } from './triage-answers.js';

export interface ReviewSaid {
  /** Of the last revision that was handed in. */
  readonly review: Review;
  /** By factor; only what the caller may see now. */
  readonly factors: ReadonlyMap<FactorCode, SaidOfFactor>;
  /** Of who wrote comments, where the caller may know them. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the reviewing body said of an agency's answers, for the agency that works on them. */
@Injectable()
export class ReadSaid {
  constructor(
    private readonly reviews: ReviewRegister,
    private readonly submissions: SubmissionRegister,
    private readonly accounts: AccountRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** null where nothing was handed in that the caller may see. */
  ofAssessment(actor: UserActor, assessmentId: string): Promise<ReviewSaid | null> {
    return this.unitOfWork.run(actor, () => this.said(assessmentId));
  }

  /** Of an assessment that another one takes up again; null where its review was not decided. */
  ofFormer(actor: UserActor, formerId: string): Promise<ReviewSaid | null> {
    return this.unitOfWork.run(actor, async () => {
      const said = await this.said(formerId);
      return said && isDecided(said.review.status) ? said : null;
    });
  }

  /** By factor, what the agency said in what was handed in. */
  sealed(actor: UserActor, submissionId: string): Promise<ReadonlyMap<FactorCode, ReviewerAnswer>> {
    return this.unitOfWork.run(actor, async () => {
      const submission = await this.submissions.find(submissionId);
      const answers = submission ? answersOf(JSON.parse(submission.sheet) as ReportSheet) : [];
      return new Map(answers.map((answer) => [answer.factor, answer]));
    });
  }

  private async said(assessmentId: string): Promise<ReviewSaid | null> {
    const [review] = await this.reviews.ofAssessment(assessmentId);
    if (!review) return null;
    const factors = await this.reviews.saidOf(assessmentId);
    const under = [...factors.values()].flatMap((one) => [one, ...one.earlier]);
    const writers = under.flatMap(({ comments }) => comments.map(({ writtenBy }) => writtenBy));
    return { review, factors, names: await this.accounts.namesOf([...new Set(writers)]) };
  }
}
