import { statusOf } from './answer.js';
import type { ScoredSheet } from './answer.js';
import { bandOfScore } from './bands.js';
import type { Band, BandId, FrameworkStructure } from './framework-structure.js';
import { decidingGates, firstUnpassedGate } from './gates.js';
import { ANSWERED, layOut } from './laid-out-answers.js';
import type { LaidOutAnswers } from './laid-out-answers.js';
import { EQUAL_STEPS, readinessOf } from './level-scale.js';
import type { LevelScale } from './level-scale.js';
import { prepare } from './prepared.js';
import type { Prepared } from './prepared.js';
import { atLeast, exceeds, roundOrNull } from './rounding.js';
import type { DimensionResult, FactorResult, ScoreResult } from './score-result.js';
import { balancedScore, coverageOf, highOf, lowOf, percentage, scoreOf, sumUp } from './sums.js';
import type { GroupSums, Sums } from './sums.js';
import { verdictOf } from './verdict.js';
import type { Verdict } from './verdict.js';
import type { WeightScheme } from './weights.js';

/**
 * Scores one sheet (method, sections 1 to 6). Pure and synchronous: the same input gives the same result.
 *
 * Worked example (method, section 11), scheme `evidence`, every factor at level 3 but G16 at 1: the points sum to 90
 * and G16 has 5, so Σ w r = (85 · 0.5 + 5 · 0) / 90 = 0.47222 and the overall score is 47.2; by score `conditional`,
 * but gate `ownership` failed, so the band is `not-ready`.
 *
 * @param sheet answers free of faults (sheet/parse-sheet.ts); factors left out are unanswered
 * @throws RangeError if the scheme does not give every factor a weight above 0
 */
export function score(structure: FrameworkStructure, scheme: WeightScheme, sheet: ScoredSheet): ScoreResult {
  return scorePrepared(prepare(structure, scheme), sheet);
}

/** The same, for many sheets under one framework and scheme. `scale` other than equal steps serves robustness only. */
export function scorePrepared(prepared: Prepared, sheet: ScoredSheet, scale: LevelScale = EQUAL_STEPS): ScoreResult {
  const { structure } = prepared;
  const answers = layOut(prepared, sheet);
  const sums = sumUp(prepared, answers, scale);
  const verdict = verdictOf({ prepared, sheet, scale, sums, known: sums.overall, answers });
  const { bandByScore, caps, gates } = verdict;
  const supplementary = supplementaryResults(structure, sheet);
  return {
    framework: structure.id,
    weightScheme: prepared.schemeId,
    overall: {
      score: roundOrNull(scoreOf(sums.overall)),
      low: roundOrNull(lowOf(sums.overall)),
      high: roundOrNull(highOf(sums.overall)),
      coverage: coverageOf(sums.overall),
      balanced: roundOrNull(balancedScore(sums.dimensions)),
    },
    ...coveredBand(structure, sums, verdict),
    bandByScore,
    caps,
    gates,
    firstUnpassedGate: firstUnpassedGate(gates),
    decidingGates: decidingGates(gates),
    dimensions: structure.dimensions.map(({ code }, index) =>
      dimensionResult(structure, code, sums.dimensions[index]!),
    ),
    factors: factorResults(prepared, answers, sums, scale),
    supplementary,
    ifNotApplicableRejected: ifNotApplicableRejected(structure, sums),
    flags: flags(structure, sums, supplementary),
  };
}

function bandOrNull(structure: FrameworkStructure, roundedScore: number | null): BandId | null {
  return roundedScore === null ? null : bandOfScore(structure.bands, roundedScore);
}

/** With too little answered there is no band, unless a gate failed: then the capped band stands, read 「至多」 (at most). */
function coveredBand(
  structure: FrameworkStructure,
  sums: Sums,
  { cappedBand, caps }: Verdict,
): { band: Band; bandIsAtMost: boolean } {
  if (cappedBand === null) return { band: 'indeterminate', bandIsAtMost: false };
  if (isCovered(structure, sums)) return { band: cappedBand, bandIsAtMost: false };
  const failed = caps.some(({ code }) => code === 'no-owner' || code === 'gate-failed');
  return failed ? { band: cappedBand, bandIsAtMost: true } : { band: 'indeterminate', bandIsAtMost: false };
}

function isCovered({ thresholds }: FrameworkStructure, sums: Sums): boolean {
  return (
    atLeast(coverageOf(sums.overall) ?? 0, thresholds.coverageOverall) &&
    sums.dimensions.every((group) => atLeast(coverageOf(group) ?? 1, thresholds.coverageDimension))
  );
}

function dimensionResult(structure: FrameworkStructure, code: string, sums: GroupSums): DimensionResult {
  const rounded = roundOrNull(scoreOf(sums));
  const coverage = coverageOf(sums);
  const covered = rounded !== null && atLeast(coverage ?? 0, structure.thresholds.coverageDimension);
  return {
    code,
    weight: sums.weight,
    score: rounded,
    low: roundOrNull(lowOf(sums)),
    high: roundOrNull(highOf(sums)),
    coverage,
    band: covered ? bandOfScore(structure.bands, rounded) : 'indeterminate',
  };
}

function factorResults(prepared: Prepared, answers: LaidOutAnswers, sums: Sums, scale: LevelScale): FactorResult[] {
  return prepared.structure.factors.map(({ code, kind }, index) => {
    const answered = answers.status[index] === ANSWERED;
    const level = answers.level[index]!;
    const weight = prepared.weights[index]!;
    const readiness = answered ? readinessOf(level, scale) : null;
    return {
      code,
      status: statusOf(answers.given[index]),
      level: answered ? level : null,
      confidence: answered ? (answers.given[index]!.confidence ?? 'medium') : null,
      readiness,
      weight,
      contribution: readiness === null ? null : percentage(weight * readiness, sums.overall.answered),
      kind,
    };
  });
}

function supplementaryResults(structure: FrameworkStructure, sheet: ScoredSheet): ScoreResult['supplementary'] {
  return structure.supplementary.map(({ code }) => {
    const answer = sheet.supplementary?.find(({ factor }) => factor === code);
    const status = statusOf(answer);
    return { code, status, level: status === 'answered' ? (answer?.level ?? null) : null };
  });
}

/** Overall score and band by score with every not-applicable factor counted at level 1 (method, section 6). */
function ifNotApplicableRejected(
  structure: FrameworkStructure,
  { overall }: Sums,
): ScoreResult['ifNotApplicableRejected'] {
  const rounded = roundOrNull(percentage(overall.reached, overall.answered + overall.notApplicable));
  return { score: rounded, bandByScore: bandOrNull(structure, rounded) };
}

function flags(
  structure: FrameworkStructure,
  sums: Sums,
  supplementary: ScoreResult['supplementary'],
): ScoreResult['flags'] {
  const notAssessed = supplementary.filter(({ status }) => status !== 'answered');
  const crowded = structure.dimensions.filter((_, index) => {
    const { notApplicable, weight } = sums.dimensions[index]!;
    return exceeds(notApplicable / weight, structure.thresholds.notApplicableShare);
  });
  return [
    ...notAssessed.map(({ code }) => ({ code: 'item-not-assessed' as const, factor: code })),
    ...crowded.map(({ code }) => ({ code: 'not-applicable-share' as const, dimension: code })),
  ];
}
