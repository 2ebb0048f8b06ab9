import type { BandCount } from './portfolio.repository.js';

export interface BandLine {
  readonly band: string;
  readonly self: number;
  /** Of those that are decided. */
  readonly verified: number;
}

/** Bands that stand outside the order, last: too little was answered, or too little was verified. */
const OUTSIDE = ['indeterminate', 'under-review'] as const;

/**
 * How many submissions reach each band, by themselves and as verified, lowest band first. Whatever is not decided has
 * no verified band and is left out there.
 *
 * @param order of the bands, lowest first
 */
export function bandDistribution(counts: readonly BandCount[], order: readonly string[]): BandLine[] {
  const sum = (of: (count: BandCount) => boolean): number =>
    counts.filter(of).reduce((total, { submissions }) => total + submissions, 0);
  return [...order, ...OUTSIDE].map((band) => ({
    band,
    self: sum((count) => count.band === band),
    verified: sum((count) => count.verifiedBand === band),
  }));
}
