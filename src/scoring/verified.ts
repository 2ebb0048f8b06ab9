import { statusOf } from './answer.js';
import type { AnswerStatus, ScoredAnswer, ScoredSheet } from './answer.js';
import type { Band, DimensionCode, FactorCode, FrameworkStructure } from './framework-structure.js';
import type { Prepared } from './prepared.js';
import { atLeast, roundScore } from './rounding.js';
import { scorePrepared } from './score.js';
import type { ScoreResult } from './score-result.js';

/** Of the applicable weight: less than this verified, and there is no verified band (method, section 8). */
export const LEAST_SHARE_VERIFIED = 0.6;

/** What the reviewing body found an answer to be. `level` only with `answered`. */
export interface VerifiedAnswer {
  readonly factor: FactorCode;
  readonly status: AnswerStatus;
  readonly level: number | null;
}

/** 審查中: too little is verified for a band. */
export type VerifiedBand = Band | 'under-review';

export interface VerifiedResult {
  /** The same function over the verified answers, unverified ones as the agency gave them. */
  result: ScoreResult;
  band: VerifiedBand;
  /** Verified weight by weight applicable after review, 0..1; null where nothing is applicable. */
  shareVerified: number | null;
  /** Gate factors that nobody has verified yet, in framework order. */
  gateFactorsLeft: FactorCode[];
  difference: ScoreDifference;
}

/** 自評與審查差距 = self − verified, of rounded scores; null where one of them is, and where nothing was verified. */
export interface ScoreDifference {
  overall: number | null;
  dimensions: { code: DimensionCode; difference: number | null }[];
}

/**
 * Verified score and band (method, section 8).
 *
 * Worked example, scheme `evidence`: all 56 factors answered at 3, G16 confirmed and G8 changed to 1, both of gate
 * `ownership`. G16 has 5 points and G8 1, so 6/90 = 0.067 of the weight is verified: `under-review`, 15 gate factors left.
 *
 * @param sheet as the agency handed it in
 * @param verified at most one for a factor; of confirmed answers the agency's own status and level
 * @param self the result of `sheet` itself
 */
export function verify(
  prepared: Prepared,
  sheet: ScoredSheet,
  verified: readonly VerifiedAnswer[],
  self: ScoreResult,
): VerifiedResult {
  const result = scorePrepared(prepared, verifiedSheet(prepared.structure, sheet, verified));
  const found = new Set(verified.map(({ factor }) => factor));
  const { factors } = prepared.structure;
  const gateFactorsLeft = prepared.gatePositions.map((at) => factors[at]!.code).filter((code) => !found.has(code));
  const shareVerified = shareOf(result, found);
  const enough = gateFactorsLeft.length === 0 && atLeast(shareVerified ?? 0, LEAST_SHARE_VERIFIED);
  return {
    result,
    band: enough ? result.band : 'under-review',
    shareVerified,
    gateFactorsLeft,
    difference: differenceOf(self, result, (shareVerified ?? 0) > 0),
  };
}

/** Verified answers take part with confidence `high`; what nobody verified stays as the agency gave it. */
export function verifiedSheet(
  { factors, supplementary }: Pick<FrameworkStructure, 'factors' | 'supplementary'>,
  sheet: ScoredSheet,
  verified: readonly VerifiedAnswer[],
): ScoredSheet {
  const found = new Map(verified.map((answer) => [answer.factor, scored(answer)]));
  const given = new Map([...sheet.answers, ...(sheet.supplementary ?? [])].map((answer) => [answer.factor, answer]));
  const seen = ({ code }: { readonly code: FactorCode }) => found.get(code) ?? given.get(code) ?? [];
  return { ...sheet, answers: factors.flatMap(seen), supplementary: supplementary.flatMap(seen) };
}

function scored({ factor, status, level }: VerifiedAnswer): ScoredAnswer {
  return status === 'answered' && level !== null
    ? { factor, status, level, confidence: 'high' }
    : { factor, status: status === 'answered' ? 'unanswered' : status };
}

/** Weights in framework order, so that the sum is always the same. */
function shareOf({ factors }: ScoreResult, found: ReadonlySet<FactorCode>): number | null {
  const applicable = factors.filter(({ status }) => status !== 'not-applicable');
  const weightOf = (some: typeof factors) => some.reduce((sum, { weight }) => sum + weight, 0);
  const all = weightOf(applicable);
  return all === 0 ? null : weightOf(applicable.filter(({ code }) => found.has(code))) / all;
}

/** Where nothing was verified the second result is the first once more: that they agree would say nothing. */
function differenceOf(self: ScoreResult, verified: ScoreResult, isVerified: boolean): ScoreDifference {
  const between = (one: number | null, other: number | null) => (isVerified ? scoreDifference(one, other) : null);
  return {
    overall: between(self.overall.score, verified.overall.score),
    dimensions: self.dimensions.map(({ code, score }, index) => ({
      code,
      difference: between(score, verified.dimensions[index]!.score),
    })),
  };
}

/** Of two scores with one decimal: one decimal again, whatever binary fractions make of it. */
export function scoreDifference(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return null;
  const difference = one - other;
  return difference < 0 ? -roundScore(-difference) : roundScore(difference);
}

/** The agency's own answer as a finding that confirms it. */
export function confirmed(answer: ScoredAnswer & { factor: FactorCode }): VerifiedAnswer {
  return { factor: answer.factor, status: statusOf(answer), level: answer.level ?? null };
}
