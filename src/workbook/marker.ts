import type { Grid } from './cell-value.js';
import { cellText } from './cell-value.js';
import { cellName } from './columns.js';

export const MARKER_SHEET = '_version';
export const MARKER_FORMAT = 'readiness-workbook/1';

export const ANSWERS = ['agency', 'own'] as const;
/** Whose answers a workbook holds. */
export type Whose = (typeof ANSWERS)[number];

/** A coordinator fills in for the agency, everybody else for oneself. */
export function usualFor({ roles }: { readonly roles: readonly string[] }): Whose {
  return roles.includes('coordinator') ? 'agency' : 'own';
}

/** What a workbook must bring back to be compared with the answers of the service. */
export interface Marker {
  readonly framework: string;
  readonly assessment: string;
  readonly revision: string;
  readonly answers: Whose;
  /** Whose own answers they are; '' where they are the agency's. */
  readonly user: string;
  readonly locale: string;
  /** Of each factor: the ETag of the answer, and a hash of what was written into its row. */
  readonly seen: Readonly<Record<string, { readonly etag: string; readonly hash: string }>>;
}

const MEMBERS = ['framework', 'assessment', 'revision', 'answers', 'user', 'locale'] as const;
const FIRST_FACTOR = MEMBERS.length + 3;

/** The rows of the hidden sheet, each of up to three texts. */
export function markerRows(marker: Marker): string[][] {
  const seen = Object.entries(marker.seen).map(([factor, { etag, hash }]) => [factor, etag, hash]);
  return [['format', MARKER_FORMAT], ...MEMBERS.map((name) => [name, marker[name]]), [], ...seen];
}

/** null where it is no marker of ours. */
export function readMarker({ cells, lastRow }: Grid): Marker | null {
  const text = (column: number, row: number) => cellText(cells.get(cellName(column, row)));
  if (text(2, 1) !== MARKER_FORMAT) return null;
  const members = Object.fromEntries(MEMBERS.map((name, index) => [name, text(2, index + 2)]));
  const answers = ANSWERS.find((one) => one === members['answers']);
  if (!answers) return null;
  const seen: [string, { etag: string; hash: string }][] = [];
  for (let row = FIRST_FACTOR; row <= lastRow; row++)
    seen.push([text(1, row), { etag: text(2, row), hash: text(3, row) }]);
  return { ...(members as Omit<Marker, 'answers' | 'seen'>), answers, seen: Object.fromEntries(seen) };
}
