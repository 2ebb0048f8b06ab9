import { Inject, Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import type { Action } from '../advice/action.js';
import { FrameworkRegister } from '../framework/framework-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { moves } from '../reviews/decision-rules.js';
import { ReviewRegister } from '../reviews/review-register.js';
import type { DecidedReview } from '../reviews/review-register.js';
import type { GateId } from '../scoring/framework-structure.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import type { Submission } from '../submissions/submission.entity.js';
import { PlanRegister } from './plan-register.js';
import type { FollowedAction } from './plan-register.js';
import { isOverdue } from './plan.status.js';

export interface PlanAction extends FollowedAction {
  /** null where the catalogue of that time does not have it. */
  readonly action: Action | null;
  /** Prerequisites that were not met after the review and that it moves. */
  readonly gates: readonly GateId[];
  readonly overdue: boolean;
}

export interface PlanRead {
  readonly submission: Submission;
  readonly sheet: ReportSheet;
  /** As worded when it was handed in. */
  readonly framework: FrameworkVersion;
  /** null until it is decided. */
  readonly decided: DecidedReview | null;
  /** Empty where nothing was agreed. */
  readonly actions: readonly PlanAction[];
  /** Of those who wrote updates, as far as the caller may know them. */
  readonly names: ReadonlyMap<string, string>;
  /** YYYY-MM-DD where people live. */
  readonly today: string;
}

/** The plan that was agreed with a submission, and how far each action is. */
@Injectable()
export class ReadPlan {
  constructor(
    private readonly submissions: SubmissionRegister,
    private readonly reviews: ReviewRegister,
    private readonly plans: PlanRegister,
    private readonly accounts: AccountRegister,
    private readonly frameworks: FrameworkRegister,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError 404 */
  read(actor: UserActor, submissionId: string): Promise<PlanRead> {
    return this.unitOfWork.run(actor, async () => {
      const submission = await this.submissions.find(submissionId);
      if (!submission) throw notFound();
      const framework = await this.frameworks.asWordedIn(submission.wordingRevision);
      const decided = await this.reviews.decided(submissionId);
      const followed = await this.plans.follow(decided?.plan ?? []);
      const today = localDay(this.clock.now(), this.config.timeZone);
      const writers = followed.flatMap(({ updates }) => updates.map(({ writtenBy }) => writtenBy));
      return {
        submission,
        sheet: JSON.parse(submission.sheet) as ReportSheet,
        framework,
        decided,
        actions: followed.map((one) => ({ ...one, ...aboutAction(one, framework, decided!, today) })),
        names: await this.accounts.namesOf([...new Set(writers)]),
        today,
      };
    });
  }
}

function aboutAction(
  { agreed, standing }: FollowedAction,
  framework: FrameworkVersion,
  { review }: DecidedReview,
  today: string,
): Pick<PlanAction, 'action' | 'gates' | 'overdue'> {
  const action = framework.wording.actions.find(({ id }) => id === agreed.action) ?? null;
  const gates = review.outcome!.result.gates.filter((gate) => action !== null && moves(action, gate));
  return { action, gates: gates.map(({ id }) => id), overdue: isOverdue(agreed.dueOn, standing, today) };
}
