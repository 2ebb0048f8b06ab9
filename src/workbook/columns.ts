import { OBSTACLE_KINDS } from '../sheet/answer-sheet.js';

/** What a person reads, in the order of the columns; `level1` … `level5` hold the descriptions. */
export const ASKED = ['code', 'name', 'question', 'level1', 'level2', 'level3', 'level4', 'level5'] as const;

/** The columns of one piece of evidence, here and on the sheet for further ones. */
export const EVIDENCE = ['documentNumber', 'date', 'title', 'holder'] as const;

/** What a person fills in. One column for each kind of obstacle, one name a line. */
export const ANSWERED = [
  'answer',
  'confidence',
  'reason',
  'askWhom',
  'cause',
  ...OBSTACLE_KINDS,
  'note',
  ...EVIDENCE,
] as const;

export type AskedColumn = (typeof ASKED)[number];
export type AnswerColumn = (typeof ANSWERED)[number];
export type EvidenceColumn = (typeof EVIDENCE)[number];
export type Column = AskedColumn | AnswerColumn;

export const COLUMNS: readonly Column[] = [...ASKED, ...ANSWERED];
/** Of the sheet for further evidence: the factor's code, then one piece a line. */
export const MORE_COLUMNS = ['code', ...EVIDENCE] as const;

/** Title, how to fill in, heads of groups, heads of columns; answers begin below. */
export const HEAD_ROW = 4;

/** A, B … Z, AA …; columns count from 1. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** G12: where a person finds it. */
export function cellName(column: number, row: number): string {
  return `${columnLetter(column)}${row}`;
}

export const columnOf = (column: Column): number => COLUMNS.indexOf(column) + 1;
