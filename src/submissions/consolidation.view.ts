import type { Assessment } from '../assessments/assessment.entity.js';
import type { ReleasedAnswer } from '../assessments/voices.repository.js';
import type { VoicesHere } from '../report-content/heard-voices.js';
import type { MedianScore } from '../report-content/median-score.js';
import type { MissingVoices } from '../report-content/voice-flags.js';
import { statusOf } from '../scoring/answer.js';
import type { ConsolidationLine } from './consolidation.js';

export interface ConsolidationParts {
  readonly assessment: Assessment;
  /** Of the pilot. */
  readonly title: string;
  readonly lines: readonly ConsolidationLine[];
  readonly released: readonly ReleasedAnswer[];
  readonly here: VoicesHere;
  readonly missing: MissingVoices;
  readonly score: number | null;
  readonly medianScore: MedianScore | null;
}

/** What people said beside what the agency says. */
export function consolidationView({ lines, released, here, missing, score, medianScore }: ConsolidationParts) {
  return {
    score,
    ...medianScoreView(medianScore),
    unsettled: lines.filter(({ fault }) => fault !== null).length,
    heard: here,
    missing,
    factors: lines.map((line) => ({
      ...lineView(line),
      released: released.filter(({ factor }) => factor === line.factor).map(({ factor: _, ...said }) => said),
    })),
  };
}

function lineView({ factor, answer, agreement, needsNote, isAboveMedian, fault }: ConsolidationLine) {
  return {
    factor,
    status: statusOf(answer),
    level: answer?.level ?? null,
    confidence: answer?.confidence ?? null,
    note: answer?.note ?? null,
    agreement,
    needsNote,
    unsettled: fault,
    flags: isAboveMedian ? ['above-median'] : [],
  };
}

/** The score over the medians, beside the consolidated answers to the same factors. */
export function medianScoreView(found: MedianScore | null) {
  return {
    medianScore: found?.score ?? null,
    medianScoreBeside: found?.consolidated ?? null,
    medianFactors: found?.factors ?? [],
  };
}
