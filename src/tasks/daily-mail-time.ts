import { localDay } from '../platform/clock/local-day.js';

const MAILED_FROM = '07:30';
const DAY_MS = 24 * 3600 * 1000;

/**
 * The day for which letters go out at a moment; null before half past seven in the morning where people live, and at
 * weekends.
 *
 * @returns YYYY-MM-DD
 */
export function dailyMailDay(moment: Date, timeZone: string): string | null {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  if (parts['weekday'] === 'Sat' || parts['weekday'] === 'Sun') return null;
  return `${parts['hour']}:${parts['minute']}` >= MAILED_FROM ? localDay(moment, timeZone) : null;
}

/** @param day YYYY-MM-DD */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
