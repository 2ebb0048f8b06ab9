import { ADDRESSES } from '../platform/views/addresses.js';
import { threadShown } from '../reviews/thread.js';
import type { ThreadInput } from '../reviews/thread.js';
import { answerText } from '../reviews/found-text.js';
import type { ReviewSaid } from '../reviews/read-said.js';
import { statusOf } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { ReviewerAnswer } from '../sheet/reviewer-sheet.js';

/** `body` is told: the agency reads who of the two sides wrote. */
export type SaidInput = ThreadInput & { readonly body: string };

/** What the reviewing body said of one answer, as the agency reads it; null where it said nothing. Pure. */
export function saidShown(said: ReviewSaid | null, factor: FactorCode, input: SaidInput) {
  const ofFactor = said?.factors.get(factor);
  if (!said || !ofFactor) return null;
  const { revision, finding, comments, earlier } = ofFactor;
  const { review } = said;
  return {
    thread: threadShown([...earlier, { revision, isEarlier: false, finding, comments }], said.names, input),
    turn: ofFactor.turn,
    isOpen: review.status === 'submitted' || review.status === 'in-review',
    href: ADDRESSES.said(review.assessmentId, factor),
  };
}

/** What was found of the answer when the pilot was assessed before; null where nobody looked at it then. Pure. */
export function formerShown(
  former: ReviewSaid | null,
  sealed: ReadonlyMap<FactorCode, ReviewerAnswer>,
  factor: FactorCode,
  input: SaidInput,
) {
  const finding = former?.factors.get(factor)?.finding;
  if (!former || !finding?.status) return null;
  const answer = sealed.get(factor);
  return {
    verdict: finding.verdict,
    found: answerText({ status: finding.status, level: finding.level }, input),
    said: answerText({ status: statusOf(answer), level: answer?.level ?? null }, input),
    reason: finding.reason,
    href: ADDRESSES.submission(former.review.submissionId),
  };
}
