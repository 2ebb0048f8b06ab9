import type { ScoredSheet } from './answer.js';
import { bandRank } from './bands.js';
import { SquaredCorrelations } from './correlation.js';
import { drawInto, newDraw } from './draw.js';
import type { Band, BandId, FactorCode, FrameworkStructure, GateId } from './framework-structure.js';
import { layOut, UNKNOWN } from './laid-out-answers.js';
import { EQUAL_STEPS } from './level-scale.js';
import type { LevelScale } from './level-scale.js';
import { prepare } from './prepared.js';
import type { Prepared } from './prepared.js';
import { sfc32 } from './random.js';
import { roundScore } from './rounding.js';
import { scorePrepared } from './score.js';
import type { ScoreResult } from './score-result.js';
import { sumUp } from './sums.js';
import { verdictOf } from './verdict.js';
import type { WeightScheme } from './weights.js';

export const DRAWS = 10_000;

/** Two other readings of the five levels: first levels counting little, and first levels counting much. */
export const OTHER_SCALES: readonly LevelScale[] = [
  [0, 0.1, 0.35, 0.65, 1],
  [0, 0.35, 0.65, 0.9, 1],
];

export interface FactorInfluence {
  code: FactorCode;
  /** Squared correlation of the drawn level with the drawn score, 0..1; 0 where the level never moved. */
  sensitivity: number;
  /** Share of draws, 0..1, in which the factor's gate had another state than in the result; null outside gates. */
  gateChangeShare: number | null;
}

export interface Robustness {
  draws: number;
  seed: string;
  /** Share of draws in each band, 0..1, lowest band first. */
  bands: { band: BandId; share: number }[];
  /** Nearest-rank percentiles of the rounded scores. */
  percentiles: { p5: number; p50: number; p95: number };
  /** 可能範圍: 5th to 95th percentile, stretched where needed to contain the score. */
  likely: { low: number; high: number };
  factors: FactorInfluence[];
  schemes: { id: string; band: Band; score: number | null }[];
  scales: { scale: LevelScale; band: Band; score: number | null }[];
}

/**
 * How far the verdict depends on weights, on lenient or strict seats, and on equal steps between levels
 * (method, section 9). The same seed gives the same result.
 *
 * @param seed hex, the sheet's hash
 * @returns null where the band is `indeterminate`: too little is known to shake it
 * @throws RangeError for a scheme id that is not among `schemes`
 */
export function robustness(
  structure: FrameworkStructure,
  schemes: readonly WeightScheme[],
  schemeId: string,
  sheet: ScoredSheet,
  seed: string,
  draws: number = DRAWS,
): Robustness | null {
  const scheme = schemes.find(({ id }) => id === schemeId);
  if (!scheme) throw new RangeError(`no scheme ${schemeId}`);
  const prepared = prepare(structure, scheme);
  const result = scorePrepared(prepared, sheet);
  if (result.band === 'indeterminate' || result.overall.score === null) return null;
  const samples = drawMany(prepared, sheet, result, seed, draws);
  const percentiles = percentilesOf(samples.scores);
  return {
    draws,
    seed,
    bands: structure.bands.map(({ id }, rank) => ({ band: id, share: samples.bandCounts[rank]! / draws })),
    percentiles,
    likely: {
      low: Math.min(percentiles.p5, result.overall.score),
      high: Math.max(percentiles.p95, result.overall.score),
    },
    factors: influences(prepared, samples, draws),
    schemes: schemes.map((other) => ({ id: other.id, ...bandAndScore(prepare(structure, other), sheet) })),
    scales: OTHER_SCALES.map((scale) => ({ scale, ...bandAndScore(prepared, sheet, scale) })),
  };
}

/** Nearest rank: the smallest value with at least that share of the draws at or below it. */
function percentilesOf(scores: Float64Array): Robustness['percentiles'] {
  const sorted = scores.toSorted();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}

function bandAndScore(
  prepared: Prepared,
  sheet: ScoredSheet,
  scale?: LevelScale,
): { band: Band; score: number | null } {
  const { band, overall } = scorePrepared(prepared, sheet, scale);
  return { band, score: overall.score };
}

interface Samples {
  scores: Float64Array;
  bandCounts: Uint32Array;
  gateChanges: Map<GateId, number>;
  correlations: SquaredCorrelations;
}

function drawMany(prepared: Prepared, sheet: ScoredSheet, usual: ScoreResult, seed: string, draws: number): Samples {
  const answers = layOut(prepared, sheet);
  const random = sfc32(seed);
  const draw = newDraw(prepared, answers);
  const samples: Samples = {
    scores: new Float64Array(draws),
    bandCounts: new Uint32Array(prepared.structure.bands.length),
    gateChanges: new Map(usual.gates.map(({ id }) => [id, 0])),
    correlations: new SquaredCorrelations(prepared.weights.length),
  };
  const someUnknown = answers.status.includes(UNKNOWN);
  for (let index = 0; index < draws; index++) {
    drawInto(draw, prepared, answers, random);
    const sums = sumUp(draw.prepared, draw.scored);
    const verdict = verdictOf({
      prepared: draw.prepared,
      sheet,
      scale: EQUAL_STEPS,
      sums,
      known: someUnknown ? sumUp(draw.prepared, draw.known).overall : sums.overall,
      answers: draw.rounded,
    });
    samples.scores[index] = roundScore(verdict.exactScore!);
    samples.bandCounts[bandRank(prepared.structure.bands, verdict.cappedBand!)]!++;
    samples.correlations.add(draw.scored.level, verdict.exactScore!);
    verdict.gates.forEach(({ id, state }, at) => {
      if (state !== usual.gates[at]!.state) samples.gateChanges.set(id, samples.gateChanges.get(id)! + 1);
    });
  }
  return samples;
}

function influences(prepared: Prepared, samples: Samples, draws: number): FactorInfluence[] {
  return prepared.structure.factors.map(({ code }, index) => {
    const gate = prepared.gates.find(({ positions }) => positions.includes(index));
    return {
      code,
      sensitivity: samples.correlations.of(index),
      gateChangeShare: gate ? samples.gateChanges.get(gate.gate.id)! / draws : null,
    };
  });
}
