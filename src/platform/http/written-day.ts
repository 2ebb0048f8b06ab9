import { isCalendarDay } from './calendar-day.js';

const PARTS = /^(?:中華民國|民國)?(\d{2,4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;
/** 民國 1 is 1912. */
const BEFORE_REPUBLIC = 1911;

/**
 * A day as people type it into a form, as YYYY-MM-DD: 115.11.24, 115-11-24, 115/11/24, 民國115年11月24日, 2026-11-24,
 * full-width digits too. Years below 1000 count from 1912. What is no day of either calendar stays as it was typed, and
 * is refused where it is read.
 */
export function writtenDay(typed: string): string {
  const found = PARTS.exec(typed.normalize('NFKC').replace(/\s+/g, ''));
  if (!found) return typed;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  const western = year < 1000 ? year + BEFORE_REPUBLIC : year;
  const two = (part: number) => String(part).padStart(2, '0');
  const written = `${western}-${two(month)}-${two(day)}`;
  return isCalendarDay(written) ? written : typed;
}
