import type { VersionMap } from '../framework/version-map.js';
import type { FactorCode, FrameworkStructure } from '../scoring/framework-structure.js';
import { shippedSchemes } from '../scoring/weights.js';
import type { WeightScheme } from '../scoring/weights.js';

export interface TwoVersions {
  readonly old: FrameworkStructure;
  readonly next: FrameworkStructure;
  readonly map: VersionMap;
}

/**
 * A weight scheme as it is under a new version; null where it has none. A shipped one is whatever the new version calls
 * by that name. An own one takes its weights along with its factors (those that fall away leave the others' proportions
 * as they were), but only if every factor of the new version brings a weight: what experts never judged has none. Pure.
 */
export function schemeUnder(scheme: WeightScheme, { old, next, map }: TwoVersions): WeightScheme | null {
  if (old.schemes.some(({ id }) => id === scheme.id))
    return shippedSchemes(next).find(({ id }) => id === scheme.id) ?? null;
  const from = new Map<FactorCode, FactorCode>();
  for (const { code, into, fate } of map.factors) {
    if (fate === 'kept' || fate === 'renamed') from.set(into[0]!, code);
  }
  const weights = next.factors.map(({ code }) => [code, scheme.weights[from.get(code) ?? '']] as const);
  if (weights.some(([, weight]) => weight === undefined)) return null;
  return { id: scheme.id, weights: Object.fromEntries(weights) as WeightScheme['weights'] };
}

/** Where a submission's own scheme has no likeness: the new version's default, or what comes nearest to it in the old. */
export function defaultSchemes({ old, next }: TwoVersions): { before: WeightScheme; after: WeightScheme } {
  const of = (structure: FrameworkStructure, id: string) => shippedSchemes(structure).find((one) => one.id === id);
  return {
    before: of(old, next.defaultScheme) ?? of(old, old.defaultScheme)!,
    after: of(next, next.defaultScheme)!,
  };
}
