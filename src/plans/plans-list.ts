import type { Locale } from '../advice/action.js';
import { isCalendarDay } from '../platform/http/calendar-day.js';
import { readListPage } from '../platform/http/list-page.js';
import { isPlainText } from '../platform/http/plain-text.js';
import { isUuid } from '../platform/http/uuid.js';
import { PLAN_STATES } from './plan.status.js';
import type { PlanLine } from './plans.repository.js';

/** What the list sorts by. */
export const planPosition = ({ overdue, agencyName, dueOn, id }: PlanLine): string[] => [
  overdue ? '0' : '1',
  agencyName,
  dueOn,
  id,
];

/** @throws AppError 422 naming every fault */
export function readPlansPage(query: Readonly<Record<string, unknown>>, locale: Locale) {
  const isFlag = (value: string) => value === 'true' || value === 'false';
  return readListPage(query, locale, isPlanPosition, {
    overdue: isFlag,
    waiting: isFlag,
    state: (value) => PLAN_STATES.some((state) => state === value),
    agency: isUuid,
  });
}

function isPlanPosition(parts: readonly string[]): boolean {
  const [rank, name, day, id] = parts;
  const isRank = rank === '0' || rank === '1';
  return parts.length === 4 && isRank && isPlainText(name, 200) && isCalendarDay(day) && isUuid(id);
}
