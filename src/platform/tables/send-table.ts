import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../http/app-error.js';
import { contentDisposition } from '../http/content-disposition.js';
import { safeName } from '../files/safe-name.js';
import { csvTable } from './csv-table.js';
import { jsonTable } from './json-table.js';
import { MOST_ODS_ROWS, odsTable } from './ods-table.js';
import { RowSource } from './row-source.js';
import { MEDIA_TYPES } from './table-format.js';
import type { TableFormat } from './table-format.js';
import { recordTaken } from './taken-tables.js';
import type { Table, TableRecord } from './table.js';
import { xlsxTables } from './xlsx-table.js';

/**
 * Hands a table out as a file, row by row and no faster than it is taken. The first row is read before anything is
 * sent, so that what cannot be read is refused in the house's manner; what fails later breaks the connection off, and
 * nobody takes half a file for a whole one.
 *
 * @throws AppError 422 where OpenDocument cannot hold that many rows
 */
export async function sendTable(response: Response, table: Table, format: TableFormat): Promise<void> {
  const source = new RowSource(table.rows);
  try {
    const rows = format === 'ods' ? await fewRows(source) : source.next(Infinity);
    await source.hasMore();
    await recordTaken(response, format);
    const chunks = WRITERS[format]({ ...table, rows });
    await sendFile(response, `${safeName(table.name)}.${format}`, MEDIA_TYPES[format], chunks);
  } finally {
    await source.close();
  }
}

/** Longer than a query may take, shorter than a connection to the database waits for a reader (data-source.ts). */
const PATIENCE_MS = 25_000;

/**
 * A file that is made while it is sent. Whoever takes nothing for so long is cut off: a laptop that was closed over a
 * download would otherwise keep its place, and whatever the file is made from, until somebody opens it again.
 */
export async function sendFile(
  response: Response,
  fileName: string,
  mediaType: string,
  chunks: AsyncIterable<Buffer>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  response.setTimeout(patienceMs, () => response.destroy());
  response.set({
    'Content-Type': mediaType,
    'Content-Disposition': contentDisposition(fileName),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  try {
    await pipeline(chunks, response);
  } catch (error) {
    // Whoever asked has gone: nothing is wrong, and nobody is there to be told.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

const WRITERS: Readonly<Record<TableFormat, (table: Table) => AsyncIterable<Buffer>>> = {
  csv: csvTable,
  json: jsonTable,
  ods: odsTable,
  xlsx: (table) => xlsxTables([table]),
};

async function fewRows(source: RowSource): Promise<TableRecord[]> {
  const rows: TableRecord[] = [];
  for await (const row of source.next(MOST_ODS_ROWS)) rows.push(row);
  if (await source.hasMore()) throw tooManyRows();
  return rows;
}

const tooManyRows = (): AppError =>
  new AppError(422, 'too-many-rows', {
    'zh-TW': `ODS 檔最多 ${MOST_ODS_ROWS.toLocaleString('en')} 列，這份資料超過了；請改用 CSV、XLSX 或 JSON 格式，或先縮小篩選範圍。`,
    en: `An ODS file holds at most ${MOST_ODS_ROWS.toLocaleString('en')} rows, and there are more. Please take CSV, XLSX or JSON, or narrow the filter.`,
  });
