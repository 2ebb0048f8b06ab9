import type { JsonKind, Locale } from './finding.js';

/** Code points of foreign text that a sentence repeats at most. */
const LONGEST_ECHO = 40;

const KIND_NAMES: Readonly<Record<Locale, Readonly<Record<JsonKind | 'none', string>>>> = {
  'zh-TW': {
    object: '物件',
    array: '陣列',
    string: '文字',
    number: '數字',
    boolean: '布林值',
    null: '空值（null）',
    none: '無法辨識的內容',
  },
  en: {
    object: 'an object',
    array: 'an array',
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    null: 'null',
    none: 'something that is not JSON',
  },
};

export function kindName(kind: JsonKind, locale: Locale): string {
  return KIND_NAMES[locale][kind];
}

/** What stood there, short enough for a sentence; arrays and objects by their kind only, never by what they hold. */
export function foundText(value: unknown, locale: Locale): string {
  if (typeof value === 'string') return quoted(shortened(value), locale);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return kindName('null', locale);
  if (Array.isArray(value)) return kindName('array', locale);
  return KIND_NAMES[locale][typeof value === 'object' ? 'object' : 'none'];
}

export function quoted(text: string, locale: Locale): string {
  return locale === 'en' ? `“${text}”` : `「${text}」`;
}

/** At most 40 code points; characters that could break a line, a terminal or the encoding are replaced. */
export function shortened(text: string): string {
  // Twice the length in UTF-16 units is enough for 40 code points and spares taking a megabyte apart.
  const points = [...text.slice(0, 2 * LONGEST_ECHO + 2)];
  const head = points.length > LONGEST_ECHO ? `${points.slice(0, LONGEST_ECHO - 1).join('')}…` : text;
  return head.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD');
}
