import { ADDRESSES } from '../platform/views/addresses.js';
import { answerText, foundText } from '../reviews/found-text.js';
import { answersOf } from '../reviews/triage-answers.js';
import type { SaidUnder } from '../reviews/thread.js';
import { statusOf } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { threadOf } from './comments-shown.js';
import type { ReviewPageInput, ReviewShown } from './review-page.js';

export interface SaidPageInput extends Omit<ReviewPageInput, 'onlyOpen' | 'reason'> {
  readonly factor: FactorCode;
  /** As typed, where the form comes back. */
  readonly comment: string;
  readonly mayReply: boolean;
  /** What was said of it under earlier revisions, oldest first. */
  readonly earlier: readonly SaidUnder[];
  /** What the reviewing body is called. */
  readonly body: string;
}

/** One answer of the agency's that is under review: what was said of it, and the reply. Pure. */
export function saidPage(shown: ReviewShown, page: SaidPageInput) {
  const { review, sheet, framework, findings, turns } = shown;
  const { factor, locale, words } = page;
  const input = { locale, words, framework };
  const { name, question } = framework.wording.factors[factor]![locale];
  const answer = answersOf(sheet).find((one) => one.factor === factor);
  const finding = findings.find((one) => one.factor === factor) ?? null;
  const isAsked = shown.comments.some(({ text }) => text === finding?.reason);
  const isOpen = review.status === 'submitted' || review.status === 'in-review';
  return {
    pilotTitle: sheet.pilot.title,
    code: factor,
    name,
    question,
    said: answerText({ status: statusOf(answer), level: answer?.level ?? null }, input),
    note: answer?.note ?? answer?.reason ?? null,
    found: foundText(finding, input),
    thread: threadOf(shown, factor, page, page.earlier),
    foundReason: finding && finding.verdict !== 'none' && !isAsked ? finding.reason : null,
    turn: turns.get(factor) ?? null,
    canComment: isOpen && page.mayReply,
    isOpen,
    comment: page.comment,
    factorHref: ADDRESSES.factor(review.assessmentId, factor),
  };
}
