import type { Band, BandId, FrameworkStructure } from './framework-structure.js';

type Bands = FrameworkStructure['bands'];

/** The band a rounded score lies in: [0, 20) [20, 40) [40, 60) [60, 80) [80, 100] in ecd-56@1. */
export function bandOfScore(bands: Bands, roundedScore: number): BandId {
  let found = bands[0]!.id;
  for (const band of bands) if (roundedScore >= band.from) found = band.id;
  return found;
}

/** Position of a band in its order, 0 = lowest; `indeterminate` stands outside the order (−1). */
export function bandRank(bands: Bands, band: Band): number {
  return bands.findIndex(({ id }) => id === band);
}

export function lowerBand(bands: Bands, one: BandId, other: BandId): BandId {
  return bandRank(bands, one) <= bandRank(bands, other) ? one : other;
}

export function higherBand(bands: Bands, one: BandId, other: BandId): BandId {
  return bandRank(bands, one) >= bandRank(bands, other) ? one : other;
}
