/**
 * Several respondents, one factor (method, section 7). Levels are whole, 1..5; a respondent's `unknown` is no level and
 * is not among them. Nothing here depends on the order of the levels.
 */
export interface Agreement {
  readonly n: number;
  /** The lower one of two; null where nobody answered, or where it is hidden. */
  readonly median: number | null;
  /** Highest minus lowest level, 0..4. */
  readonly range: number | null;
  /** r_wg, 0 (as scattered as five equally likely levels, or more) to 1 (all alike). */
  readonly rwg: number | null;
}

/** Fewer levels than this say nothing about agreement. */
const FEWEST_FOR_RWG = 3;
/** From this many on, median and agreement no longer give away what one person said. */
const FEWEST_FOR_REVIEWER = 5;
/** Variance of five equally likely levels: (4 + 1 + 0 + 1 + 4) / 5 = 2. */
const VARIANCE_OF_CHANCE = 2;

/** Everything that can be said of the levels. Example: 2 3 3 → median 3, range 1, r_wg = 1 − (1/3)/2 = 0.8333. */
export function agreementOf(levels: readonly number[]): Agreement {
  const n = levels.length;
  return { n, median: lowerMedian(levels), range: rangeOf(levels), rwg: n < FEWEST_FOR_RWG ? null : rwgOf(levels) };
}

/** What the reviewing body sees: n, and the rest from n = 5. */
export function agreementForReviewer(levels: readonly number[]): Agreement {
  if (levels.length >= FEWEST_FOR_REVIEWER) return agreementOf(levels);
  return { n: levels.length, median: null, range: null, rwg: null };
}

/** Median within each agency first, then the lower median of those; agencies without a level are left out. */
export function medianAcrossAgencies(levelsByAgency: readonly (readonly number[])[]): number | null {
  return lowerMedian(levelsByAgency.map(lowerMedian).filter((median) => median !== null));
}

export function lowerMedian(levels: readonly number[]): number | null {
  const ascending = [...levels].sort((one, other) => one - other);
  return ascending[Math.ceil(ascending.length / 2) - 1] ?? null;
}

export function rangeOf(levels: readonly number[]): number | null {
  return levels.length === 0 ? null : Math.max(...levels) - Math.min(...levels);
}

/**
 * 1 − s²/2, at least 0, with the sample variance s² = (n Σx² − (Σx)²) / (n (n − 1)). The numerator is a whole number,
 * so the result has the same last digit in whatever order the levels come: it enters the sheet's hash.
 */
function rwgOf(levels: readonly number[]): number {
  const n = levels.length;
  const sum = levels.reduce((total, level) => total + level, 0);
  const squares = levels.reduce((total, level) => total + level * level, 0);
  const variance = (n * squares - sum * sum) / (n * (n - 1));
  return Math.max(0, 1 - variance / VARIANCE_OF_CHANCE);
}
