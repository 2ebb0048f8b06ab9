import type { Readable } from 'node:stream';
import { FLAG_WORDS, typedCell } from './cell-value.js';
import { columnWidth } from './column-width.js';
import { CONTENT_FOOT, contentHead, MANIFEST, MIME_TYPE_PART, settings, STYLE_SHEET } from './ods-parts.js';
import { cleanText, xmlText } from './safe-text.js';
import { SheetNames } from './sheet-names.js';
import { TIME_ZONE } from './table.js';
import type { Table, TableRecord } from './table.js';
import { textChunks } from './text-chunks.js';
import { zipStream } from './zip-stream.js';

/** What the government's own exchange format is good for: LibreOffice takes long over more. */
export const MOST_ODS_ROWS = 10_000;

/** OpenDocument 1.3, one table. */
export function odsTable(table: Table): Readable {
  return zipStream(async (parts) => {
    const name = xmlText(new SheetNames().next(cleanText(table.name)));
    parts.text(...MIME_TYPE_PART, { packed: false });
    parts.text('META-INF/manifest.xml', MANIFEST);
    parts.text('styles.xml', STYLE_SHEET);
    parts.text('settings.xml', settings(name));
    const widths = table.columns.map(columnWidth);
    const columns = widths.map((width) => `<table:table-column table:style-name="w${width}"/>`).join('');
    const headings = table.columns.map(({ heading }) => textCell(cleanText(heading), 'head')).join('');
    const head = `${contentHead(widths)}<table:table table:name="${name}">${columns}<table:table-header-rows>${row(headings)}</table:table-header-rows>`;
    await parts.stream('content.xml', textChunks(head, table.rows, rowWriter(table), `</table:table>${CONTENT_FOOT}`));
  });
}

function rowWriter({ columns, locale, timeZone = TIME_ZONE }: Table): (record: TableRecord) => string {
  const value = (type: string, attribute: string, shown: string, style = '') =>
    `<table:table-cell${style && ` table:style-name="${style}"`} office:value-type="${type}" ${attribute}><text:p>${shown}</text:p></table:table-cell>`;
  return (record) => {
    const cells = columns.map(({ key, kind }) => {
      const cell = typedCell(record[key], kind, timeZone);
      if (cell.as === 'empty') return '<table:table-cell/>';
      if (cell.as === 'text') return textCell(cell.text, 'text');
      if (cell.as === 'flag') {
        return value('boolean', `office:boolean-value="${cell.flag}"`, FLAG_WORDS[locale][`${cell.flag}`], 'flag');
      }
      if (cell.as === 'number') return value('float', `office:value="${cell.number}"`, String(cell.number));
      if (cell.as === 'percent') {
        return value('percentage', `office:value="${cell.number}"`, `${(cell.number * 100).toFixed(1)}%`, 'percent');
      }
      return value('date', `office:date-value="${cell.text}"`, cell.text.replace('T', ' '), cell.as);
    });
    return row(cells.join(''));
  };
}

const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;

/** Typed as a string, whatever it begins with. Blanks in a row, tabs and line ends have elements of their own. */
function textCell(text: string, style: string): string {
  const paragraphs = xmlText(text)
    .split('\n')
    .map((line) => `<text:p>${withBlanks(line)}</text:p>`);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
}

function withBlanks(line: string): string {
  return line
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ +| {2,}| +$/g, (blanks) => `<text:s text:c="${blanks.length}"/>`);
}
