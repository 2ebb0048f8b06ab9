import type { DimensionCode, FactorCode, FrameworkStructure } from './framework-structure.js';
import { isConsistent, matrixOf, meanOfMatrices, weighPairs } from './pairwise.js';
import type { PairwiseResult } from './pairwise.js';

/** The fewest consistent experts with whom a scheme may be published (method, section 2). */
export const FEWEST_EXPERTS = 3;
export const MOST_POINTS = 9;

/** `more` weighs `times` times as much as `less`: 1..9, 1 = alike. */
export interface Judgement {
  readonly more: DimensionCode;
  readonly less: DimensionCode;
  readonly times: number;
}

/** What one expert said so far: of every pair of dimensions, and 1..9 points for every factor. */
export interface ExpertOpinion {
  readonly judgements: readonly Judgement[];
  readonly points: Readonly<Record<FactorCode, number>>;
}

/** What of an opinion can be reckoned yet. */
export interface WeighedOpinion {
  /** null while a pair is not judged. */
  readonly pairs: PairwiseResult | null;
  /** Whether every pair is judged and every factor has points. */
  readonly isComplete: boolean;
  /** Complete, and consistent enough to take part. */
  readonly takesPart: boolean;
  /** Global weights by factor, summing to 1; null until complete. */
  readonly weights: Readonly<Record<FactorCode, number>> | null;
}

export interface GroupOpinion {
  readonly pairs: PairwiseResult;
  /** Medians, the lower one of two. */
  readonly points: Readonly<Record<FactorCode, number>>;
  readonly weights: Readonly<Record<FactorCode, number>>;
}

/** The pairs that are asked, in row order: L–T, L–O, L–G, T–O, … */
export function pairsOf({ dimensions }: FrameworkStructure): readonly (readonly [DimensionCode, DimensionCode])[] {
  return dimensions.flatMap(({ code }, at) => dimensions.slice(at + 1).map((other) => [code, other.code] as const));
}

/** How much `first` outweighs `second` as judged: 1/9..9; null where this pair was not judged. */
export function ratioOf(judgements: readonly Judgement[], first: DimensionCode, second: DimensionCode): number | null {
  for (const { more, less, times } of judgements) {
    if (more === first && less === second) return times;
    if (more === second && less === first) return 1 / times;
  }
  return null;
}

export function weighOpinion(structure: FrameworkStructure, { judgements, points }: ExpertOpinion): WeighedOpinion {
  const ratios = pairsOf(structure).map(([first, second]) => ratioOf(judgements, first, second));
  const isJudged = ratios.every((ratio) => ratio !== null);
  const pairs = isJudged ? weighPairs(matrixOf(structure.dimensions.length, ratios)) : null;
  const isComplete = pairs !== null && structure.factors.every(({ code }) => points[code] !== undefined);
  return {
    pairs,
    isComplete,
    takesPart: isComplete && isConsistent(pairs),
    weights: isComplete ? globalWeights(structure, pairs.weights, points) : null,
  };
}

/**
 * The group's opinion: the geometric mean of the judgements, the lower median of the points. Whoever is not complete or
 * not consistent is left out.
 *
 * @returns null where fewer than three take part
 */
export function groupOpinion(structure: FrameworkStructure, opinions: readonly ExpertOpinion[]): GroupOpinion | null {
  const taking = opinions.filter((opinion) => weighOpinion(structure, opinion).takesPart);
  if (taking.length < FEWEST_EXPERTS) return null;
  const matrices = taking.map(({ judgements }) =>
    matrixOf(
      structure.dimensions.length,
      pairsOf(structure).map(([first, second]) => ratioOf(judgements, first, second)!),
    ),
  );
  const pairs = weighPairs(meanOfMatrices(matrices));
  const points = Object.fromEntries(
    structure.factors.map(({ code }) => [code, lowerMedian(taking.map((opinion) => opinion.points[code]!))]),
  );
  return { pairs, points, weights: globalWeights(structure, pairs.weights, points) };
}

/** wᶠ = W(dimension) · pᶠ / Σ p in the dimension. */
function globalWeights(
  { dimensions, factors }: FrameworkStructure,
  dimensionWeights: readonly number[],
  points: Readonly<Record<FactorCode, number>>,
): Record<FactorCode, number> {
  const sums = new Map<DimensionCode, number>();
  for (const { code, dimension } of factors) sums.set(dimension, (sums.get(dimension) ?? 0) + points[code]!);
  const weightOf = new Map(dimensions.map(({ code }, at) => [code, dimensionWeights[at]!]));
  return Object.fromEntries(
    factors.map(({ code, dimension }) => [code, (weightOf.get(dimension)! * points[code]!) / sums.get(dimension)!]),
  );
}

function lowerMedian(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)]!;
}
