import type { FrameworkStructure, GateStructure } from './framework-structure.js';
import type { WeightScheme } from './weights.js';

/** Framework and scheme laid out as arrays in framework order, made once and read by every score. */
export interface Prepared {
  readonly structure: FrameworkStructure;
  readonly schemeId: string;
  readonly positions: ReadonlyMap<string, number>;
  /** Global weights, summing to 1. */
  readonly weights: Float64Array;
  /** Per factor, the position of its dimension. */
  readonly dimensionOf: Uint8Array;
  readonly gates: readonly PreparedGate[];
  /** Positions of all gate factors, in framework order. */
  readonly gatePositions: readonly number[];
}

export interface PreparedGate {
  readonly gate: GateStructure;
  readonly codes: readonly string[];
  readonly positions: readonly number[];
  readonly isOwnerGate: boolean;
}

/** Throws a RangeError for a scheme that lacks a factor or gives it a weight that is not a finite number above 0. */
export function prepare(structure: FrameworkStructure, scheme: WeightScheme): Prepared {
  const raw = structure.factors.map(({ code }) => positiveWeight(scheme, code));
  const sum = raw.reduce((total, weight) => total + weight, 0);
  const weights = Float64Array.from(raw, (weight) => weight / sum);
  const dimensionIndex = new Map(structure.dimensions.map(({ code }, index) => [code, index]));
  const dimensionOf = Uint8Array.from(structure.factors, ({ dimension }) => dimensionIndex.get(dimension) ?? 0);
  const positions = new Map(structure.factors.map(({ code }, index) => [code, index]));
  const gates = structure.gates.map((gate) => ({
    gate,
    codes: gate.factors.map(({ code }) => code),
    positions: gate.factors.map(({ code }) => positions.get(code)!),
    isOwnerGate: gate.id === structure.ownerGate,
  }));
  const gatePositions = gates.flatMap((gate) => gate.positions).sort((one, other) => one - other);
  return { structure, schemeId: scheme.id, positions, weights, dimensionOf, gates, gatePositions };
}

function positiveWeight(scheme: WeightScheme, code: string): number {
  const weight = scheme.weights[code];
  if (weight === undefined || !Number.isFinite(weight) || weight <= 0) {
    throw new RangeError(`scheme ${scheme.id}: the weight of ${code} must be a number above 0`);
  }
  return weight;
}
