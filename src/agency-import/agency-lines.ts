import { CsvError, parse } from 'csv-parse/sync';
import type { Agency } from '../agencies/agency.entity.js';
import { comparableName } from '../agencies/comparable-name.js';
import { isPlainText } from '../platform/http/plain-text.js';
import { looksLikeFormula } from '../platform/tables/safe-text.js';
import { COLUMNS, columnOf, isExample, levelOf } from './columns.js';
import type { Column } from './columns.js';
import { listText } from './list-text.js';

/** One agency as the file tells it. */
export interface AgencyLine {
  /** As an editor counts them: the heading is on line 1. */
  readonly line: number;
  readonly name: string;
  readonly level: Agency['level'];
  readonly coordinator: { readonly name: string; readonly email: string } | null;
}

export type LineFaultCode =
  | 'not-text'
  | 'not-csv'
  | 'too-many-lines'
  | 'no-lines'
  | 'column-missing'
  | 'column-twice'
  | 'name'
  | 'formula'
  | 'level'
  | 'example'
  | 'coordinator-name'
  | 'coordinator-email'
  | 'name-twice'
  | 'email-twice'
  | 'email-taken';

export interface LineFault {
  readonly line: number;
  readonly column: Column | null;
  readonly code: LineFaultCode;
  /** The other line, where two say the same. */
  readonly otherLine?: number;
}

export const MOST_LINES = 20_000;
/** The same as an invitation takes (invitations/dto/address.ts). */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
const MOST_OF_AN_EMAIL = 254;

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** Reads a list of agencies: every line of it, or every fault, never some of both. Pure. */
export function readAgencyLines(bytes: Uint8Array): { lines: AgencyLine[] } | { faults: LineFault[] } {
  const rows = rowsOf(bytes);
  if ('faults' in rows) return rows;
  const faults = [...rows.rows.flatMap(faultsIn), ...repeated(rows.rows)];
  if (faults.length > 0) return { faults: faults.sort((one, other) => one.line - other.line) };
  return { lines: rows.rows.map(lineOf) };
}

function rowsOf(bytes: Uint8Array): { rows: Row[] } | { faults: LineFault[] } {
  const text = listText(bytes);
  if (text === null) return only({ line: 1, column: null, code: 'not-text' });
  const parsed = records(text);
  if ('faults' in parsed) return parsed;
  const [head, ...rest] = parsed.records;
  if (!head || rest.length === 0) return only({ line: 1, column: null, code: 'no-lines' });
  if (rest.length > MOST_LINES) return only({ line: MOST_LINES + 2, column: null, code: 'too-many-lines' });
  const found = head.record.map(columnOf);
  const faults = headingFaults(found);
  if (faults.length > 0) return { faults };
  const cellOf = (record: readonly string[], column: Column) => record[found.indexOf(column)]?.trim() ?? '';
  const rows = rest.map(({ record, line }) => ({
    line,
    cells: Object.fromEntries(COLUMNS.map((column) => [column, cellOf(record, column)])) as Row['cells'],
  }));
  return { rows };
}

interface CsvRecord {
  readonly record: string[];
  readonly line: number;
}

function records(text: string): { records: CsvRecord[] } | { faults: LineFault[] } {
  try {
    const read = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      max_record_size: 100_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return { records: read.map(({ record, info }) => ({ record, line: info.lines - extraLines(record) })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return only({ line: Number(error['lines'] ?? 1), column: null, code: 'not-csv' });
  }
}

/** A record is counted where it ends; people look where it begins. */
function extraLines(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

/** Whichever divides the heading into most parts. */
function delimiterOf(text: string): string {
  const heading = text.split(/\r|\n/, 1)[0]!;
  const parts = (delimiter: string) => heading.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (parts(one) > parts(best) ? one : best));
}

function headingFaults(found: readonly (Column | null)[]): LineFault[] {
  return COLUMNS.flatMap((column): LineFault[] => {
    const count = found.filter((one) => one === column).length;
    if (count > 1) return [{ line: 1, column, code: 'column-twice' }];
    const isNeeded = column === 'name' || column === 'level';
    return count === 0 && isNeeded ? [{ line: 1, column, code: 'column-missing' }] : [];
  });
}

function faultsIn({ line, cells }: Row): LineFault[] {
  const { name, level, coordinatorName, coordinatorEmail } = cells;
  const faults: LineFault[] = [];
  const fault = (column: Column, code: LineFaultCode) => faults.push({ line, column, code });
  for (const column of ['name', 'coordinatorEmail'] as const) if (isExample(cells[column])) fault(column, 'example');
  if (!isPlainText(name, 100)) fault('name', 'name');
  else if (looksLikeFormula(name)) fault('name', 'formula');
  if (levelOf(level) === null) fault('level', 'level');
  const hasCoordinator = coordinatorName !== '' || coordinatorEmail !== '';
  if (hasCoordinator && !isPlainText(coordinatorName, 100)) fault('coordinatorName', 'coordinator-name');
  else if (looksLikeFormula(coordinatorName)) fault('coordinatorName', 'formula');
  if (hasCoordinator && !(EMAIL.test(coordinatorEmail) && isPlainText(coordinatorEmail, MOST_OF_AN_EMAIL))) {
    fault('coordinatorEmail', 'coordinator-email');
  }
  return faults;
}

function repeated(rows: readonly Row[]): LineFault[] {
  return [
    ...twice(rows, 'name', 'name-twice', comparableName),
    ...twice(rows, 'coordinatorEmail', 'email-twice', (email) => email.toLowerCase()),
  ];
}

function twice(rows: readonly Row[], column: Column, code: LineFaultCode, keyOf: (cell: string) => string) {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, cells }): LineFault[] => {
    const key = keyOf(cells[column]);
    if (key === '') return [];
    const otherLine = first.get(key);
    if (otherLine !== undefined) return [{ line, column, code, otherLine }];
    first.set(key, line);
    return [];
  });
}

function lineOf({ line, cells }: Row): AgencyLine {
  const { name, level, coordinatorName, coordinatorEmail } = cells;
  const coordinator = coordinatorEmail === '' ? null : { name: coordinatorName, email: coordinatorEmail.toLowerCase() };
  return { line, name, level: levelOf(level)!, coordinator };
}

const only = (fault: LineFault) => ({ faults: [fault] });
