/** Comparisons of unrounded shares with thresholds use this tolerance, so that 0.8 built from sums is 0.8. */
export const SHARE_TOLERANCE = 1e-9;

/**
 * Rounds a score (0..100) to one decimal, half up, once, at the end: ⌊10x + 0.5 + 10⁻⁹⌋ / 10.
 * Bands are decided on the rounded number, so that what a reader sees decides: 59.95 → 60.0, 59.9499 → 59.9.
 */
export function roundScore(score: number): number {
  return Math.floor(10 * score + 0.5 + 1e-9) / 10;
}

export function roundOrNull(score: number | null): number | null {
  return score === null ? null : roundScore(score);
}

export function atLeast(share: number, threshold: number): boolean {
  return share >= threshold - SHARE_TOLERANCE;
}

export function exceeds(share: number, threshold: number): boolean {
  return share > threshold + SHARE_TOLERANCE;
}
