import { Injectable } from '@nestjs/common';
import { PlanRegister } from '../plans/plan-register.js';
import type { FollowedAction } from '../plans/plan-register.js';
import { isOverdue } from '../plans/plan.status.js';
import type { ReviewDecision, ReviewedAction, ReviewedEdition } from '../report-content/reviewed.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { moves } from '../reviews/decision-rules.js';
import { ReviewRegister } from '../reviews/review-register.js';
import type { DecidedReview } from '../reviews/review-register.js';

/** Before the review is decided. */
export const SELF_ASSESSED = 'self-assessed';

/** What a decided review adds to a report, and the state that tells such reports apart. Used inside a unit of work. */
@Injectable()
export class ReviewedEditions {
  constructor(
    private readonly reviews: ReviewRegister,
    private readonly plans: PlanRegister,
  ) {}

  /**
   * Equal reports have equal states: a decision makes another document, and so does every update of an agreed plan,
   * which the report prints as it then stands.
   */
  async stateOf(submissionId: string): Promise<string> {
    const decided = await this.reviews.decided(submissionId);
    if (!decided) return SELF_ASSESSED;
    const followed = await this.plans.follow(decided.plan);
    const updates = followed.reduce((sum, one) => sum + one.updates.length, 0);
    return updates === 0 ? decided.review.status : `${decided.review.status}/${updates}`;
  }

  /**
   * @param state of the report: one that was asked for before the decision stays without it, whenever it is made
   * @param today YYYY-MM-DD
   */
  async of(
    submissionId: string,
    state: string,
    framework: FrameworkVersion,
    today: string,
  ): Promise<ReviewedEdition | null> {
    const decided = state === SELF_ASSESSED ? null : await this.reviews.decided(submissionId);
    if (!decided) return null;
    const { review, findings } = decided;
    const followed = await this.plans.follow(decided.plan);
    return {
      decision: review.status as ReviewDecision,
      decidedAt: review.decidedAt!.toISOString(),
      comment: review.comment,
      outcome: review.outcome!,
      answers: inOrder(framework, findings),
      plan: followed.map((one) => reviewedAction(one, decided, framework, today)),
    };
  }
}

/** In framework order, those of the service item last. */
function inOrder({ structure }: FrameworkVersion, findings: DecidedReview['findings']): ReviewedEdition['answers'] {
  const order = [...structure.factors, ...structure.supplementary].map(({ code }) => code);
  const place = ({ factor }: { factor: string }) => order.indexOf(factor);
  return findings
    .map(({ factor, verdict, status, level, reason }) => ({ factor, verdict, status, level, reason }))
    .sort((one, other) => place(one) - place(other));
}

function reviewedAction(
  { agreed, standing, updates }: FollowedAction,
  { review }: DecidedReview,
  { wording }: FrameworkVersion,
  today: string,
): ReviewedAction {
  const action = wording.actions.find(({ id }) => id === agreed.action);
  const gates = review.outcome!.result.gates.filter((gate) => action !== undefined && moves(action, gate));
  return {
    action: agreed.action,
    owner: agreed.owner,
    dueOn: agreed.dueOn,
    gates: gates.map(({ id }) => id),
    state: standing.state,
    reportedOn: updates.at(-1)?.happenedOn ?? null,
    isConfirmed: standing.isConfirmed,
    isOverdue: isOverdue(agreed.dueOn, standing, today),
  };
}
