/** What stands in a cell. A formula is never computed, and what it last came to is never trusted. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** YYYY-MM-DD, or YYYY-MM where the cell shows no day. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error'; readonly text: string };

export interface Grid {
  readonly name: string;
  /** By name (G12); empty cells are left out. */
  readonly cells: ReadonlyMap<string, CellValue>;
  readonly lastRow: number;
}

/** As a person would read it; '' for an empty cell. */
export function cellText(value: CellValue | undefined): string {
  if (!value) return '';
  if (value.kind === 'text' || value.kind === 'date' || value.kind === 'error') return value.text;
  return value.kind === 'formula' ? '' : String(value.value);
}
