import type { Read } from './read-values.js';

const MONTH_OR_DAY = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

export const readDate: Read<string> = (value, place) => {
  if (typeof value !== 'string') return place.refuse({ kind: 'wrong-type', found: value, expected: 'string' });
  return isCalendarDate(value) ? value : place.refuse({ kind: 'wrong-date', found: value });
};

/** YYYY-MM or YYYY-MM-DD on the Gregorian calendar, year 1 or later: 2009-02-29 is none, 2008-02-29 is one. */
export function isCalendarDate(value: string): boolean {
  const [, year, month, day = '01'] = MONTH_OR_DAY.exec(value) ?? [];
  if (year === undefined || month === undefined) return false;
  return Number(year) >= 1 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
