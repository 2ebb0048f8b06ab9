import type { FactorCode, FrameworkStructure } from '../scoring/framework-structure.js';

/** `gates` = the factors behind the prerequisites first; `all` = every factor by dimension, then those of the item. */
export type SequenceName = 'gates' | 'all';

export interface Step {
  /** Counted from 1. */
  readonly position: number;
  readonly length: number;
  readonly previous: FactorCode | null;
  readonly next: FactorCode | null;
}

export function sequenceOf({ gates, factors, supplementary }: FrameworkStructure, name: SequenceName): FactorCode[] {
  if (name === 'gates') return [...new Set(gates.flatMap((gate) => gate.factors.map(({ code }) => code)))];
  return [...factors, ...supplementary].map(({ code }) => code);
}

/** Where a factor stands; one that is no part of a prerequisite stands in the sequence of all. */
export function stepOf(
  structure: FrameworkStructure,
  asked: SequenceName,
  factor: FactorCode,
): Step & { name: SequenceName } {
  const name = asked === 'gates' && sequenceOf(structure, 'gates').includes(factor) ? 'gates' : 'all';
  const sequence = sequenceOf(structure, name);
  const index = sequence.indexOf(factor);
  const previous = sequence[index - 1] ?? null;
  return { name, position: index + 1, length: sequence.length, previous, next: sequence[index + 1] ?? null };
}
