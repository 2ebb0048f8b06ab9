import { column } from '../platform/tables/table.js';
import type { Table, TableRecord } from '../platform/tables/table.js';
import type { ExportTable } from './export-tables.js';
import type { Speaking } from './spoken-table.js';

export interface ReadMeFacts {
  /** As people write it. */
  readonly madeAt: string;
  /** Whose data these are: the reviewing body's name, or an agency's. */
  readonly scope: string;
  /** null where nothing here was made up. */
  readonly notice: string | null;
}

/** What was exported, when and for whom, and what every column of every table means. Pure. */
export function readMe(tables: readonly ExportTable[], facts: ReadMeFacts, speaking: Speaking): Table {
  const { locale, words, timeZone } = speaking;
  const heading = (key: string) => words.say(locale, `tables.columns.${key}`);
  return {
    name: words.say(locale, 'tables.names.readMe'),
    locale,
    timeZone,
    columns: ['table', 'column', 'key', 'meaning'].map((key) => column(key, heading(key))),
    rows: [...head(facts, speaking), ...tables.flatMap((table) => linesOf(table, speaking))],
  };
}

function head({ madeAt, scope, notice }: ReadMeFacts, { locale, words }: Speaking): TableRecord[] {
  const line = (meaning: string): TableRecord => ({ table: '', column: '', key: '', meaning });
  const lines = [
    words.say(locale, 'exports.readMe.made', { at: madeAt, scope }),
    words.say(locale, 'exports.readMe.rights'),
    words.say(locale, 'exports.readMe.ids'),
    ...(notice === null ? [] : [notice]),
  ];
  return lines.map(line);
}

function linesOf({ name, shape }: ExportTable, { locale, words }: Speaking): TableRecord[] {
  const table = words.pick(locale, 'tables.names', name);
  const columns = Object.keys(shape.columns).map((key) => ({
    table,
    column: words.say(locale, `tables.columns.${key}`),
    key,
    meaning: words.say(locale, `exports.meanings.${key}`),
  }));
  return [{ table, column: '', key: name, meaning: words.pick(locale, 'exports.tables', name) }, ...columns];
}
