import { evaluate } from '../../report-content/evaluate.js';
import type { Findings } from '../../report-content/evaluate.js';
import { heardVoices } from '../../report-content/heard-voices.js';
import { serviceScore } from '../../report-content/service-score.js';
import type { ServiceScore } from '../../report-content/service-score.js';
import type { FrameworkVersion } from '../../report-content/wording.js';
import type { Prepared } from '../../scoring/prepared.js';
import type { Robustness } from '../../scoring/robustness.js';
import type { WeightScheme } from '../../scoring/weights.js';
import type { ReportSheet } from '../../sheet/answer-sheet.js';

export interface NationalBasis {
  readonly framework: FrameworkVersion;
  readonly prepared: Prepared;
  readonly schemes: readonly WeightScheme[];
  /** Version of the package that evaluates. */
  readonly engine: string;
}

/** Beside the engine's version where robustness and plan are not those of the method: too slow for thousands. */
export const APPROXIMATED = '（可能範圍為近似值，未列行動方案）';

/** As by signing: every number is the one the service would have stored. */
export function fullFindings(basis: NationalBasis, sheet: ReportSheet, sheetHash: string): Findings {
  return evaluate({ ...basis, sheet, sheetHash });
}

/**
 * Score, gates, caps and band as by signing. The likely range is guessed from the widest one, with no draws made
 * (`draws: 0` says so), and there is no plan.
 */
export function approximateFindings(basis: NationalBasis, sheet: ReportSheet, sheetHash: string): Findings {
  const { framework, prepared, engine } = basis;
  const order = framework.structure.factors.map(({ code }) => code);
  const result = serviceScore(prepared, sheet, order, engine + APPROXIMATED, sheetHash);
  return {
    result,
    robustness: guessed(result, framework, sheetHash),
    change: { kind: 'none', reason: 'answer-more' },
    plan: { actions: [], questions: [], circumstances: [], centralRequests: [], afterHorizon: [] },
    medianScore: null,
    heard: heardVoices(sheet),
  };
}

/** In the six cases the likely range takes about half of the widest. */
function guessed(result: ServiceScore, { structure }: FrameworkVersion, seed: string): Robustness | null {
  const { score, low, high } = result.overall;
  if (result.band === 'indeterminate' || score === null || low === null || high === null) return null;
  const half = (end: number): number => Math.round((score + end) * 5) / 10;
  const [p5, p95] = [half(low), half(high)];
  return {
    draws: 0,
    seed,
    bands: structure.bands.map(({ id }) => ({ band: id, share: id === result.band ? 1 : 0 })),
    percentiles: { p5, p50: score, p95 },
    likely: { low: p5, high: p95 },
    factors: [],
    schemes: [],
    scales: [],
  };
}
