import type { Locale } from '../../advice/action.js';
import { invalid } from './app-error.js';
import type { ErrorDetail } from './app-error.js';
import { pointerBelow } from '../../sheet/sheet-fault.js';

/**
 * Reads a query whose members each take one of a few words; a name that is not known here is refused.
 *
 * @throws AppError 422 naming every fault
 */
export function readChoices<T extends Readonly<Record<string, readonly string[]>>>(
  query: Readonly<Record<string, unknown>>,
  choices: T,
  locale: Locale,
): { readonly [Name in keyof T]: T[Name][number] | null } {
  const errors: ErrorDetail[] = [];
  const read = Object.keys(choices).map((name) => [name, null as string | null] as const);
  const found = new Map(read);
  for (const [name, value] of Object.entries(query)) {
    const allowed = Object.hasOwn(choices, name) ? choices[name]! : null;
    const word = allowed?.find((one) => one === value);
    if (word !== undefined) found.set(name, word);
    else errors.push(refusal(name, allowed, locale));
  }
  if (errors.length > 0) throw invalid(errors);
  return Object.fromEntries(found) as { [Name in keyof T]: T[Name][number] | null };
}

function refusal(name: string, allowed: readonly string[] | null, locale: Locale): ErrorDetail {
  const pointer = pointerBelow('', name);
  if (!allowed) return { pointer, code: 'unknown-field', detail: UNKNOWN[locale] };
  const list = allowed.join(locale === 'en' ? ', ' : '、');
  return { pointer, code: 'wrong-value', detail: WRONG[locale](list) };
}

const UNKNOWN = { 'zh-TW': '沒有這個查詢條件。', en: 'There is no such parameter.' };
const WRONG = {
  'zh-TW': (list: string) => `請填下列之一：${list}。`,
  en: (list: string) => `Please use one of ${list}.`,
};
