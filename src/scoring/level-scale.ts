/** Readiness (0..1) of levels 1..5, ascending from 0 to 1. */
export type LevelScale = readonly [number, number, number, number, number];

/** (level − 1) / 4: equal steps between levels, an assumption that robustness tests two others against. */
export const EQUAL_STEPS: LevelScale = [0, 0.25, 0.5, 0.75, 1];

/** Readiness of a level 1..5, straight lines between whole levels. */
export function readinessOf(level: number, scale: LevelScale): number {
  if (scale === EQUAL_STEPS) return (level - 1) / 4;
  const below = Math.min(4, Math.floor(level));
  const from = scale[below - 1]!;
  return from + (level - below) * (scale[below]! - from);
}
