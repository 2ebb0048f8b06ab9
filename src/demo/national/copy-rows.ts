import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';

type Plain = string | number | boolean | null;
export type Cell = Plain | Date | readonly Plain[] | object;
export type Row = Readonly<Record<string, Cell>>;

/** Adds rows by COPY, many times as fast as by INSERT. All rows have the columns of the first. */
export async function copyRows(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const stream = client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  const done = finished(stream);
  for (const row of rows) {
    const line = `${columns.map((column) => cell(row[column]!)).join('\t')}\n`;
    if (!stream.write(line)) await once(stream, 'drain');
  }
  stream.end();
  await done;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** PostgreSQL's text format: an array in braces, any other object as JSON. */
function cell(value: Cell): string {
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'object' ? objectText(value) : String(value);
  return text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign]!);
}

function objectText(value: object): string {
  return Array.isArray(value) ? arrayText(value as readonly Plain[]) : JSON.stringify(value);
}

/** Of numbers and plain words. */
function arrayText(values: readonly Plain[]): string {
  return `{${values.map((value) => (value === null ? 'NULL' : String(value))).join(',')}}`;
}
