import { ADDRESSES } from '../platform/views/addresses.js';
import { foundText } from '../reviews/found-text.js';
import type { ReviewSaid } from '../reviews/read-said.js';
import type { SaidOfFactor } from '../reviews/review-register.js';
import { threadShown } from '../reviews/thread.js';
import type { ThreadInput } from '../reviews/thread.js';
import { momentForPeople } from '../platform/views/people-dates.js';
import { answerText, foundText } from '../reviews/found-text.js';
import type { TextInput } from '../reviews/found-text.js';
import type { ReviewSaid } from '../reviews/read-said.js';
import type { SaidOfFactor } from '../reviews/review-register.js';
import { statusOf } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { ReviewerAnswer } from '../sheet/reviewer-sheet.js';

export type SaidInput = ThreadInput;
export interface SaidInput extends TextInput {
  readonly timeZone: string;
  /** What the reviewing body is called. */
  readonly body: string;
}

/** What the reviewing body said of one answer, as the agency reads it; null where it said nothing. Pure. */
export function saidShown(said: ReviewSaid | null, factor: FactorCode, input: SaidInput) {
  const ofFactor = said?.factors.get(factor);
  if (!said || !ofFactor) return null;
  const { revision, finding, comments, earlier } = ofFactor;
  return {
    thread: threadShown([...earlier, { revision, isEarlier: false, finding, comments }], said.names, input),
    isOpen: isOpen(said),
    href: ADDRESSES.said(said.review.assessmentId, factor),
  const { review } = said;
  return {
    found: foundText(ofFactor.finding, input),
    reason: reasonBeside(ofFactor),
    comments: commentsShown(ofFactor, said.names, input),
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

/** A question stands in the thread already. */
function reasonBeside({ finding, comments }: SaidOfFactor): string | null {
  if (!finding || finding.verdict === 'none') return null;
  return comments.some(({ text }) => text === finding.reason) ? null : finding.reason;
}

function commentsShown({ comments }: SaidOfFactor, names: ReviewSaid['names'], input: SaidInput) {
  const { locale, words, timeZone, body } = input;
  return comments.map(({ side, text, writtenBy, writtenAt }) => ({
    side,
    text,
    who: words.pick(locale, 'reviews.told.sides', side, { body, name: names.get(writtenBy) ?? '' }),
    at: momentForPeople(writtenAt, locale, timeZone),
  }));
}
