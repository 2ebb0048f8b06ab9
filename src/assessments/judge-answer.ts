import type { Locale } from '../advice/action.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import type { AppError } from '../platform/http/app-error.js';
import { etagOf, seenVersion, stale, versionOf } from '../platform/http/preconditions.js';
import { statusOf } from '../scoring/answer.js';
import type { FactorCode, Track } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import { parseAnswerContent } from '../sheet/parse-answer-content.js';
import type { SheetRules } from '../sheet/sheet-rules.js';
import { answerView } from './assessment.view.js';
import type { AnswerRow } from './assessment.view.js';
import type { Asked } from './follow-up.js';
import { isOpenForAnswers } from './assessment.status.js';
import type { AssessmentState } from './assessment.status.js';
import { notOpenForAnswers } from './assessments.errors.js';

export interface AnswerWrite {
  readonly assessmentId: string;
  readonly factor: FactorCode;
  readonly headers: { 'if-match'?: string; 'if-none-match'?: string };
  readonly body: unknown;
  /** Whoever the answer names, unless given. */
  readonly asks?: Asked;
}

/** What stands where somebody wants to write. */
export type Place = Omit<AnswerRow, 'factor'> & { readonly state: AssessmentState; readonly track: Track };

/**
 * Whether a write may happen, in the contract's order of refusals: 404, 428, 412, 409, 422. A first answer may also
 * follow a cleared one.
 *
 * @param place null where the caller may not see the assessment
 */
export function judgeAnswer(
  { factor, headers, body }: AnswerWrite,
  place: Place | null,
  rules: SheetRules,
  locale: Locale,
): { content: AnswerContent; overVersion: number } {
  if (!place) throw notFound();
  const seen = seenVersion(headers);
  const isFirst =
    place.version === 0 || (place.content !== null && statusOf({ factor, ...place.content }) === 'unanswered');
  const fits = seen.first ? isFirst : versionOf(seen.etag) === place.version;
  if (!fits) throw staleAnswer(factor, place);
  if (!isOpenForAnswers(place.state)) throw notOpenForAnswers();
  const read = parseAnswerContent(body, factor, rules, place.track, locale);
  if ('faults' in read) throw invalid(read.faults);
  return { content: read.answer, overVersion: place.version };
}

export function staleAnswer(factor: FactorCode, { content, version, updatedAt }: Omit<AnswerRow, 'factor'>): AppError {
  return stale(answerView({ factor, content, version, updatedAt }), etagOf(version));
}
