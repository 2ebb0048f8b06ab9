import type { Locale } from '../advice/action.js';
import type { Person } from '../accounts/person.js';
import type { UserActor } from '../platform/access/caller.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { holderText } from './assign-page.js';
import type { TaskHolder } from './task-lists.repository.js';
import type { TaskView } from './task.view.js';

export interface TaskPageInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
  readonly actor: UserActor;
  readonly task: TaskView;
}

/** One task, as the pages show it on which it is handed over or taken back. */
function taskSummary({ locale, words, version, task }: TaskPageInput) {
  const { name, question } = version.wording.factors[task.factor]![locale];
  return {
    pilotTitle: task.pilotTitle,
    code: task.factor,
    name,
    factorQuestion: question,
    holder: holderText(task, words, locale),
    askedBy: task.askedBy.name,
    question: task.question,
    due: task.dueOn && dateForPeople(task.dueOn, locale),
    overdue: task.overdue,
  };
}

/** Handing one task over. Pure. */
export function handOverPage(input: TaskPageInput & { colleagues: readonly Person[]; assigneeId: string }) {
  const { task, actor, colleagues, assigneeId } = input;
  const isCoordinator = actor.roles.includes('coordinator');
  const others = colleagues.filter(({ id }) => id !== task.assignee?.id);
  return {
    task: taskSummary(input),
    state: task.state,
    mayHandOver: isCoordinator || task.assignee?.id === actor.userId || task.seat !== null,
    people: others.map(({ id, name, post }) => ({ value: id, text: post === null ? name : `${name} ${post}` })),
    form: { assigneeId },
    withdrawHref: isCoordinator ? ADDRESSES.withdrawTask(task.id) : null,
    backHref: placeOf(input),
  };
}

/** Taking one task back. Pure. */
export function withdrawPage(input: TaskPageInput) {
  return { task: taskSummary(input), state: input.task.state, backHref: placeOf(input) };
}

/** Where somebody comes from and goes back to. */
export function placeOf({ actor, task }: Pick<TaskPageInput, 'actor' | 'task'>): string {
  return actor.roles.includes('coordinator') ? ADDRESSES.assign(task.assessmentId) : ADDRESSES.home();
}

export interface HandOverAllInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly actor: UserActor;
  readonly holders: readonly TaskHolder[];
  readonly colleagues: readonly Person[];
  readonly form: { readonly from: string; readonly assigneeId: string };
}

/** Handing over everything that somebody has. Pure. */
export function handOverAllPage({ locale, words, actor, holders, colleagues, form }: HandOverAllInput) {
  return {
    isCoordinator: actor.roles.includes('coordinator'),
    open: holders.find(({ id }) => id === actor.userId)?.open ?? 0,
    holders: holders.map(({ id, name, active, open }) => ({
      value: id,
      text: words.say(locale, active ? 'tasks.handOverAll.holder' : 'tasks.handOverAll.holderGone', { name, n: open }),
    })),
    people: colleagues.map(({ id, name, post }) => ({ value: id, text: post === null ? name : `${name} ${post}` })),
    form,
    homeHref: ADDRESSES.home(),
  };
}
