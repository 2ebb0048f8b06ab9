import { registerDecorator } from 'class-validator';
import { isCalendarDate } from '../../sheet/read-date.js';

/** YYYY-MM-DD on the calendar. */
export function isCalendarDay(value: unknown): value is string {
  return typeof value === 'string' && value.length === 10 && isCalendarDate(value);
}

/** The Republic's first; what is planned, reported or answered here is later. */
const FIRST_DAY = '1912-01-01';

/**
 * A day of ours as it is written in. Years of the Republic are typed into western fields day by day, and a browser makes
 * 0115-10-04 of them: stored, it would look right on every page and be wrong by nineteen centuries.
 */
export function isDayOfOurs(value: unknown): value is string {
  return isCalendarDay(value) && value >= FIRST_DAY;
}

export function IsCalendarDay(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'calendarDay',
      target: target.constructor,
      propertyName: property as string,
      validator: { validate: isDayOfOurs },
    });
}
