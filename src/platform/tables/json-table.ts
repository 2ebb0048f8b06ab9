import type { Table, TableRecord } from './table.js';
import { textChunks } from './text-chunks.js';

/** An array of objects with the columns' keys; moments in UTC. Texts stay as they are: no spreadsheet runs JSON. */
export function jsonTable({ columns, rows }: Table): AsyncGenerator<Buffer, void, undefined> {
  let separator = '\n';
  const line = (row: TableRecord): string => {
    const record = Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null]));
    const text = separator + JSON.stringify(record);
    separator = ',\n';
    return text;
  };
  return textChunks('[', rows, line, '\n]\n');
}
