import type { FactorCode, FrameworkStructure, SchemeBasis } from './framework-structure.js';

/** Global weights, one per factor in framework order, each above 0; scaling them all changes nothing. */
export interface WeightScheme {
  readonly id: string;
  readonly weights: Readonly<Record<FactorCode, number>>;
}

/**
 * The weights of a shipped scheme, scaled to sum to 1 (method, section 2).
 * `case-count`: 1 + the study cases the factor was seen in; `equal-dimensions`: every dimension alike, equal
 * inside it; `equal-factors`: every factor alike.
 */
export function shippedWeights(structure: FrameworkStructure, basis: SchemeBasis): Record<FactorCode, number> {
  const raw = structure.factors.map((factor) => {
    if (basis === 'case-count') return factor.points;
    if (basis === 'equal-factors') return 1;
    const inDimension = structure.factors.filter((other) => other.dimension === factor.dimension).length;
    return 1 / structure.dimensions.length / inDimension;
  });
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return Object.fromEntries(structure.factors.map((factor, index) => [factor.code, (raw[index] ?? 0) / sum]));
}

export function shippedSchemes(structure: FrameworkStructure): WeightScheme[] {
  return structure.schemes.map(({ id, basis }) => ({ id, weights: shippedWeights(structure, basis) }));
}
