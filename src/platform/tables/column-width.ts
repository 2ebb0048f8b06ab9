import type { CellKind, TableColumn } from './table.js';

const USUAL: Readonly<Record<CellKind, number>> = { text: 22, number: 10, percent: 10, date: 12, moment: 20, flag: 8 };

/** In characters of the standard font, wide enough for the heading; a Chinese character is as wide as two. */
export function columnWidth({ heading, kind }: TableColumn): number {
  const wide = [...heading].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 2);
  return Math.min(Math.max(wide, USUAL[kind]), 40);
}
