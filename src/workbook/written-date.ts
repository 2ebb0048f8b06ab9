import { isCalendarDate } from '../sheet/read-date.js';
import { serialDate } from './number-formats.js';

const PARTS = /^(?:中華民國|民國)?(\d{2,4})(?:年|[-/.])(\d{1,2})(?:(?:月|[-/.])(?:(\d{1,2})日?)?)?$/;
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$/;
/** 民國 1 is 1912. */
const ROC_BEFORE = 1911;

/**
 * A date as officials write it, as YYYY-MM or YYYY-MM-DD: 2009-03-05, 2009/3, 98.3.5, 民國98年3月5日, full-width digits too.
 * Years below 1000 count from 1912. A number of five digits is what a spreadsheet makes of a day.
 *
 * @returns null where it is no date of either calendar
 */
export function writtenDate(text: string): string | null {
  const written = text.normalize('NFKC').replace(/\s+/g, '');
  if (SERIAL.test(written)) return serialDate(Number(written), 'day', false);
  const found = PARTS.exec(written);
  if (!found) return null;
  const [, year = '', month = '', day] = found;
  const western = Number(year) < 1000 ? Number(year) + ROC_BEFORE : Number(year);
  const two = (part: string) => part.padStart(2, '0');
  const date = [String(western).padStart(4, '0'), two(month), ...(day === undefined ? [] : [two(day)])].join('-');
  return isCalendarDate(date) ? date : null;
}
