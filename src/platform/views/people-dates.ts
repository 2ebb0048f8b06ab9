import type { Locale } from '../../advice/action.js';

const DAY = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;

/**
 * A calendar day as people write it: 2026年11月23日, 23 November 2026.
 *
 * @param day YYYY-MM-DD or YYYY-MM
 */
export function dateForPeople(day: string, locale: Locale): string {
  const isMonth = day.length === 7;
  const moment = new Date(`${isMonth ? `${day}-01` : day}T00:00:00Z`);
  const options = isMonth ? ({ year: 'numeric', month: 'long', timeZone: 'UTC' } as const) : DAY;
  return moment.toLocaleDateString(locale === 'en' ? 'en-GB' : 'zh-TW', options);
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
export function momentForPeople(moment: Date, locale: Locale, timeZone: string): string {
  const day = moment.toLocaleDateString(locale === 'en' ? 'en-GB' : 'zh-TW', { ...DAY, timeZone });
  return `${day} ${timeForPeople(moment, timeZone)}`;
}
