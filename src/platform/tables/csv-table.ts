import { FLAG_WORDS, typedCell } from './cell-value.js';
import { neutralised } from './safe-text.js';
import { TIME_ZONE } from './table.js';
import type { Table, TableRecord } from './table.js';
import { textChunks } from './text-chunks.js';

/** Without it Excel reads Chinese as something else. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** RFC 4180 in UTF-8. */
export function csvTable(table: Table): AsyncGenerator<Buffer, void, undefined> {
  const head = BYTE_ORDER_MARK + line(table.columns.map(({ heading }) => neutralised(heading)));
  const fields = fieldsOf(table);
  return textChunks(head, table.rows, (row) => line(fields(row)), '');
}

function fieldsOf({ columns, locale, timeZone = TIME_ZONE }: Table): (row: TableRecord) => string[] {
  return (row) =>
    columns.map(({ key, kind }) => {
      const cell = typedCell(row[key], kind, timeZone);
      if (cell.as === 'empty') return '';
      if (cell.as === 'flag') return FLAG_WORDS[locale][`${cell.flag}`];
      if ('number' in cell) return String(cell.number);
      return cell.as === 'text' ? neutralised(cell.text) : cell.text.replace('T', ' ');
    });
}

function line(fields: readonly string[]): string {
  return fields.map(quoted).join(',') + LINE_END;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
