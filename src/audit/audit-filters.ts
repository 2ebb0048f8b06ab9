import { AUDIT_ACTIONS } from '../platform/audit/audit-action.js';
import { isCalendarDay } from '../platform/http/calendar-day.js';
import { writtenDay } from '../platform/http/written-day.js';
import { isPlainText } from '../platform/http/plain-text.js';

const MOST_OF_A_PERSON = 200;
const MOST_OF_AN_OBJECT = 100;
const AUDIT_FILTERS = ['person', 'action', 'object', 'from', 'until'] as const;

/** What a list of the audit is narrowed to; what is left out narrows nothing. */
export type AuditFilters = Readonly<Partial<Record<(typeof AUDIT_FILTERS)[number], string>>>;

/** `person`: an id, a name or an address; `from` and `until`: days, both included. */
export const ACCEPTED: Readonly<Record<keyof AuditFilters, (value: string) => boolean>> = {
  person: (value) => isPlainText(value, MOST_OF_A_PERSON),
  action: (value) => AUDIT_ACTIONS.some((one) => one === value),
  object: (value) => isPlainText(value, MOST_OF_AN_OBJECT),
  from: isCalendarDay,
  until: isCalendarDay,
};

/** As a form sends them: what is empty was not asked for. */
export function readAuditForm(query: Readonly<Record<string, unknown>>): {
  typed: Readonly<Record<keyof AuditFilters, string>>;
  filters: AuditFilters;
  wrong: readonly (keyof AuditFilters)[];
} {
  const textOf = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '');
  const isDay = (name: string) => name === 'from' || name === 'until';
  const typed = Object.fromEntries(
    AUDIT_FILTERS.map((name) => [name, isDay(name) ? writtenDay(textOf(name)) : textOf(name)]),
  ) as Record<keyof AuditFilters, string>;
  const given = AUDIT_FILTERS.filter((name) => typed[name] !== '');
  const wrong = given.filter((name) => !ACCEPTED[name](typed[name]));
  const isBackwards = typed.from !== '' && typed.until !== '' && typed.from > typed.until;
  if (wrong.length === 0 && isBackwards) wrong.push('until');
  const right = given.filter((name) => !wrong.includes(name));
  return { typed, wrong, filters: Object.fromEntries(right.map((name) => [name, typed[name]])) };
}

/** Positions in the list: an entry's number. */
export const isEntryId = (parts: readonly string[]): boolean => parts.length === 1 && /^[1-9]\d{0,17}$/.test(parts[0]!);
