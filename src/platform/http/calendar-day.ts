import { registerDecorator } from 'class-validator';
import { isCalendarDate } from '../../sheet/read-date.js';

/** YYYY-MM-DD on the calendar. */
export function isCalendarDay(value: unknown): value is string {
  return typeof value === 'string' && value.length === 10 && isCalendarDate(value);
}

export function IsCalendarDay(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'calendarDay',
      target: target.constructor,
      propertyName: property as string,
      validator: { validate: isCalendarDay },
    });
}
