import type { Locale } from '../advice/action.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { cellText } from './cell-value.js';
import type { Grid } from './cell-value.js';
import { plainWord } from './choices.js';
import { cellName, COLUMNS, HEAD_ROW, MORE_COLUMNS } from './columns.js';
import type { Column } from './columns.js';
import { fileFault } from './fault-words.js';
import { FaultList } from './fault-list.js';
import { likeness } from './likeness.js';
import type { Marker } from './marker.js';
import { MARKER_SHEET } from './marker.js';
import { readMoreEvidence } from './read-more-evidence.js';
import { readRow } from './read-row.js';
import type { RowContext } from './row-context.js';
import type { Expected } from './expected.js';
import type { UploadEntry } from './upload.js';
import { vocabularyOf } from './vocabulary.js';
import type { WorkbookFault } from './workbook-faults.js';
import { WORDS } from './words.js';
import type { WorkbookWords } from './words-zh-tw.js';

/** Every row of every sheet that is one of ours by its heads, wherever it stands and whatever it is called. */
export function readAnswers(
  grids: readonly Grid[],
  marker: Marker,
  expected: Expected,
  locale: Locale,
): { faults: readonly WorkbookFault[]; entries: readonly UploadEntry[] } {
  const words = WORDS[marker.locale === 'en' ? 'en' : 'zh-TW'];
  const list = new FaultList(locale, words);
  const context: RowContext = { list, expected, vocabulary: vocabularyOf(expected.version.wording, locale) };
  const sheets = grids.filter((grid) => hasHeads(grid, COLUMNS, words));
  for (const grid of grids)
    if (isChanged(grid, words)) list.add({ sheet: grid.name, cell: `A${HEAD_ROW}`, head: '' }, 'layout-changed');
  if (sheets.length === 0 && list.faults.length === 0)
    return { faults: [fileFault('not-our-workbook', locale)], entries: [] };
  const more = readMoreEvidence(
    grids.filter((grid) => hasHeads(grid, MORE_COLUMNS, words)),
    Object.keys(marker.seen),
    list,
  );
  const entries = factorRows(sheets, marker, list).map(({ grid, row, code }): UploadEntry => {
    const content = readRow({ grid, row, code, more: more.get(code) ?? [] }, context);
    const { etag, hash } = marker.seen[code]!;
    const { cell } = list.place(grid.name, 'answer', row);
    return { factor: code, sheet: grid.name, cell, content, etag, touched: likeness(content) !== hash };
  });
  return { faults: list.faults, entries };
}

/** A sheet whose first head is ours, but not the others: columns were moved, or heads overwritten. */
function isChanged(grid: Grid, words: WorkbookWords): boolean {
  if (grid.name === MARKER_SHEET || headAt(grid, 1) !== plainWord(words.heads.code)) return false;
  return !hasHeads(grid, COLUMNS, words) && !hasHeads(grid, MORE_COLUMNS, words);
}

function hasHeads(grid: Grid, columns: readonly Column[], { heads }: WorkbookWords): boolean {
  return columns.every((column, index) => headAt(grid, index + 1) === plainWord(heads[column]));
}

function headAt({ cells }: Grid, column: number): string {
  return plainWord(cellText(cells.get(cellName(column, HEAD_ROW))));
}

function factorRows(sheets: readonly Grid[], marker: Marker, list: FaultList) {
  const found = new Map<FactorCode, { grid: Grid; row: number; code: FactorCode }>();
  for (const grid of sheets) {
    for (let row = HEAD_ROW + 1; row <= grid.lastRow; row++) {
      const written = cellText(grid.cells.get(cellName(1, row)));
      const code = plainWord(written).toUpperCase();
      if (code === '') continue;
      const place = list.place(grid.name, 'code', row);
      if (!Object.hasOwn(marker.seen, code)) list.add(place, 'unknown-factor', written);
      else if (found.has(code)) list.add(place, 'duplicate-factor', code);
      else found.set(code, { grid, row, code });
    }
  }
  return [...found.values()];
}
