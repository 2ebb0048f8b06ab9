/** How much more one thing weighs than another: `matrix[i][j]` = weight of i / weight of j, and its reciprocal below. */
export type JudgementMatrix = readonly (readonly number[])[];

/**
 * Mean consistency index of random matrices of n = 1..10 things, by which an index is judged. Source: T. L. Saaty, The
 * Analytic Hierarchy Process (McGraw-Hill 1980), repeated in his "How to make a decision", European Journal of
 * Operational Research 48 (1990), 9–26.
 */
export const RANDOM_INDEX: readonly number[] = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/** The largest consistency ratio with which judgements take part (method, section 2). */
export const MOST_INCONSISTENCY = 0.1;

/** The judgement that fits the others least. */
export interface OddJudgement {
  readonly row: number;
  readonly column: number;
  /** As judged: weight of row / weight of column. */
  readonly given: number;
  /** As all judgements together have it. */
  readonly fitting: number;
}

export interface PairwiseResult {
  /** Normalised row geometric means, summing to 1. */
  readonly weights: readonly number[];
  /** n where all judgements agree, else more. */
  readonly lambdaMax: number;
  /** 0 where all judgements agree; up to 0.10 they count as consistent. */
  readonly consistencyRatio: number;
  /** null where nothing deviates. */
  readonly mostInconsistent: OddJudgement | null;
}

/** Ratios closer than this are the same: 3 · (1/3) is 1. */
const SAME = 1e-9;

/**
 * Weights from pairwise comparisons (AHP; method, section 2): normalised row geometric means; λmax = mean over rows of
 * (A·w)ᵢ/wᵢ; CR = ((λmax − n)/(n − 1))/RI(n). The most inconsistent judgement is the one whose |ln aᵢⱼ − ln(wᵢ/wⱼ)| is
 * largest, of equal ones the first in row order.
 *
 * Worked example, three things, 2 : 1 : 1 but for a slip: 1 over 2 = 2, 1 over 3 = 2, 2 over 3 = 2. Row products 4, 1,
 * 1/4, cube roots 1.587, 1, 0.630, weights 0.493, 0.311, 0.196; λmax = 3.054, CI = 0.027, CR = 0.027/0.58 = 0.046.
 *
 * @param matrix reciprocal, of 1 to 10 things, every value above 0
 * @throws RangeError for any other matrix
 */
export function weighPairs(matrix: JudgementMatrix): PairwiseResult {
  const count = matrix.length;
  refuseOthers(matrix);
  const means = matrix.map((row) => Math.exp(row.reduce((sum, ratio) => sum + Math.log(ratio), 0) / count));
  const total = means.reduce((sum, mean) => sum + mean, 0);
  const weights = means.map((mean) => mean / total);
  const lambdas = matrix.map(
    (row, at) => row.reduce((sum, ratio, other) => sum + ratio * weights[other]!, 0) / weights[at]!,
  );
  const lambdaMax = lambdas.reduce((sum, lambda) => sum + lambda, 0) / count;
  return {
    weights,
    lambdaMax,
    consistencyRatio: consistencyRatio(lambdaMax, count),
    mostInconsistent: mostInconsistent(matrix, weights),
  };
}

export function isConsistent({ consistencyRatio: ratio }: Pick<PairwiseResult, 'consistencyRatio'>): boolean {
  return ratio <= MOST_INCONSISTENCY + SAME;
}

/** From the judgements above the diagonal, row by row: 1 over 2, 1 over 3, … 2 over 3, … */
export function matrixOf(count: number, judgements: readonly number[]): JudgementMatrix {
  const matrix = Array.from({ length: count }, () => new Array<number>(count).fill(1));
  let next = 0;
  for (let row = 0; row < count; row++) {
    for (let column = row + 1; column < count; column++) {
      const ratio = judgements[next++] ?? NaN;
      matrix[row]![column] = ratio;
      matrix[column]![row] = 1 / ratio;
    }
  }
  return matrix;
}

/** One judgement for all: the geometric mean of each. Reciprocals stay reciprocals. */
export function meanOfMatrices(matrices: readonly JudgementMatrix[]): JudgementMatrix {
  return matrices[0]!.map((row, at) =>
    row.map((_, column) =>
      Math.exp(matrices.reduce((sum, matrix) => sum + Math.log(matrix[at]![column]!), 0) / matrices.length),
    ),
  );
}

/** Two things cannot contradict each other; rounding may put λmax a hair below n. */
function consistencyRatio(lambdaMax: number, count: number): number {
  const randomIndex = RANDOM_INDEX[count - 1]!;
  return randomIndex === 0 ? 0 : Math.max(0, (lambdaMax - count) / (count - 1) / randomIndex);
}

function mostInconsistent(matrix: JudgementMatrix, weights: readonly number[]): OddJudgement | null {
  let found: OddJudgement | null = null;
  let largest = SAME;
  matrix.forEach((ratios, row) => {
    for (let column = row + 1; column < ratios.length; column++) {
      const given = ratios[column]!;
      const fitting = weights[row]! / weights[column]!;
      const deviation = Math.abs(Math.log(given) - Math.log(fitting));
      if (deviation <= largest + SAME) continue;
      found = { row, column, given, fitting };
      largest = deviation;
    }
  });
  return found;
}

function refuseOthers(matrix: JudgementMatrix): void {
  const count = matrix.length;
  if (count < 1 || count > RANDOM_INDEX.length) throw new RangeError(`${count} things cannot be compared`);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const ratio = matrix[row]![column] ?? NaN;
      const back = matrix[column]?.[row] ?? NaN;
      const isReciprocal = ratio > 0 && Math.abs(ratio * back - 1) <= SAME;
      if (!isReciprocal)
        throw new RangeError(`the judgement in row ${row + 1}, column ${column + 1} has no reciprocal`);
    }
  }
}
