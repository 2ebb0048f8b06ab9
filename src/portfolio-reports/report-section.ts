/** A part of the report: a chart, if there is one, and always its numbers as a table. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** An SVG of ours; null where there is nothing to draw. */
  readonly drawing: string | null;
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Said where there are no rows. */
  readonly none: string;
  readonly note: string | null;
}

export interface ReportCell {
  readonly text: string;
  readonly isHead: boolean;
  /** How it is set; null as text. */
  readonly class: string | null;
}

export const head = (text: string): ReportCell => ({ text, isHead: true, class: null });
export const plain = (text: string): ReportCell => ({ text, isHead: false, class: null });
export const figure = (text: string): ReportCell => ({ text, isHead: false, class: 'n' });

/** A number on a ground that is the darker the larger its share; the number itself says it all. */
export function shaded(count: number, of: number): ReportCell {
  const step = of === 0 ? 0 : Math.min(4, Math.ceil((count / of) * 8));
  return { text: count.toLocaleString('en'), isHead: false, class: count === 0 ? 'n' : `s${step}` };
}

/** 0.425 → 42.5 %. */
export const percent = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)}%`);
export const score = (value: number | null): string => (value === null ? '—' : value.toFixed(1));
/** With its sign: what matters of a difference is which way it goes. */
export const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`;
