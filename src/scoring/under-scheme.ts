import type { ScoredSheet } from './answer.js';
import type { FrameworkStructure, Track } from './framework-structure.js';
import { prepare } from './prepared.js';
import { robustness } from './robustness.js';
import { scorePrepared } from './score.js';
import type { ScoreResult } from './score-result.js';
import { verifiedSheet, verify } from './verified.js';
import type { VerifiedAnswer, VerifiedBand } from './verified.js';
import type { WeightScheme } from './weights.js';

/** What is kept of an assessment that was handed in. */
export interface HeldResult {
  /** As the agency handed it in, under the scheme of that time. */
  readonly self: ScoreResult;
  readonly track: Track;
  /** What the review confirmed or changed; null where it is not decided. */
  readonly verified: readonly VerifiedAnswer[] | null;
  /** Hex, the sheet's hash: the same draws as when it was handed in. */
  readonly seed: string;
}

export interface ResultAgain {
  readonly result: ScoreResult;
  readonly band: VerifiedBand;
  readonly likely: { readonly low: number; readonly high: number } | null;
}

export interface HeldAgain {
  readonly self: ResultAgain;
  readonly verified: (ResultAgain & { readonly shareVerified: number | null }) | null;
}

/**
 * The same answers and findings under another weight scheme of the same framework version, so that they can be held
 * against a result made under that scheme (method, section 8). What was issued at the time stays as it is.
 *
 * Worked example: every factor at level 3 but G16 at 1. Under `evidence` G16 has 5 of 90 points and 5 of the 37 of its
 * dimension: overall 47.2, G 43.2. Under `equal-dimensions` each of the 26 factors of G weighs 1/26 of a quarter:
 * G = 100 · (25 · 0.5)/26 = 48.1, overall (3 · 50 + 48.077)/4 = 49.5. Held against a later 52.0 under
 * `equal-dimensions`, the difference is 2.5 and not 4.8.
 *
 * @throws RangeError for another framework version, whose answers are answers to other questions
 */
export function underScheme(structure: FrameworkStructure, scheme: WeightScheme, held: HeldResult): HeldAgain {
  if (held.self.framework !== structure.id) throw new RangeError(`${held.self.framework} is not ${structure.id}`);
  const prepared = prepare(structure, scheme);
  const sheet = answersOf(held);
  const likelyOf = (answers: ScoredSheet) =>
    robustness(structure, [scheme], scheme.id, answers, held.seed)?.likely ?? null;
  const result = scorePrepared(prepared, sheet);
  const self = { result, band: result.band, likely: likelyOf(sheet) };
  if (held.verified === null) return { self, verified: null };
  const found = verify(prepared, sheet, held.verified, result);
  const likely = likelyOf(verifiedSheet(structure, sheet, held.verified));
  const { band, shareVerified } = found;
  return { self, verified: { result: found.result, band, shareVerified, likely } };
}

/** A result holds every answer it was made from; only their order is that of the framework. */
function answersOf({ self, track }: HeldResult): ScoredSheet {
  return {
    track,
    answers: self.factors.map(({ code, status, level, confidence }) => ({
      factor: code,
      status,
      ...(level !== null && { level }),
      ...(confidence !== null && { confidence }),
    })),
    supplementary: self.supplementary.map(({ code, status, level }) => ({
      factor: code,
      status,
      ...(level !== null && { level }),
    })),
  };
}
