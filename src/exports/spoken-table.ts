import type { Locale } from '../advice/action.js';
import { column } from '../platform/tables/table.js';
import type { Cell, Table, TableRecord } from '../platform/tables/table.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { ExportShape, Saying } from './export-said.js';
import type { ExportTable } from './export-tables.js';

export interface Speaking {
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
  readonly timeZone: string;
}

/** For people: headings and codes in the reader's words. */
export function spokenTable({ name, shape, rows }: ExportTable, speaking: Speaking): Table {
  const { locale, words, version, timeZone } = speaking;
  const saying = { locale, words, wording: version.wording, frame: version.wording.frame[locale] };
  return {
    name: words.pick(locale, 'tables.names', name),
    locale,
    timeZone,
    columns: columnsOf(shape, words, locale),
    rows: spoken(rows, shape, saying),
  };
}

/** For programs: columns by their keys, and codes. */
export function codedTable({ name, shape, rows }: ExportTable, { locale, words, timeZone }: Speaking): Table {
  return { name, locale, timeZone, columns: columnsOf(shape, words, locale), rows };
}

function columnsOf({ columns }: ExportShape, words: Words, locale: Locale) {
  return Object.entries(columns).map(([key, kind]) => column(key, words.say(locale, `tables.columns.${key}`), kind));
}

async function* spoken(
  rows: ExportTable['rows'],
  { said = {} }: ExportShape,
  saying: Saying,
): AsyncGenerator<TableRecord, void, undefined> {
  const speakers = Object.entries(said);
  for await (const row of rows) {
    const record: Record<string, Cell> = { ...row };
    for (const [key, say] of speakers) {
      const code = record[key];
      if (typeof code === 'string') record[key] = say(code, saying);
    }
    yield record;
  }
}
