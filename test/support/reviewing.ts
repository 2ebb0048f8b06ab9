import type { INestApplicationContext } from '@nestjs/common';
import { FrameworkCatalogue } from '../../src/framework/framework-catalogue.js';
import { DecideReview } from '../../src/reviews/decide-review.js';
import { moves } from '../../src/reviews/decision-rules.js';
import { RecordFinding } from '../../src/reviews/record-finding.js';
import { TakeReview } from '../../src/reviews/take-review.js';
import type { Submission } from '../../src/submissions/submission.entity.js';
import type { Person, People } from './people.js';

interface Running {
  readonly nest: INestApplicationContext;
  readonly people: People;
}

const use = <T>({ nest }: Running, type: new (...parts: never[]) => T): T => nest.get(type, { strict: false });

/** Accepted as it is by a reviewer, who confirms the factors given, or none. Gives the review's id. */
export async function anAcceptance(
  app: Running,
  { id }: Pick<Submission, 'id'>,
  confirmed: readonly string[] = [],
  by: Person = app.people.reviewer,
): Promise<string> {
  const review = await use(app, TakeReview).take(by, id, {}, 'zh-TW');
  await confirm(app, review.id, confirmed, by);
  await use(app, DecideReview).decide(by, review.id, { decision: 'accept', comment: '同意' }, 'zh-TW');
  return review.id;
}

/** Accepted with a plan: an action for each prerequisite that is not met, and others until there are enough. */
export async function aPassWithPlan(
  app: Running,
  { id, findings }: Pick<Submission, 'id' | 'findings'>,
  dueDate = '2031-06-30',
  least = 1,
): Promise<string> {
  const by = app.people.reviewer;
  const { actions } = use(app, FrameworkCatalogue).version.wording;
  const unmet = findings.result.gates.filter(({ blockedBy }) => blockedBy.length > 0);
  const found = unmet.flatMap((gate) => actions.find((action) => moves(action, gate))?.id ?? []);
  const all = [...new Set([...found, ...actions.map((action) => action.id)])];
  const plan = all.slice(0, Math.max(least, new Set(found).size));
  const review = await use(app, TakeReview).take(by, id, {}, 'zh-TW');
  const items = plan.map((action) => ({ action, owner: '民政處', dueDate }));
  const decision = { decision: 'accept-with-plan', comment: '請依計畫辦理', plan: items };
  await use(app, DecideReview).decide(by, review.id, decision, 'zh-TW');
  return review.id;
}

async function confirm(app: Running, reviewId: string, factors: readonly string[], by: Person): Promise<void> {
  for (const factor of factors) {
    const write = { reviewId, factor, ifMatch: undefined, body: { verdict: 'confirm' } };
    await use(app, RecordFinding).record(by, write, 'zh-TW');
  }
}
