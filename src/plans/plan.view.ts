import type { Locale } from '../advice/action.js';
import { etagOf } from '../platform/http/preconditions.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { FollowedAction } from './plan-register.js';
import type { PlanUpdate } from './plan-update.entity.js';
import type { PlanLine } from './plans.repository.js';
import type { PlanRead } from './read-plan.js';

export function planView({ submission, sheet, decided, actions }: PlanRead, locale: Locale) {
  return {
    submissionId: submission.id,
    agencyId: submission.agencyId,
    agencyName: sheet.agency.name,
    pilotId: submission.pilotId,
    pilotTitle: sheet.pilot.title,
    decision: decided?.review.status ?? null,
    actions: actions.map((one) => ({
      ...followedView(one),
      title: one.action?.[locale].title ?? one.agreed.action,
      gates: one.gates,
      overdue: one.overdue,
    })),
  };
}

export function followedView({ agreed, standing, updates }: FollowedAction) {
  const { id, action, owner, dueOn } = agreed;
  const { state, isConfirmed: confirmed } = standing;
  const etag = etagOf(updates.length);
  return { id, action, owner, dueDate: dueOn, state, confirmed, updates: updates.map(updateView), etag };
}

export function updateView({ number, state, side, happenedOn, note, evidence, writtenBy, writtenAt }: PlanUpdate) {
  return { number, state, side, date: happenedOn, note, evidence, writtenBy, writtenAt };
}

export function planLineView(line: PlanLine, framework: FrameworkVersion, locale: Locale) {
  const { id, submissionId, agencyId, agencyName, pilotId, pilotTitle, action, owner, dueOn, overdue, state } = line;
  return {
    id,
    submissionId,
    agencyId,
    agencyName,
    pilotId,
    pilotTitle,
    action,
    title: titleOf(action, framework, locale),
    owner,
    dueDate: dueOn,
    state,
    confirmed: line.side === 'centre' && (state === 'done' || state === 'dropped'),
    overdue,
    date: line.happenedOn,
    note: line.note,
  };
}

/** As the catalogue words it now; an action that it no longer has goes by its id. */
export function titleOf(action: string, { wording }: FrameworkVersion, locale: Locale): string {
  return wording.actions.find(({ id }) => id === action)?.[locale].title ?? action;
}
