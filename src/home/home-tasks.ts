import type { Locale } from '../advice/action.js';
import type { UserRole } from '../platform/database/actor.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { TaskView } from '../tasks/task.view.js';

export interface HomeInput {
  readonly locale: Locale;
  readonly version: FrameworkVersion;
  readonly roles: readonly UserRole[];
  /** YYYY-MM-DD where people live. */
  readonly today: string;
}

/** One's own tasks by assessment, each with what is asked, until when, and what it helps to have at hand. Pure. */
export function homeTasks(tasks: readonly TaskView[], input: HomeInput) {
  const groups = [...Map.groupBy(tasks, ({ assessmentId }) => assessmentId).values()];
  return groups.map((of) => ({
    pilotTitle: of[0]!.pilotTitle,
    href: ADDRESSES.assessment(of[0]!.assessmentId),
    tasks: of.map((task) => taskLine(task, input)),
  }));
}

/** In the field's experience a question takes about a minute; said in fives, as nobody can know it better. */
export function minutesFor(count: number): number {
  return Math.max(5, Math.ceil(count / 5) * 5);
}

function taskLine(task: TaskView, { locale, version, roles }: HomeInput) {
  const { assessmentId, factor, kind, question, dueOn, overdue, askedBy, seat } = task;
  const wording = version.wording.factors[factor]![locale];
  const answer = roles.includes('coordinator') ? ADDRESSES.factor : ADDRESSES.own;
  return {
    href: answer(assessmentId, factor),
    factorQuestion: wording.question,
    name: wording.name,
    code: factor,
    kind,
    askedBy: askedBy.name,
    question,
    seat,
    due: dueOn && dateForPeople(dueOn, locale),
    overdue,
    atHand: wording.evidence[0] ?? null,
    handOverHref: ADDRESSES.handOver(task.id),
  };
}
