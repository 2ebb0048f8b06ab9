export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** One line of the result: a figure, what it is held against, and whether the aim is met. */
export interface Measured {
  what: string;
  figure: string;
  aim: string;
  met: boolean;
  /** Further figures, for the record. */
  detail: Record<string, number | string>;
}

export function ratio(value: number): string {
  return value.toFixed(2);
}
