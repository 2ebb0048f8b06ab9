import type { Locale } from '../../advice/action.js';
import { cleanText } from './safe-text.js';
import type { Cell, CellKind } from './table.js';

/** A cell as spreadsheets know types: what does not fit its column's kind is written as a text. */
export type TypedCell =
  | { readonly as: 'empty' }
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'date' | 'moment'; readonly text: string }
  | { readonly as: 'number'; readonly number: number }
  | { readonly as: 'percent'; readonly number: number }
  | { readonly as: 'flag'; readonly flag: boolean };

const EMPTY = { as: 'empty' } as const;
const DAY = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** @param timeZone where moments are written, as YYYY-MM-DDTHH:MM:SS */
export function typedCell(value: Cell | undefined, kind: CellKind, timeZone: string): TypedCell {
  if (value === null || value === undefined || value === '') return EMPTY;
  if (typeof value === 'boolean') return { as: 'flag', flag: value };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { as: kind === 'percent' ? 'percent' : 'number', number: value } : EMPTY;
  }
  if (typeof value === 'string')
    return { as: kind === 'date' && DAY.test(value) ? 'date' : 'text', text: cleanText(value) };
  return Number.isNaN(value.getTime()) ? EMPTY : { as: 'moment', text: localMoment(value, timeZone) };
}

/** A day or a moment as spreadsheets count: days since the end of 1899. */
export function daysSince1899(text: string): number {
  return Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`) / 86_400_000 + 25_569;
}

export const FLAG_WORDS: Readonly<Record<Locale, Readonly<Record<'true' | 'false', string>>>> = {
  'zh-TW': { true: '是', false: '否' },
  en: { true: 'yes', false: 'no' },
};

const clocks = new Map<string, Intl.DateTimeFormat>();

function localMoment(moment: Date, timeZone: string): string {
  const known = clocks.get(timeZone);
  // Swedish writes dates as ISO does: 2026-11-23 22:32:10.
  const clock = known ?? new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  if (!known) clocks.set(timeZone, clock);
  return clock.format(moment).replace(' ', 'T');
}
