import type { ScoredSheet } from './answer.js';
import { bandOfScore, lowerBand } from './bands.js';
import { applyingCaps } from './caps.js';
import type { BandId } from './framework-structure.js';
import { gateResults } from './gates.js';
import type { LaidOutAnswers } from './laid-out-answers.js';
import type { LevelScale } from './level-scale.js';
import type { Prepared } from './prepared.js';
import { roundOrNull } from './rounding.js';
import type { CapResult, GateResult } from './score-result.js';
import { scoreOf } from './sums.js';
import type { GroupSums, Sums } from './sums.js';

export interface Verdict {
  /** Unrounded, 0..100. */
  exactScore: number | null;
  bandByScore: BandId | null;
  gates: GateResult[];
  caps: CapResult[];
  /** The lowest of band by score and all caps, before any look at coverage. */
  cappedBand: BandId | null;
}

export interface VerdictInput {
  prepared: Prepared;
  sheet: ScoredSheet;
  scale: LevelScale;
  /** What the sums were made of. */
  sums: Sums;
  /** The overall sums without the factors nobody could say: the same as `sums.overall` outside robustness. */
  known: GroupSums;
  /** What gates and caps look at: statuses as given, whole levels. */
  answers: LaidOutAnswers;
}

/** From weighted sums and levels to bands: the one place where gates, caps and bands meet. */
export function verdictOf(input: VerdictInput): Verdict {
  const { prepared, sheet, sums, known, answers, scale } = input;
  const { bands } = prepared.structure;
  const exactScore = scoreOf(sums.overall);
  const rounded = roundOrNull(exactScore);
  const bandByScore = rounded === null ? null : bandOfScore(bands, rounded);
  const gates = gateResults(prepared, answers, sheet);
  const caps = applyingCaps({ prepared, answers, sheet, sums, known, gates, bandByScore, scale });
  const cappedBand =
    bandByScore === null ? null : caps.reduce((band, cap) => lowerBand(bands, band, cap.bandAtMost), bandByScore);
  return { exactScore, bandByScore, gates, caps, cappedBand };
}
