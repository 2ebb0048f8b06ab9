import type { Readable } from 'node:stream';
import { daysSince1899, typedCell } from './cell-value.js';
import type { TypedCell } from './cell-value.js';
import { RowSource } from './row-source.js';
import { cleanText, looksLikeFormula } from './safe-text.js';
import { SheetNames } from './sheet-names.js';
import { TIME_ZONE } from './table.js';
import type { Table, TableRecord } from './table.js';
import { textChunks } from './text-chunks.js';
import { columnLetters, SHEET_FOOT, sheetHead, STYLES, textCell, xlsxParts } from './xlsx-parts.js';
import { zipStream } from './zip-stream.js';

const MOST_ROWS = 1_048_576;
/** Of one cell; beyond it Excel calls the file damaged. */
const MOST_CHARACTERS = 32_767;

/**
 * Office Open XML, each table on a sheet of its own, or on as many as it needs. Written by ourselves: it takes no longer
 * than a library would, and never holds more than a few rows, because it stops when the reader does.
 *
 * @param mostRows of a sheet, its heading included
 */
export function xlsxTables(tables: Iterable<Table> | AsyncIterable<Table>, mostRows: number = MOST_ROWS): Readable {
  return zipStream(async (parts) => {
    const names = new SheetNames();
    const sheets: string[] = [];
    for await (const table of tables) {
      const rows = new RowSource(table.rows);
      try {
        do {
          sheets.push(names.next(cleanText(table.name)));
          const head = sheetHead(table.columns.map((one) => ({ ...one, heading: cleanText(one.heading) })));
          const chunks = textChunks(head, rows.next(mostRows - 1), rowWriter(table), SHEET_FOOT);
          await parts.stream(`xl/worksheets/sheet${sheets.length}.xml`, chunks);
        } while (await rows.hasMore());
      } finally {
        await rows.close();
      }
    }
    for (const [name, xml] of xlsxParts(sheets)) parts.text(name, xml);
  });
}

function rowWriter({ columns, timeZone = TIME_ZONE }: Table): (row: TableRecord) => string {
  const letters = columns.map((_, index) => columnLetters(index));
  let number = 1;
  return (row) => {
    number += 1;
    const cells = columns.map(({ key, kind }, index) =>
      cellXml(`${letters[index]!}${number}`, typedCell(row[key], kind, timeZone)),
    );
    return `<row r="${number}">${cells.join('')}</row>`;
  };
}

function cellXml(place: string, cell: TypedCell): string {
  if (cell.as === 'empty') return '';
  if (cell.as === 'flag') return `<c r="${place}" t="b"><v>${cell.flag ? 1 : 0}</v></c>`;
  if (cell.as === 'number') return `<c r="${place}"><v>${cell.number}</v></c>`;
  if (cell.as === 'percent') return `<c r="${place}" s="${STYLES.percent}"><v>${cell.number}</v></c>`;
  if (cell.as !== 'text') return `<c r="${place}" s="${STYLES[cell.as]}"><v>${daysSince1899(cell.text)}</v></c>`;
  const { text } = cell;
  const short = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…` : text;
  return textCell(place, short, looksLikeFormula(short) ? STYLES.quoted : STYLES.text);
}
