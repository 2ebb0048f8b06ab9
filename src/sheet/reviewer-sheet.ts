import type { FactorCode } from '../scoring/framework-structure.js';
import { agreementForReviewer, medianAcrossAgencies } from './agreement.js';
import type { Agreement } from './agreement.js';
import type { AnswerSheet, Respondent, SheetAnswer } from './answer-sheet.js';
import { normalSheet } from './normal-sheet.js';

export interface ReviewerAnswer extends Omit<SheetAnswer, 'respondents'> {
  /** Where respondents stood; null where too few answered (method, section 7). */
  readonly agreement?: Agreement;
}

/** A sheet as everyone outside the owning agency sees it. */
export type ReviewerSheet<S extends AnswerSheet = AnswerSheet> = Omit<S, 'answers' | 'supplementary'> & {
  readonly answers: readonly ReviewerAnswer[];
  readonly supplementary?: readonly ReviewerAnswer[];
};

/** The normal sheet with no respondent left in it: in their place how many they were and how far they agreed. */
export function sheetForReviewer<S extends AnswerSheet>(
  sheet: S,
  factorOrder: readonly FactorCode[],
): ReviewerSheet<S> {
  const { answers, supplementary, ...rest } = normalSheet<AnswerSheet>(sheet, factorOrder);
  const ownAgency = sheet.agency?.name ?? '';
  const forReviewer = (answer: SheetAnswer) => answerForReviewer(answer, ownAgency);
  const seen: ReviewerSheet = {
    ...rest,
    answers: answers.map(forReviewer),
    ...(supplementary && { supplementary: supplementary.map(forReviewer) }),
  };
  return seen as ReviewerSheet<S>;
}

function answerForReviewer({ respondents, ...said }: SheetAnswer, ownAgency: string): ReviewerAnswer {
  return respondents ? { ...said, agreement: agreementAmong(respondents, ownAgency) } : said;
}

/** With several agencies the median is that of their medians, so that the largest does not outvote the others. */
function agreementAmong(respondents: readonly Respondent[], ownAgency: string): Agreement {
  const agreement = agreementForReviewer(respondents.map(({ level }) => level));
  if (agreement.median === null) return agreement;
  const byAgency = Map.groupBy(respondents, ({ agency }) => agency ?? ownAgency);
  const levelsByAgency = [...byAgency.values()].map((members) => members.map(({ level }) => level));
  return { ...agreement, median: medianAcrossAgencies(levelsByAgency) };
}
