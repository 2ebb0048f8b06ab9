import type { Locale } from '../advice/action.js';
import { dutyOf } from '../advice/duty-of.js';
import { etagOf } from '../platform/http/preconditions.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import type { PlanUpdate } from './plan-update.entity.js';
import type { ActionStanding } from './plan.status.js';
import type { PlanAction, PlanRead } from './read-plan.js';

export interface PlanPageInput {
  readonly locale: Locale;
  readonly words: Words;
  /** Of the agency itself, or the reviewing body. */
  readonly side: 'agency' | 'centre';
  /** Reports for the agency, or confirms for the reviewing body. */
  readonly mayWrite: boolean;
}

/** What was agreed with a submission, action by action, and how far each is. Pure. */
export function planPage(plan: PlanRead, input: PlanPageInput) {
  const { submission, sheet, decided, actions } = plan;
  const open = actions.filter(({ standing }) => standing.state !== 'done');
  return {
    agencyName: sheet.agency.name,
    pilotTitle: sheet.pilot.title,
    provenance: sheet.provenance ?? null,
    isAgency: input.side === 'agency',
    decision: decided?.review.status ?? null,
    comment: decided?.review.comment ?? null,
    total: actions.length,
    done: actions.length - open.length,
    overdue: actions.filter(({ overdue }) => overdue).length,
    actions: actions.map((one) => actionShown(one, plan, input)),
    tables: tableLinks(`/api/v1/submissions/${submission.id}/plan`),
    submissionHref: ADDRESSES.submission(submission.id),
    trendHref: ADDRESSES.trend(submission.pilotId),
  };
}

/** One action with all that is needed to carry it out, and what was reported. Pure. */
export function actionShown(one: PlanAction, plan: PlanRead, { locale, side, mayWrite, words }: PlanPageInput) {
  const { agreed, action, standing, updates, overdue, gates } = one;
  const { framework, submission, names } = plan;
  const frame = framework.wording.frame[locale];
  const canConfirm = standing.state === 'done' || standing.state === 'dropped';
  const canReport = side === 'agency' ? !standing.isConfirmed : canConfirm;
  return {
    id: agreed.id,
    title: action ? dutyOf(action, locale) : agreed.action,
    firstStep: action?.[locale].firstStep ?? null,
    owner: agreed.owner,
    due: dateForPeople(agreed.dueOn, locale),
    gates: gates.map((gate) => frame.gates[gate]?.name ?? gate).join(locale === 'en' ? ', ' : '、'),
    state: standing.state,
    tag: tagOf(standing, overdue),
    isConfirmed: standing.isConfirmed,
    overdue,
    isWaiting: canConfirm && !standing.isConfirmed,
    href: ADDRESSES.planAction(submission.id, agreed.id),
    reportHref: mayWrite && canReport ? ADDRESSES.planAction(submission.id, agreed.id) : null,
    // On a list of actions it can be unfolded.
    isHistoryOpen: false,
    updates: updates.toReversed().map((update) => updateShown(update, names, locale, words)),
  };
}

function updateShown(update: PlanUpdate, names: ReadonlyMap<string, string>, locale: Locale, words: Words) {
  const { state, side, happenedOn, note, evidence, writtenBy } = update;
  const confirms = side === 'centre' && (state === 'done' || state === 'dropped');
  return {
    state,
    side,
    confirms,
    when: dateForPeople(happenedOn, locale),
    who: names.get(writtenBy) ?? words.pick(locale, 'plans.sides', side),
    note,
    evidence,
  };
}

/** Colour beside words, never instead of them. */
function tagOf({ state, isConfirmed }: ActionStanding, overdue: boolean): string {
  if (state === 'done') return isConfirmed ? 'green' : 'turquoise';
  if (overdue || state === 'blocked') return 'red';
  return state === 'under-way' ? 'blue' : 'grey';
}

export interface PlanActionForm {
  readonly state: string;
  readonly date: string;
  readonly note: string;
  readonly evidence: string;
  /** ETag of what was seen. */
  readonly seen: string;
}

/** As the form opens: nothing is said for anybody, so that nobody sends what they did not mean. */
export function emptyForm({ updates }: PlanAction, today: string): PlanActionForm {
  return { state: '', date: today, note: '', evidence: '', seen: etagOf(updates.length) };
}

/** The form of one action: what the agency may report, or what the reviewing body may say to it. Pure. */
export function planActionPage(one: PlanAction, plan: PlanRead, form: PlanActionForm, input: PlanPageInput) {
  const { locale, words, side } = input;
  const shown = actionShown(one, plan, input);
  const { state } = one.standing;
  const choices =
    side === 'agency'
      ? (['not-started', 'under-way', 'blocked', 'done', 'dropped'] as const).map((value) => ({
          value,
          text: words.pick(locale, 'plans.states', value),
          hint: words.pick(locale, 'plans.meant', value),
        }))
      : [
          {
            value: state,
            text: words.pick(locale, 'plans.confirming', state === 'dropped' ? 'dropped' : 'done'),
            hint: null,
          },
          { value: 'under-way', text: words.pick(locale, 'plans.confirming', 'under-way'), hint: null },
        ];
  return {
    action: ADDRESSES.planAction(plan.submission.id, one.agreed.id),
    shown: { ...shown, reportHref: null, isHistoryOpen: true },
    isAgency: side === 'agency',
    mayWrite: input.mayWrite,
    canWrite: shown.reportHref !== null,
    form,
    choices,
    planHref: ADDRESSES.plan(plan.submission.id),
    pilotTitle: plan.sheet.pilot.title,
    agencyName: plan.sheet.agency.name,
  };
}
