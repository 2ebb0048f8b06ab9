import type { Locale } from '../advice/action.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { PLAN_STATES } from './plan.status.js';
import { titleOf } from './plan.view.js';
import type { PlanFilters, PlanLine } from './plans.repository.js';

export interface PlansPageInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
}

/** Agreed actions of every agency, overdue ones first, as lines by agency. Pure. */
export function plansPage(
  lines: readonly PlanLine[],
  { filters, nextCursor }: { filters: PlanFilters; nextCursor: string | null },
  input: PlansPageInput,
) {
  const { locale, words } = input;
  const { overdue = null, waiting = null, state = null, agency = null } = filters;
  const set = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  const next = new URLSearchParams({ ...set, ...(nextCursor && { cursor: nextCursor }) });
  return {
    groups: groupsOf(lines, input),
    agencyName: agency === null ? null : (lines[0]?.agencyName ?? null),
    filters: { overdue: overdue ?? '', waiting: waiting ?? '', state: state ?? '', agency: agency ?? '' },
    isFiltered: Object.keys(set).length > 0,
    choices: {
      waiting: ['true', 'false'].map((value) => ({
        value,
        text: words.pick(locale, 'plans.list.confirmation', value),
      })),
      overdue: ['true', 'false'].map((value) => ({ value, text: words.pick(locale, 'plans.list.due', value) })),
      state: PLAN_STATES.map((value) => ({ value, text: words.pick(locale, 'plans.states', value) })),
    },
    allHref: ADDRESSES.plans(),
    overdueHref: `${ADDRESSES.plans()}?overdue=true`,
    nextHref: nextCursor && `${ADDRESSES.plans()}?${next.toString()}`,
    tables: tableLinks('/api/v1/plans', { overdue, waiting, state, agency }),
  };
}

/** Overdue ones of each agency, then the others of each. */
function groupsOf(lines: readonly PlanLine[], { locale, version }: PlansPageInput) {
  const groups = [...Map.groupBy(lines, ({ overdue, agencyId }) => `${overdue} ${agencyId}`).values()];
  return groups.map((of) => ({
    id: `${of[0]!.overdue ? 'overdue' : 'others'}-${of[0]!.agencyId}`,
    agencyName: of[0]!.agencyName,
    overdue: of[0]!.overdue,
    agencyHref: `${ADDRESSES.plans()}?agency=${of[0]!.agencyId}`,
    lines: of.map((line) => ({
      href: ADDRESSES.planAction(line.submissionId, line.id),
      title: titleOf(line.action, version, locale),
      pilotTitle: line.pilotTitle,
      owner: line.owner,
      due: dateForPeople(line.dueOn, locale),
      state: line.state,
      isWaiting: line.side === 'agency' && (line.state === 'done' || line.state === 'dropped'),
      confirmed: line.side === 'centre' && (line.state === 'done' || line.state === 'dropped'),
      confirmedBy: line.confirmedBy,
      since: line.happenedOn && dateForPeople(line.happenedOn, locale),
      note: line.note,
      evidence: line.evidence,
    })),
  }));
}
