import type { Calendar, Locale } from '../../advice/action.js';
import { isDayOfOurs } from '../http/calendar-day.js';

const MONTH = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const DAY = { ...MONTH, day: 'numeric' } as const;

/**
 * The calendar of this process. A process serves one reviewing body, which chose it for every page and letter; handed
 * through each of the functions that mention a day, one of them would forget it and show two calendars on a page.
 */
let inForce: Calendar = 'western';

/** Called by SettingsRegister, and by nobody else. */
export function useCalendar(calendar: Calendar): void {
  inForce = calendar;
}

/**
 * A calendar day as people write it: 2026年11月23日 or 民國115年11月23日, 23 November 2026.
 *
 * @param day YYYY-MM-DD or YYYY-MM
 * @param calendar the one in force unless given
 */
export function dateForPeople(day: string, locale: Locale, calendar: Calendar = inForce): string {
  const isMonth = day.length === 7;
  const moment = new Date(`${isMonth ? `${day}-01` : day}T00:00:00Z`);
  return written(moment, locale, calendar, isMonth ? MONTH : DAY);
}

/**
 * A day as a field shows it, which `writtenDay` reads again: 115.11.24 or 2026-11-24; what is no day stays as it was
 * typed.
 */
export function dayForField(day: string, locale: Locale, calendar: Calendar = inForce): string {
  if (locale === 'en' || calendar === 'western' || !isDayOfOurs(day)) return day;
  return `${Number(day.slice(0, 4)) - 1911}.${day.slice(5, 7)}.${day.slice(8)}`;
}

/** The time of day where people live, such as 10:32. */
export function timeForPeople(moment: Date, timeZone: string): string {
  return clockIn(timeZone).format(moment);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once for each time zone: making one costs more than the rest of a line on a page. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  clocks.set(timeZone, clock);
  return clock;
}

/** Day and time of day: 2026年11月23日 10:32. */
export function momentForPeople(moment: Date, locale: Locale, timeZone: string, calendar: Calendar = inForce): string {
  return `${written(moment, locale, calendar, { ...DAY, timeZone })} ${timeForPeople(moment, timeZone)}`;
}

/** Years before 民國 1, of old statutes, stay western: 民國前 is not written in the field. */
function written(moment: Date, locale: Locale, calendar: Calendar, options: Intl.DateTimeFormatOptions): string {
  if (locale === 'en') return moment.toLocaleDateString('en-GB', options);
  const western = moment.toLocaleDateString('zh-TW', options);
  if (calendar === 'western') return western;
  return western.replace(/^\d+/, (year) => (Number(year) > 1911 ? `民國${Number(year) - 1911}` : year));
}
