import { registerDecorator } from 'class-validator';
import { isBlank } from '../../sheet/read-text.js';

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

/** A string that is not blank, well-formed Unicode without control characters, and at most `most` characters long. */
export function isPlainText(value: unknown, most: number): value is string {
  if (typeof value !== 'string' || !value.isWellFormed() || CONTROL.test(value)) return false;
  return value.length <= most && !isBlank(value);
}

export function IsPlainText(most: number): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'plainText',
      target: target.constructor,
      propertyName: property as string,
      validator: { validate: (value: unknown) => isPlainText(value, most) },
    });
}
