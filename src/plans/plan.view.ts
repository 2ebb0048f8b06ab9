import type { Locale } from '../advice/action.js';
import { dutyOf } from '../advice/duty-of.js';
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
      title: one.action ? dutyOf(one.action, locale) : one.agreed.action,
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
    confirmedBy: line.confirmedBy,
    date: line.happenedOn,
    note: line.note,
    evidence: line.evidence,
  };
}

/** The lines of one plan, as the list of all plans has them. */
export function planLines(plan: PlanRead, locale: Locale): ReturnType<typeof planLineView>[] {
  const { submission, sheet, framework, actions, names } = plan;
  const { id: submissionId, agencyId, pilotId } = submission;
  return actions.map(({ agreed, standing, updates, overdue }) => {
    const last = updates.at(-1);
    const line = {
      ...{ id: agreed.id, submissionId, agencyId, agencyName: sheet.agency.name, pilotId },
      ...{ pilotTitle: sheet.pilot.title, action: agreed.action, owner: agreed.owner, dueOn: agreed.dueOn, overdue },
      state: standing.state,
      side: last?.side ?? null,
      happenedOn: last?.happenedOn ?? null,
      note: last?.note ?? null,
      evidence: updates.findLast(({ evidence }) => evidence !== null)?.evidence ?? null,
      confirmedBy: standing.isConfirmed ? (names.get(last!.writtenBy) ?? null) : null,
    };
    return planLineView(line, framework, locale);
  });
}

/** As the catalogue words it now; an action that it no longer has goes by its id. */
export function titleOf(action: string, { wording }: FrameworkVersion, locale: Locale): string {
  const known = wording.actions.find(({ id }) => id === action);
  return known ? dutyOf(known, locale) : action;
}
