import type { Locale } from '../advice/action.js';
import type { Person } from '../accounts/person.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { FieldError } from '../platform/views/page.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { SEATS } from '../sheet/answer-sheet.js';
import type { AssignForm } from './assign-form.js';
import type { Assigning } from './read-assigning.js';
import type { TaskView } from './task.view.js';

export interface AssignPageInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
  readonly assigning: Assigning;
  readonly form: AssignForm;
  /** Whose questions are ticked because somebody asked for them. */
  readonly role: string | null;
  readonly errors: readonly FieldError[];
}

/** The page where a coordinator says who answers what until when. Pure. */
export function assignPage(input: AssignPageInput) {
  const { assigning, form, errors, words, locale } = input;
  const { assessment, colleagues } = assigning;
  const tasks = assigning.tasks.filter(({ state }) => state !== 'withdrawn');
  return {
    pilotTitle: assessment.pilotTitle,
    isOpen: assessment.state === 'draft',
    groups: factorGroups(input, tasks),
    roles: roleLinks(input),
    people: colleagues.map((person) => ({ value: person.id, text: personText(person, input) })),
    seats: SEATS.map((seat) => ({ value: seat, text: words.pick(locale, 'tasks.seats', seat) })),
    form,
    factorsError: errors.find(({ field }) => field === 'factors')?.text ?? null,
    open: tasks.filter(({ state }) => state === 'open').map((task) => taskLine(task, input)),
    done: tasks.filter(({ state }) => state === 'done').map((task) => taskLine(task, input)),
    overdue: tasks.filter(({ overdue }) => overdue).length,
    peopleHref: ADDRESSES.people(),
    handOverAllHref: ADDRESSES.handOverAll(),
    tables: tableLinks(`/api/v1/assessments/${assessment.id}/tasks`),
  };
}

/** By dimension, then those of the service item; each with who is proposed and who has it. */
function factorGroups({ version, locale, words, form, errors }: AssignPageInput, tasks: readonly TaskView[]) {
  const { structure, wording } = version;
  const frame = wording.frame[locale];
  const comma = words.say(locale, 'tasks.assign.comma');
  const item = (code: FactorCode) => {
    const { lead, second, [locale]: text } = wording.factors[code]!;
    const named = (roles: typeof lead) => roles.map((role) => frame.roles[role]).join(comma);
    const open = tasks.filter((task) => task.factor === code && task.state === 'open');
    return {
      code,
      name: text.name,
      question: text.question,
      proposed: words.say(locale, 'tasks.assign.proposed', { lead: named(lead), second: named(second) }),
      now: open.map((task) => holderText(task, words, locale)).join(comma) || null,
      checked: form.factors.includes(code),
    };
  };
  const ofDimension = (dimension: string) => structure.factors.filter((factor) => factor.dimension === dimension);
  const groups = [
    ...structure.dimensions.map(({ code }) => ({
      code,
      name: frame.dimensions[code]!.name,
      factors: ofDimension(code).map((factor) => item(factor.code)),
    })),
    { code: 'S', name: frame.supplementary.name, factors: structure.supplementary.map(({ code }) => item(code)) },
  ];
  return groups.map((group) => {
    const ticked = group.factors.filter(({ checked }) => checked).length;
    return { ...group, length: group.factors.length, ticked, isOpen: ticked > 0 || errors.length > 0 };
  });
}

/** For each role that leads on some factors: a link that ticks them. */
function roleLinks({ version, locale, role, assigning }: AssignPageInput) {
  const { wording } = version;
  const roles = [...new Set(Object.values(wording.factors).flatMap(({ lead }) => lead))];
  return roles
    .map((one) => ({
      name: wording.frame[locale].roles[one],
      count: factorsOfRole(version, one).length,
      href: `${ADDRESSES.assign(assigning.assessment.id)}?role=${one}#factors-heading`,
      current: one === role,
    }))
    .sort((one, other) => other.count - one.count);
}

/** The factors that a role leads on, in framework order. */
export function factorsOfRole({ structure, wording }: FrameworkVersion, role: string): FactorCode[] {
  const all = [...structure.factors, ...structure.supplementary].map(({ code }) => code);
  return all.filter((code) => wording.factors[code]!.lead.some((one) => one === role));
}

function personText({ name, post, seat }: Person, { words, locale }: AssignPageInput): string {
  const about = post ?? (seat === null ? null : words.pick(locale, 'tasks.seats', seat));
  return about === null ? name : words.say(locale, 'tasks.assign.person', { name, about });
}

/** Who has a task: a colleague, anybody in a seat, or somebody who has no account yet. */
export function holderText({ assignee, seat, named }: TaskView, words: Words, locale: Locale): string {
  if (assignee) return assignee.name;
  if (seat) return words.say(locale, 'tasks.anyoneIn', { seat: words.pick(locale, 'tasks.seats', seat) });
  return words.say(locale, 'tasks.notYetHere', { name: named ?? '' });
}

function taskLine(task: TaskView, { version, locale, words }: AssignPageInput) {
  const { name, question } = version.wording.factors[task.factor]![locale];
  return {
    code: task.factor,
    name,
    question,
    holder: holderText(task, words, locale),
    asked: task.kind === 'ask' ? words.say(locale, 'tasks.askedBy', { name: task.askedBy.name }) : null,
    due: task.dueOn && words.say(locale, 'tasks.dueBy', { date: dateForPeople(task.dueOn, locale) }),
    overdue: task.overdue,
    doneBy: task.doneBy?.name ?? null,
    handOverHref: ADDRESSES.handOver(task.id),
    withdrawHref: ADDRESSES.withdrawTask(task.id),
  };
}
