import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import { OBSTACLE_KINDS } from '../sheet/answer-sheet.js';
import type { Grid } from './cell-value.js';
import { cellName, columnOf, EVIDENCE } from './columns.js';
import type { AnswerColumn, Column } from './columns.js';
import { judgeRow } from './judge-row.js';
import { readAnswerCell, readChoice } from './read-choice.js';
import type { AnswerGiven } from './read-choice.js';
import type { EvidenceRow } from './read-more-evidence.js';
import { readText } from './read-text-cell.js';
import type { RowContext } from './row-context.js';
import { writtenDate } from './written-date.js';

export interface FactorRow {
  readonly grid: Grid;
  readonly row: number;
  readonly code: FactorCode;
  /** Evidence from the sheet for further pieces. */
  readonly more: readonly EvidenceRow[];
}

/** One factor's answer, judged by the rules of a sheet; faults are reported at their cells. */
export function readRow(factor: FactorRow, context: RowContext): AnswerContent {
  const { list, vocabulary } = context;
  const { grid, row } = factor;
  const at = (column: Column) => list.place(grid.name, column, row);
  const text = (column: AnswerColumn) => readText(grid.cells.get(cellName(columnOf(column), row)), at(column), list);
  const word = (column: 'confidence' | 'cause', from: 'confidences' | 'causes') =>
    readChoice(text(column) ?? '', at(column), vocabulary, from, list);
  const written = text('answer');
  const given: AnswerGiven = written === null ? null : readAnswerCell(written, at('answer'), vocabulary, list);
  const beside = said({
    confidence: word('confidence', 'confidences'),
    reason: text('reason'),
    askWhom: text('askWhom'),
  });
  const remarks = said({ cause: word('cause', 'causes'), note: text('note') });
  const names = OBSTACLE_KINDS.flatMap((kind) => lines(text(kind)).map((name) => ({ kind, name })));
  const piece = said(Object.fromEntries(EVIDENCE.map((column) => [column, text(column)])));
  const evidence = [{ piece, place: at }, ...factor.more].filter((one) => Object.keys(one.piece).length > 0);
  const body = {
    ...beside,
    ...remarks,
    ...(names.length > 0 && { names }),
    ...(evidence.length > 0 && { evidence: evidence.map((one) => referenceOf(one.piece)) }),
  };
  return judgeRow(body, { code: factor.code, given, names, evidence, at }, context);
}

/** The members that say something. */
function said<K extends string>(members: Readonly<Record<K, string | null>>): Partial<Record<K, string>> {
  return Object.fromEntries(Object.entries(members).filter(([, text]) => text)) as Partial<Record<K, string>>;
}

function lines(text: string | null): string[] {
  return (text ?? '').split('\n').flatMap((line) => line.trim() || []);
}

/** A date that cannot be read stays as it was typed, for the rules to refuse. */
function referenceOf({ date, ...rest }: EvidenceRow['piece']) {
  return { kind: 'reference', ...rest, ...(date !== undefined && { date: writtenDate(date) ?? date }) };
}
