import type { Locale } from '../../advice/action.js';

/**
 * - `percent` a share of one, 0.425 for 42.5 %
 * - `date` a day as YYYY-MM-DD
 * - `moment` a point in time, written where people live
 * - `flag` true or false
 */
export type CellKind = 'text' | 'number' | 'percent' | 'date' | 'moment' | 'flag';

/** null is an empty cell. */
export type Cell = string | number | boolean | Date | null;
export type TableRecord = Readonly<Record<string, Cell>>;

export interface TableColumn {
  /** The name in JSON. */
  readonly key: string;
  /** In the reader's language. */
  readonly heading: string;
  readonly kind: CellKind;
}

/** Rows under headings, in the reader's language: what every list can be handed out as. */
export interface Table {
  /** For the file and the sheet; any characters. */
  readonly name: string;
  readonly locale: Locale;
  readonly columns: readonly TableColumn[];
  /** Read once, and only as fast as the reader takes them. */
  readonly rows: Iterable<TableRecord> | AsyncIterable<TableRecord>;
  /** Where moments are written; where the service is at home unless given. */
  readonly timeZone?: string;
}

export const TIME_ZONE = 'Asia/Taipei';

/** One column; what is a text needs no kind. */
export function column(key: string, heading: string, kind: CellKind = 'text'): TableColumn {
  return { key, heading, kind };
}
