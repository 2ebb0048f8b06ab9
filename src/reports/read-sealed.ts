import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import { FrameworkRegister } from '../framework/framework-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { AgreedAction } from '../reviews/agreed-action.entity.js';
import { ReviewRegister } from '../reviews/review-register.js';
import type { Review } from '../reviews/review.entity.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import type { Submission } from '../submissions/submission.entity.js';
import type { SubmissionRevision } from '../submissions/submissions.repository.js';
import type { Report } from './report.entity.js';
import { ReportsRepository } from './reports.repository.js';

export interface Sealed {
  readonly submission: Submission;
  /** As worded when it was handed in. */
  readonly framework: FrameworkVersion;
  /** Of the two people, where the caller may know them. */
  readonly names: ReadonlyMap<string, string>;
  /** Newest first. */
  readonly revisions: readonly SubmissionRevision[];
  readonly reports: readonly Report[];
  readonly review: Review | null;
  /** Agreed with a conditional pass; otherwise empty. */
  readonly plan: readonly AgreedAction[];
}

/** What was handed in, with everything that was made of it. */
@Injectable()
export class ReadSealed {
  constructor(
    private readonly submissions: SubmissionRegister,
    private readonly reports: ReportsRepository,
    private readonly reviews: ReviewRegister,
    private readonly accounts: AccountRegister,
    private readonly frameworks: FrameworkRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  read(actor: UserActor, id: string): Promise<Sealed> {
    return this.unitOfWork.run(actor, async () => {
      const submission = await this.submissions.find(id);
      if (!submission) throw notFound();
      const decided = await this.reviews.decided(id);
      return {
        submission,
        framework: await this.frameworks.asWordedIn(submission.wordingRevision, submission.weightScheme),
        names: await this.accounts.namesOf([submission.requestedBy, submission.approvedBy]),
        revisions: await this.submissions.revisionsOf(submission.assessmentId),
        reports: await this.reports.ofSubmission(id),
        review: decided?.review ?? (await this.reviews.ofSubmission(id)),
        plan: decided?.plan ?? [],
      };
    });
  }
}
