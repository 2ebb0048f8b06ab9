import type { AnswerSheet, Respondent } from '../sheet/answer-sheet.js';

/** Who has been heard, without what anybody said: all that leaves the agency of its respondents. */
export interface HeardVoices {
  /** Answers of respondents that were recorded, over all factors. */
  readonly answers: number;
  readonly seats: readonly NonNullable<Respondent['seat']>[];
  /** Other agencies whose people answered. */
  readonly agencies: readonly string[];
}

/** From a sheet that still names its respondents, as its own agency sees it. */
export function heardVoices({ answers }: Pick<AnswerSheet, 'answers'>): HeardVoices {
  const respondents = answers.flatMap((answer) => answer.respondents ?? []);
  return {
    answers: respondents.length,
    seats: [...new Set(respondents.flatMap(({ seat }) => seat ?? []))].sort(),
    agencies: [...new Set(respondents.flatMap(({ agency }) => agency ?? []))].sort(),
  };
}
