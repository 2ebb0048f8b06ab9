import type { FactorCode } from '../scoring/framework-structure.js';
import type { Grid } from './cell-value.js';
import { plainWord } from './choices.js';
import { cellName, HEAD_ROW, MORE_COLUMNS } from './columns.js';
import type { EvidenceColumn } from './columns.js';
import type { CellPlace, FaultList } from './fault-list.js';
import { readText } from './read-text-cell.js';

/** A piece of evidence as it stands in its cells, with where they are. */
export interface EvidenceRow {
  readonly piece: Readonly<Partial<Record<EvidenceColumn, string>>>;
  readonly place: (column: EvidenceColumn) => CellPlace;
}

/** The sheet for further evidence: by factor, in the order of its rows. */
export function readMoreEvidence(
  grids: readonly Grid[],
  codes: readonly FactorCode[],
  list: FaultList,
): ReadonlyMap<FactorCode, EvidenceRow[]> {
  const found = new Map<FactorCode, EvidenceRow[]>();
  for (const grid of grids) {
    for (let row = HEAD_ROW + 1; row <= grid.lastRow; row++) {
      const at = placeIn(grid, row, list);
      const [written = '', ...cells] = MORE_COLUMNS.map(
        (column, index) => readText(grid.cells.get(cellName(index + 1, row)), at(column), list) ?? '',
      );
      const piece = pieceOf(cells);
      const code = plainWord(written).toUpperCase();
      if (code === '' && Object.keys(piece).length === 0) continue;
      if (code === '') list.add(at('code'), 'code-missing');
      else if (!codes.includes(code)) list.add(at('code'), 'unknown-factor', written);
      else if (Object.keys(piece).length > 0) found.set(code, [...(found.get(code) ?? []), { piece, place: at }]);
    }
  }
  return found;
}

function placeIn(grid: Grid, row: number, list: FaultList) {
  return (column: (typeof MORE_COLUMNS)[number]): CellPlace => ({
    ...list.place(grid.name, column, row),
    cell: cellName(MORE_COLUMNS.indexOf(column) + 1, row),
  });
}

/** Empty cells are left out. */
function pieceOf(cells: readonly string[]): EvidenceRow['piece'] {
  const pairs = MORE_COLUMNS.slice(1).map((column, index) => [column, cells[index] ?? ''] as const);
  return Object.fromEntries(pairs.filter(([, text]) => text !== ''));
}
