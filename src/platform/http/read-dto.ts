import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import type { Locale } from '../../advice/action.js';
import { pointerBelow } from '../../sheet/sheet-fault.js';
import type { ErrorDetail } from './app-error.js';
import { membersFor } from './dto-members.js';

/**
 * Checks a body against a class with class-validator decorators, unknown members refused.
 *
 * @returns the instance, or every fault with its JSON pointer
 */
export function readDto<T extends object>(
  dto: new () => T,
  body: unknown,
  locale: Locale,
): { value: T } | { errors: ErrorDetail[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const code = body === undefined ? 'required' : 'wrong-type';
    return { errors: [{ pointer: '', code, detail: SENTENCES[code][locale] }] };
  }
  const { plain, nested, faults } = membersFor(dto, body);
  const value = Object.assign(plainToInstance(dto, nested), plain);
  const found = validateSync(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const errors = [
    ...faults.map(({ pointer, code }) => ({ pointer, code, detail: SENTENCES[code][locale] })),
    ...found.flatMap((error) => details(error, '', locale)),
  ];
  return errors.length === 0 ? { value } : { errors };
}

function details(error: ValidationError, above: string, locale: Locale): ErrorDetail[] {
  const pointer = pointerBelow(above, error.property);
  const failed = Object.keys(error.constraints ?? {});
  const code = failed.length === 0 ? null : codeOf(error, failed);
  const own = code === null ? [] : [{ pointer, code, detail: SENTENCES[code][locale] }];
  return [...own, ...(error.children ?? []).flatMap((child) => details(child, pointer, locale))];
}

type Code = keyof typeof SENTENCES;

function codeOf(error: ValidationError, failed: readonly string[]): Code {
  if (failed.includes('whitelistValidation')) return 'unknown-field';
  if (error.value === undefined) return 'required';
  if (failed.some((name) => TYPE_CHECKS.has(name))) return 'wrong-type';
  const texts: unknown[] = Array.isArray(error.value) ? error.value : [error.value];
  if (!texts.every(isString) && failed.some((name) => TEXT_CHECKS.has(name))) return 'wrong-type';
  return 'wrong-value';
}

const isString = (value: unknown): boolean => typeof value === 'string';

const TYPE_CHECKS = new Set(['isString', 'isObject', 'isArray', 'isBoolean', 'isInt', 'nestedValidation']);
/** Checks that a text may fail by what it says; anything but a text fails them by its type. */
const TEXT_CHECKS = new Set(['plainText', 'isIn', 'isUuid', 'matches', 'calendarDay']);

const SENTENCES = {
  required: { 'zh-TW': '這一項必須填寫。', en: 'This is required.' },
  'unknown-field': { 'zh-TW': '沒有這個欄位，請刪除或更正名稱。', en: 'There is no such field; remove or correct it.' },
  'wrong-type': { 'zh-TW': '這一項的資料型別不對。', en: 'This has the wrong type.' },
  'wrong-value': { 'zh-TW': '這一項的內容不在允許的範圍內。', en: 'This value is not allowed here.' },
} as const;
