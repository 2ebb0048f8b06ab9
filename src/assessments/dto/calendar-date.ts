import { registerDecorator } from 'class-validator';
import { isCalendarDate } from '../../sheet/read-date.js';

/** As in a sheet: one that is accepted here must not be refused when the sheet is handed in. */
export function IsCalendarDate(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'calendarDate',
      target: target.constructor,
      propertyName: property as string,
      validator: { validate: (value: unknown) => typeof value === 'string' && isCalendarDate(value) },
    });
}
