import { statusOf } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { ScoreFlag } from '../scoring/score-result.js';
import type { AnswerSheet, Seat, SheetAnswer } from '../sheet/answer-sheet.js';
import type { HeardVoices } from './heard-voices.js';
import { shownMedians } from './median-score.js';

/** Seats without which an assessment is one-sided: 承辦人 and 主管 (method, section 7). */
export const NEEDED_SEATS = ['clerk', 'supervisor'] as const satisfies readonly Seat[];

export interface MissingVoices {
  readonly seats: readonly Seat[];
  /** By their name in the pilot. */
  readonly partners: readonly string[];
}

/** Who has not been heard. */
export function whoIsMissing(heard: HeardVoices, partners: readonly string[]): MissingVoices {
  return {
    seats: NEEDED_SEATS.filter((seat) => !heard.seats.includes(seat)),
    partners: partners.filter((partner) => !heard.agencies.includes(partner)),
  };
}

/** Whether an answer says more than the people asked: a level above their median. */
export function isAboveMedian(answer: SheetAnswer | undefined, median: number | null | undefined): boolean {
  if (answer === undefined || statusOf(answer) !== 'answered') return false;
  return median !== null && median !== undefined && answer.level! > median;
}

/**
 * What method, section 7, flags: levels above a median that may be shown, and seats and partners that are missing. Where
 * no seat is recorded nobody can say who is missing, and nothing is flagged.
 */
export function voiceFlags(
  sheet: AnswerSheet,
  heard: HeardVoices,
  medians: ReadonlyMap<FactorCode, number> = shownMedians(sheet),
): ScoreFlag[] {
  const all = [...sheet.answers, ...(sheet.supplementary ?? [])];
  const above = all.filter((answer) => isAboveMedian(answer, medians.get(answer.factor)));
  const { seats, partners } = whoIsMissing(heard, sheet.pilot?.partners ?? []);
  const missing = [...seats.map((seat) => ({ seat })), ...partners.map((partner) => ({ partner }))];
  return [
    ...above.map(({ factor }) => ({ code: 'above-median' as const, factor })),
    ...(heard.seats.length > 0 ? missing.map((who) => ({ code: 'voice-missing' as const, ...who })) : []),
  ];
}
