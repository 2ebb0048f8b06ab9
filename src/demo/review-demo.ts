import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { ReadPlan } from '../plans/read-plan.js';
import { UpdatePlan } from '../plans/update-plan.js';
import type { UserActor } from '../platform/access/caller.js';
import { etagOf } from '../platform/http/preconditions.js';
import { moves } from '../reviews/decision-rules.js';
import { DecideReview } from '../reviews/decide-review.js';
import { RecordFinding } from '../reviews/record-finding.js';
import { TakeReview } from '../reviews/take-review.js';
import { WriteComment } from '../reviews/write-comment.js';
import { statusOf } from '../scoring/answer.js';
import { LEAST_SHARE_VERIFIED } from '../scoring/verified.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import type { Submission } from '../submissions/submission.entity.js';
import { DemoClock } from './demo-clock.js';
import { DEMO_PLAN_UPDATES } from './demo-plan-updates.js';
import type { DemoReview } from './demo-reviews.js';

/** Reviews a demo submission as a reviewer would, and carries out its plan as the agency would. */
@Injectable()
export class ReviewDemo {
  constructor(
    private readonly taking: TakeReview,
    private readonly recording: RecordFinding,
    private readonly commenting: WriteComment,
    private readonly deciding: DecideReview,
    private readonly plans: ReadPlan,
    private readonly updating: UpdatePlan,
    private readonly catalogue: FrameworkCatalogue,
    private readonly clock: DemoClock,
  ) {}

  async review(submission: Submission, review: DemoReview, reviewer: UserActor, coordinator: UserActor): Promise<void> {
    this.clock.goTo(review.daysAgo);
    const { id } = await this.taking.take(reviewer, submission.id, {}, 'zh-TW');
    const find = (factor: string, body: object) =>
      this.recording.record(reviewer, { reviewId: id, factor, ifMatch: undefined, body }, 'zh-TW');
    for (const { factor, level, reason } of review.changes) await find(factor, { verdict: 'change', level, reason });
    for (const { factor, reason } of review.notApplicable ?? []) await find(factor, { verdict: 'confirm', reason });
    for (const factor of this.confirmed(submission, review)) await find(factor, { verdict: 'confirm' });
    const { question, decision, comment } = review;
    if (question) await find(question.factor, { verdict: 'ask', reason: question.text });
    if (question?.reply)
      await this.commenting.write(coordinator, id, question.factor, { text: question.reply }, 'zh-TW');
    if (decision === null) return;
    const plan = decision === 'accept-with-plan' ? this.planFor(submission, review) : undefined;
    await this.deciding.decide(reviewer, id, { decision, comment, ...(plan && { plan }) }, 'zh-TW');
    if (plan) await this.carryOut(submission.id, reviewer, coordinator);
  }

  /** The gates' factors and the heaviest others, until enough is verified for a band; or the first few. */
  private confirmed({ sheet, weights }: Submission, review: DemoReview): string[] {
    const { confirms, changes, notApplicable = [], question } = review;
    const { answers, supplementary = [] } = JSON.parse(sheet) as ReportSheet;
    const gates = this.catalogue.version.structure.gates.flatMap(({ factors }) => factors.map(({ code }) => code));
    const taken = new Set([...[...changes, ...notApplicable].map(({ factor }) => factor), question?.factor]);
    const there = [...answers, ...supplementary].filter(
      (one) => statusOf(one) !== 'unanswered' && !taken.has(one.factor),
    );
    if (confirms === 'few') return there.slice(0, 6).map(({ factor }) => factor);
    const heaviest = there.toSorted((one, other) => (weights[other.factor] ?? 0) - (weights[one.factor] ?? 0));
    let share = 0;
    return heaviest
      .filter((one) => {
        const needed = gates.includes(one.factor) || statusOf(one) === 'not-applicable' || share < SHARE_CONFIRMED;
        if (needed) share += weights[one.factor] ?? 0;
        return needed;
      })
      .map(({ factor }) => factor);
  }

  /** For each prerequisite that is not met, the agency's own first action that moves it. */
  private planFor({ findings }: Submission, { daysAgo }: DemoReview) {
    const { actions: catalogue, frame } = this.catalogue.version.wording;
    const own = findings.plan.actions.flatMap(({ action }) => catalogue.find(({ id }) => id === action) ?? []);
    const unmet = findings.result.gates.filter(({ blockedBy }) => blockedBy.length > 0);
    const found = unmet.flatMap((gate) => [...own, ...catalogue].find((action) => moves(action, gate)) ?? []);
    const more = own.filter((action) => !found.includes(action)).slice(0, MORE_ACTIONS);
    const days = [daysAgo - 60, daysAgo - 80, -20, -60, -90];
    return [...new Set([...found, ...more])].map(({ id, owner }, index) => ({
      action: id,
      owner: frame['zh-TW'].roles[owner],
      dueDate: this.clock.day(days[index] ?? -120),
    }));
  }

  private async carryOut(submissionId: string, reviewer: UserActor, coordinator: UserActor): Promise<void> {
    const { actions } = await this.plans.read(coordinator, submissionId);
    for (const [at, { agreed }] of actions.entries()) {
      for (const [seen, { by, daysAgo, body }] of (DEMO_PLAN_UPDATES[at] ?? []).entries()) {
        this.clock.goTo(daysAgo);
        const write = { submissionId, actionId: agreed.id, ifMatch: etagOf(seen), body };
        await this.updating.update(by === 'centre' ? reviewer : coordinator, write, 'zh-TW');
      }
    }
  }
}

const SHARE_CONFIRMED = LEAST_SHARE_VERIFIED + 0.05;
const MORE_ACTIONS = 5;
