import type { Readable } from 'node:stream';
import { csvTable } from '../platform/tables/csv-table.js';
import { jsonTable } from '../platform/tables/json-table.js';
import { MEDIA_TYPES } from '../platform/tables/table-format.js';
import type { Table } from '../platform/tables/table.js';
import { xlsxTables } from '../platform/tables/xlsx-table.js';
import { zipStream } from '../platform/tables/zip-stream.js';
import { safeName } from '../platform/files/safe-name.js';

/** CSV comes as a zip, one file for each table. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly chunks: AsyncIterable<Buffer>;
}

/** Many tables as one file, made while it is taken. @param name without its ending */
export function exportFile(name: string, tables: readonly Table[], format: ExportFormat): ExportFile {
  const plain = safeName(name);
  if (format === 'json') return { fileName: `${plain}.json`, mediaType: MEDIA_TYPES.json, chunks: jsonTables(tables) };
  if (format === 'csv') return { fileName: `${plain}.zip`, mediaType: 'application/zip', chunks: csvTables(tables) };
  return { fileName: `${plain}.xlsx`, mediaType: MEDIA_TYPES.xlsx, chunks: xlsxTables(tables) };
}

/** One object, a member for each table. */
async function* jsonTables(tables: readonly Table[]): AsyncGenerator<Buffer, void, undefined> {
  for (const [place, table] of tables.entries()) {
    yield Buffer.from(`${place === 0 ? '{' : ','}\n${JSON.stringify(table.name)}: `, 'utf8');
    yield* jsonTable(table);
  }
  yield Buffer.from('}\n', 'utf8');
}

/** Numbered, so that they lie in order beside each other. */
function csvTables(tables: readonly Table[]): Readable {
  return zipStream(async (parts) => {
    for (const [place, table] of tables.entries()) {
      const number = String(place).padStart(2, '0');
      await parts.stream(`${number}-${safeName(table.name)}.csv`, csvTable(table));
    }
  });
}
