/** Where the own score stands beside the quarters of the group. */
export const PLACES = ['lowest-quarter', 'below-middle', 'above-middle', 'highest-quarter'] as const;
export type GroupPlace = (typeof PLACES)[number];

export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Group 40 / 50 / 60: 39.9 lies in the lowest quarter, 40 to 49.9 below the middle, 50 to 60 above it, 60.1 in the
 * highest quarter. Whoever is exactly at a mark gets the better of two.
 */
export function placeIn({ lower, median, upper }: Quartiles, score: number): GroupPlace {
  if (score < lower) return 'lowest-quarter';
  if (score < median) return 'below-middle';
  return score <= upper ? 'above-middle' : 'highest-quarter';
}
