import type { Table } from './table.js';
import { textChunks } from './text-chunks.js';

/** An array of objects with the columns' keys; moments in UTC. Texts stay as they are: no spreadsheet runs JSON. */
export function jsonTable({ columns, rows }: Table): AsyncGenerator<Buffer, void, undefined> {
  return jsonRecords(rows, (row) => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null])));
}

/** An array of whatever there is, one on each line. */
export function jsonRecords<R>(
  records: Iterable<R> | AsyncIterable<R>,
  view: (record: R) => unknown = (record) => record,
): AsyncGenerator<Buffer, void, undefined> {
  let separator = '\n';
  const line = (record: R): string => {
    const text = separator + JSON.stringify(view(record));
    separator = ',\n';
    return text;
  };
  return textChunks('[', records, line, '\n]\n');
}
