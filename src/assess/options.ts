import { parseArgs } from 'node:util';
import type { Locale } from '../advice/action.js';

export interface AssessOptions {
  readonly sheet: string;
  readonly out: string | null;
  readonly locale: Locale;
  readonly weights: string;
  readonly json: boolean;
}

const KNOWN = {
  out: { type: 'string', multiple: true },
  locale: { type: 'string', multiple: true },
  weights: { type: 'string', multiple: true },
  json: { type: 'boolean', multiple: true },
} as const;

export const USAGE = 'npm run --silent assess -- SHEET.json [--out DIR] [--locale zh-TW|en] [--weights ID] [--json]';

/** What could be read, for a first look at it, and what is wrong. */
export interface ReadOptions {
  /** As given, or the default in the place of what is wrong; `sheet` is null unless exactly one is named. */
  readonly options: Omit<AssessOptions, 'sheet'> & { readonly sheet: string | null };
  readonly faults: readonly string[];
}

/**
 * Reads the command line and names everything that is wrong with it.
 *
 * @param schemes ids of the shipped weight schemes, the default first
 */
export function readOptions(args: readonly string[], schemes: readonly string[]): ReadOptions {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: KNOWN,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(KNOWN, token.name))
      faults.push(`there is no option ${token.rawName}`);
  }
  const one = (name: 'out' | 'locale' | 'weights'): string | null => {
    const given = values[name] ?? [];
    if (given.length > 1) faults.push(`--${name} is given ${given.length} times`);
    const [value] = given;
    if (value === undefined) return null;
    if (typeof value === 'string' && value.trim() !== '') return value;
    faults.push(`--${name} needs a value`);
    return null;
  };
  const out = one('out');
  const locale = one('locale') ?? 'zh-TW';
  const weights = one('weights') ?? schemes[0]!;
  if (locale !== 'zh-TW' && locale !== 'en') faults.push(`--locale must be zh-TW or en, not ${shortened(locale)}`);
  if (!schemes.includes(weights))
    faults.push(`--weights must be one of ${schemes.join(', ')}, not ${shortened(weights)}`);
  if ((values.json ?? []).some((value) => typeof value !== 'boolean')) faults.push('--json takes no value');
  if (positionals.length === 0) faults.push(`no sheet is named; use: ${USAGE}`);
  if (positionals.length > 1) faults.push(`one sheet at a time, not ${positionals.length}`);
  const sheet = positionals.length === 1 ? positionals[0]! : null;
  const json = values.json !== undefined;
  return { options: { sheet, out, locale: locale === 'en' ? 'en' : 'zh-TW', weights, json }, faults };
}

function shortened(value: string): string {
  return JSON.stringify(value.slice(0, 40));
}
