import { Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { ReadPlan } from '../plans/read-plan.js';
import { UpdatePlan } from '../plans/update-plan.js';
import type { UserActor } from '../platform/access/caller.js';
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
  private confirmed({ sheet, weights }: Submission, { confirms, changes, question }: DemoReview): string[] {
    const { answers, supplementary = [] } = JSON.parse(sheet) as ReportSheet;
    const gates = this.catalogue.version.structure.gates.flatMap(({ factors }) => factors.map(({ code }) => code));
    const taken = new Set([...changes.map(({ factor }) => factor), question?.factor]);
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
    const days = [daysAgo - 60, daysAgo - 80, -45, -60, -90];
    return [...new Set([...found, ...more])].map(({ id, owner }, index) => ({
      action: id,
      owner: frame['zh-TW'].roles[owner],
      dueDate: this.clock.day(days[index] ?? -120),
    }));
  }

  /** The first is overdue and says why, the second is done and confirmed, the third under way. */
  private async carryOut(submissionId: string, reviewer: UserActor, coordinator: UserActor): Promise<void> {
    const [late, done, begun] = (await this.plans.read(coordinator, submissionId)).actions;
    const say = async (by: UserActor, one: typeof late, seen: number, daysAgo: number, body: object) => {
      if (!one) return;
      this.clock.goTo(daysAgo);
      const write = { submissionId, actionId: one.agreed.id, ifMatch: `"${seen}"`, body };
      await this.updating.update(by, write, 'zh-TW');
    };
    await say(coordinator, late, 0, 85, { state: 'under-way', note: '已擬函稿，陳核中。' });
    await say(coordinator, late, 1, 40, {
      state: 'blocked',
      note: '主管機關表示須俟修法後再行函復，已請研考單位協處。',
    });
    await say(coordinator, done, 0, 35, { state: 'done', evidence: '府民戶字第 0980196321 號函' });
    await say(reviewer, done, 1, 28, { state: 'done', note: '佐證已閱。' });
    await say(coordinator, begun, 0, 20, { state: 'under-way' });
  }
}

const SHARE_CONFIRMED = LEAST_SHARE_VERIFIED + 0.15;
const MORE_ACTIONS = 1;
