import type { Locale } from '../../advice/action.js';
import { pointerBelow } from '../../sheet/sheet-fault.js';
import { invalid } from './app-error.js';
import type { ErrorDetail } from './app-error.js';
import { isPlainText } from './plain-text.js';
import { isUuid } from './uuid.js';

export interface ListPage {
  readonly limit: number;
  /** Where the last page ended; null at the start. */
  readonly after: readonly string[] | null;
}

export interface ListAnswer<T> {
  items: T[];
  nextCursor: string | null;
}

const DEFAULT_LIMIT = 50;
const MOST_OF_A_NAME = 100;
/** Above what the longest text we sort by makes, so that every cursor we give is one we take. */
const MOST_OF_A_CURSOR = 4000;
type Query = Readonly<Record<string, unknown>>;

/**
 * Reads `?limit=1..100&cursor=` and refuses names that are not known here.
 *
 * @param isPosition whether a decoded cursor holds what this list sorts by
 * @throws AppError 422 naming every fault
 */
export function readListPage(
  query: Query,
  locale: Locale,
  isPosition: (parts: readonly string[]) => boolean,
  filters: Readonly<Record<string, (value: string) => boolean>> = {},
): ListPage & { filters: Readonly<Record<string, string>> } {
  const errors: ErrorDetail[] = [];
  const refuse = (name: string, code: string, sentence: Readonly<Record<Locale, string>>) =>
    errors.push({ pointer: pointerBelow('', name), code, detail: sentence[locale] });
  const { limit: askedLimit, cursor, ...others } = query;
  const limit = askedLimit === undefined ? DEFAULT_LIMIT : readLimit(askedLimit);
  if (limit === null) refuse('limit', 'wrong-value', LIMIT);
  const after = cursor === undefined ? null : readCursor(cursor, isPosition);
  if (cursor !== undefined && after === null) refuse('cursor', 'wrong-value', CURSOR);
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(others)) {
    const accepts = Object.hasOwn(filters, name) ? filters[name] : undefined;
    if (!accepts) refuse(name, 'unknown-field', UNKNOWN);
    else if (typeof value !== 'string' || !accepts(value)) refuse(name, 'wrong-value', WRONG);
    else found[name] = value;
  }
  if (errors.length > 0 || limit === null) throw invalid(errors);
  return { limit, after, filters: found };
}

/** @param rows one more than the limit, if there are more */
export function listAnswer<R, T>(
  rows: readonly R[],
  limit: number,
  position: (row: R) => readonly string[],
  view: (row: R) => T,
): ListAnswer<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(view), nextCursor: more ? encodeCursor(position(last)) : null };
}

/** Positions in lists sorted by time and id. */
export function isTimeAndId(parts: readonly string[]): boolean {
  const [time = '', id] = parts;
  return parts.length === 2 && isTimeOfOurs(time) && isUuid(id);
}

/** Positions in lists sorted by name and id. */
export function isNameAndId(parts: readonly string[]): boolean {
  const [name, id] = parts;
  return parts.length === 2 && isPlainText(name, MOST_OF_A_NAME) && isUuid(id);
}

/** As we write it, and no other: PostgreSQL refuses the year 0 and days that no calendar has. */
function isTimeOfOurs(time: string): boolean {
  const timeMs = /^(?!0000)\d{4}-/.test(time) ? Date.parse(time) : NaN;
  return !Number.isNaN(timeMs) && new Date(timeMs).toISOString() === time;
}

function readLimit(value: unknown): number | null {
  const limit = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : 0;
  return limit >= 1 && limit <= 100 ? limit : null;
}

function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');
}

function readCursor(value: unknown, isPosition: (parts: readonly string[]) => boolean): readonly string[] | null {
  if (typeof value !== 'string' || value.length > MOST_OF_A_CURSOR) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') && isPosition(parts) ? parts : null;
  } catch {
    return null;
  }
}

const UNKNOWN = { 'zh-TW': '沒有這個查詢條件。', en: 'There is no such filter.' };
const WRONG = { 'zh-TW': '查詢條件的值不在允許的範圍內。', en: 'This value is not allowed for the filter.' };
const LIMIT = { 'zh-TW': 'limit 須為 1 至 100 的整數。', en: 'limit must be a whole number from 1 to 100.' };
const CURSOR = {
  'zh-TW': 'cursor 無效，請從第一頁重新查詢。',
  en: 'The cursor is not valid; start from the first page.',
};
