import type { FactorCode } from './framework-structure.js';

/**
 * How well the factors of one dimension hang together over many sheets: Cronbach's alpha (Cronbach 1951, Psychometrika
 * 16:297-334), for each factor its correlation with the rest of the dimension, and alpha without it. Computed from sums
 * alone, so that thousands of sheets need not be looked at one by one.
 *
 * Which sheets: those in which every factor that takes part is answered (listwise). Which factors: those that at least
 * four in five sheets answer; the others would throw away too many sheets, and are named instead.
 */
export interface ItemSums {
  readonly factor: FactorCode;
  /** Σx, Σx² and Σxt over the sheets, with x the factor's level and t the sum of all levels of the dimension. */
  readonly sum: number;
  readonly squares: number;
  readonly withTotal: number;
}

export interface DimensionSums {
  /** How many sheets. */
  readonly n: number;
  /** Σt and Σt². */
  readonly total: number;
  readonly totalSquares: number;
  readonly items: readonly ItemSums[];
}

export interface ItemReliability {
  readonly factor: FactorCode;
  /** Mean level; null where there is no sheet. */
  readonly mean: number | null;
  /** −1..1; null where the factor or the rest never varies. */
  readonly itemRest: number | null;
  /** Alpha of the others; null for fewer than three factors. */
  readonly alphaIfDeleted: number | null;
}

export interface Reliability {
  readonly n: number;
  /** At most 1, and below 0 where factors contradict each other; null for one factor, one sheet, or no variation. */
  readonly alpha: number | null;
  readonly items: readonly ItemReliability[];
}

export const FEWEST_ANSWERED = 0.8;

/**
 * From this many sheets on a coefficient says something: the smallest sample for a pilot study of a questionnaire's
 * reliability in Bujang, Omar, Foo & Hon 2024, Restorative Dentistry & Endodontics 49(1):e3.
 */
export const FEWEST_SHEETS = 30;

/** The factors that enough sheets answer, and those that are left out. `of` = all sheets; nobody is asked: all stay. */
export function factorsThatCount<T extends { readonly answered: number }>(
  factors: readonly T[],
  of: number,
): { kept: T[]; leftOut: T[] } {
  const isAnswered = ({ answered }: T) => answered >= FEWEST_ANSWERED * of - 1e-9;
  return { kept: factors.filter(isAnswered), leftOut: factors.filter((one) => !isAnswered(one)) };
}

/** Example, three sheets, two factors 1 2 3 and 1 2 3: variances 1 and 1, of the sum 4; alpha = 2/1 · (1 − 2/4) = 1. */
export function reliabilityOf({ n, total, totalSquares, items }: DimensionSums): Reliability {
  const variances = items.map(({ sum, squares }) => covariance(n, sum, sum, squares));
  const ofTotal = covariance(n, total, total, totalSquares);
  const sumOfVariances = variances.reduce((sum, variance) => sum + variance, 0);
  return {
    n,
    alpha: alphaOf(items.length, sumOfVariances, ofTotal, n),
    items: items.map(({ factor, sum, withTotal }, index) => {
      const variance = variances[index]!;
      const shared = covariance(n, sum, total, withTotal);
      // var(t − x) = var t + var x − 2 cov(x, t), and cov(x, t − x) = cov(x, t) − var x.
      const ofRest = ofTotal + variance - 2 * shared;
      return {
        factor,
        mean: n > 0 ? sum / n : null,
        itemRest: correlation(shared - variance, variance, ofRest, n),
        alphaIfDeleted: alphaOf(items.length - 1, sumOfVariances - variance, ofRest, n),
      };
    }),
  };
}

/** α = k/(k − 1) · (1 − Σ variances of the items / variance of their sum). */
function alphaOf(k: number, sumOfVariances: number, ofTotal: number, n: number): number | null {
  if (k < 2 || n < 2 || isNothing(ofTotal)) return null;
  return (k / (k - 1)) * (1 - sumOfVariances / ofTotal);
}

function correlation(shared: number, one: number, other: number, n: number): number | null {
  if (n < 2 || isNothing(one) || isNothing(other)) return null;
  return Math.max(-1, Math.min(1, shared / Math.sqrt(one * other)));
}

/** Sample covariance from sums. Levels are whole numbers, so the numerator is exact. */
function covariance(n: number, sum: number, otherSum: number, products: number): number {
  return n < 2 ? 0 : (n * products - sum * otherSum) / (n * (n - 1));
}

/** Rests of subtractions count as nothing. */
const isNothing = (variance: number): boolean => variance < 1e-9;
