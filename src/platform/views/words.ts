import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Locale } from '../../advice/action.js';

/** One entry of a language file: a sentence, or one for each plural form that the language has. */
type Entry = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Values = Readonly<Record<string, string | number>>;

export const LOCALES: readonly Locale[] = ['zh-TW', 'en'];

/**
 * The language files `templates/words/<locale>/<room>.json`, read once. Keys are `room.page.entry`; `{name}` in a
 * sentence stands for a value, and `{n}` also chooses the plural form. A key that is missing is an error.
 */
export class Words {
  private readonly entries: Readonly<Record<Locale, ReadonlyMap<string, Entry>>>;
  private readonly plurals = { 'zh-TW': new Intl.PluralRules('zh-TW'), en: new Intl.PluralRules('en') };

  /** @param folder the folder `templates/words` */
  constructor(folder: string) {
    this.entries = { 'zh-TW': readEntries(join(folder, 'zh-TW')), en: readEntries(join(folder, 'en')) };
  }

  /** @throws Error for a key or value that is missing */
  say(locale: Locale, key: string, values: Values = {}): string {
    const entry = this.entries[locale].get(key);
    if (entry === undefined) throw new Error(`The language file ${locale} has no entry ${key}`);
    return filled(this.formOf(entry, locale, values['n']), key, values);
  }

  /** The entry for one of several values, such as a state: `pick(locale, 'assessments.states', 'draft')`. */
  pick(locale: Locale, group: string, value: string, values: Values = {}): string {
    return this.say(locale, `${group}.${value}`, values);
  }

  has(locale: Locale, key: string): boolean {
    return this.entries[locale].has(key);
  }

  /** Every key with its text, for tests. */
  all(locale: Locale): ReadonlyMap<string, Entry> {
    return this.entries[locale];
  }

  private formOf(entry: Entry, locale: Locale, n: string | number | undefined): string {
    if (typeof entry === 'string') return entry;
    return entry[this.plurals[locale].select(Number(n))] ?? entry.other;
  }
}

function filled(sentence: string, key: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key}: no value for {${name}}`);
    return String(value);
  });
}

function readEntries(folder: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    collect(parse(file).name, JSON.parse(readFileSync(join(folder, file), 'utf8')), entries);
  }
  return entries;
}

function collect(key: string, value: unknown, entries: Map<string, Entry>): void {
  if (typeof value === 'string' || isPlural(value)) entries.set(key, value);
  else for (const [name, member] of Object.entries(value as object)) collect(`${key}.${name}`, member, entries);
}

/** A plural entry has `other` and nothing but plural forms. */
function isPlural(value: unknown): value is Exclude<Entry, string> {
  const forms = Object.entries(value as object);
  return 'other' in (value as object) && forms.every(([name]) => ['one', 'two', 'few', 'many', 'other'].includes(name));
}
