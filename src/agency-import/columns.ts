import type { Agency } from '../agencies/agency.entity.js';

export const COLUMNS = ['name', 'level', 'coordinatorName', 'coordinatorEmail'] as const;
export type Column = (typeof COLUMNS)[number];

/** As the template heads them; the first of each language is written, any is read, however it is spaced. */
export const HEADINGS: Readonly<Record<Column, { readonly 'zh-TW': string; readonly en: string }>> = {
  name: { 'zh-TW': '機關名稱', en: 'name' },
  level: { 'zh-TW': '層級', en: 'level' },
  coordinatorName: { 'zh-TW': '彙整人姓名', en: 'coordinator name' },
  coordinatorEmail: { 'zh-TW': '彙整人電子郵件', en: 'coordinator e-mail' },
};

const LEVELS: Readonly<Record<Agency['level'], readonly string[]>> = {
  central: ['central', '中央'],
  local: ['local', '地方'],
  other: ['other', '其他'],
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-_]/gu, '')
    .toLowerCase();

export function columnOf(heading: string): Column | null {
  const wanted = plain(heading);
  return COLUMNS.find((column) => Object.values(HEADINGS[column]).some((one) => plain(one) === wanted)) ?? null;
}

export function levelOf(text: string): Agency['level'] | null {
  const wanted = plain(text);
  const found = Object.entries(LEVELS).find(([, words]) => words.includes(wanted));
  return (found?.[0] as Agency['level'] | undefined) ?? null;
}

const EXAMPLES = {
  'zh-TW': [
    ['範例市政府', '地方', '王小姐', 'wang@example.gov.tw'],
    ['範例部', '中央', '', ''],
  ],
  en: [
    ['Example City Government', 'local', 'Ms Wang', 'wang@example.gov.tw'],
    ['Example Ministry', 'central', '', ''],
  ],
} as const;

/** What only the template says: an agency or an address that is there to show how. */
export function isExample(cell: string): boolean {
  const wanted = plain(cell);
  const shown = Object.values(EXAMPLES).flatMap((lines) => lines.flatMap(([name, , , email]) => [name, email]));
  return shown.some((one) => one !== '' && plain(one) === wanted);
}

/** A file to fill in: the headings, and two lines that show how. With a byte order mark, so that Excel reads it. */
export function template(locale: 'zh-TW' | 'en'): string {
  const lines = [COLUMNS.map((column) => HEADINGS[column][locale]), ...EXAMPLES[locale]];
  return `\ufeff${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** Of a list: thousands of agencies have room. */
export const MOST_BYTES = 4 * 1024 * 1024;
