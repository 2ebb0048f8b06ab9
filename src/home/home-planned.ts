import type { PlanLine } from '../plans/plans.repository.js';
import { titleOf } from '../plans/plan.view.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { HomeInput } from './home-tasks.js';

/** Agreed actions that are overdue or due soon; a coordinator reports on them from here. Pure. */
export function homePlanned(lines: readonly PlanLine[], { locale, version, roles }: HomeInput) {
  const isCoordinator = roles.includes('coordinator');
  return lines.map(({ id, submissionId, pilotTitle, action, owner, dueOn, overdue, state }) => ({
    href: isCoordinator ? ADDRESSES.planAction(submissionId, id) : ADDRESSES.plan(submissionId),
    title: titleOf(action, version, locale),
    pilotTitle,
    owner,
    due: dateForPeople(dueOn, locale),
    overdue,
    state,
  }));
}
