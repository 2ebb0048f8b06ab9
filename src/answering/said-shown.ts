import { ADDRESSES } from '../platform/views/addresses.js';
import { foundText } from '../reviews/found-text.js';
import type { ReviewSaid } from '../reviews/read-said.js';
import type { SaidOfFactor } from '../reviews/review-register.js';
import { threadShown } from '../reviews/thread.js';
import type { ThreadInput } from '../reviews/thread.js';
import type { FactorCode } from '../scoring/framework-structure.js';

export type SaidInput = ThreadInput;

const isOpen = ({ review }: ReviewSaid): boolean => review.status === 'submitted' || review.status === 'in-review';

/** What the reviewing body said of one answer, as the agency reads it; null where it said nothing. Pure. */
export function saidShown(said: ReviewSaid | null, factor: FactorCode, input: SaidInput) {
  const ofFactor = said?.factors.get(factor);
  if (!said || !ofFactor) return null;
  const { revision, finding, comments, earlier } = ofFactor;
  return {
    thread: threadShown([...earlier, { revision, isEarlier: false, finding, comments }], said.names, input),
    isOpen: isOpen(said),
    href: ADDRESSES.said(said.review.assessmentId, factor),
  };
}

/** Of a whole assessment: where its review stands, and the answers that want something of the agency first. Pure. */
export function reviewShown(said: ReviewSaid | null, order: readonly FactorCode[], input: SaidInput) {
  if (!said) return null;
  const { review, factors } = said;
  const { assessmentId } = review;
  const to = isOpen(said) ? ADDRESSES.said : ADDRESSES.factor;
  const asking = order.filter((code) => asksFor(factors.get(code)));
  return {
    status: review.status,
    comment: review.comment,
    submissionHref: ADDRESSES.submission(review.submissionId),
    lines: asking.map((code) => {
      const { finding, comments } = factors.get(code)!;
      const { name, question } = input.framework.wording.factors[code]![input.locale];
      const found = foundText(finding, input);
      return { code, name, question, found, href: to(assessmentId, code), comments: comments.length };
    }),
  };
}

/** A confirmed answer asks for nothing, unless something was written about it. */
function asksFor(said: SaidOfFactor | undefined): boolean {
  if (!said) return false;
  const verdict = said.finding?.verdict;
  return verdict === 'change' || verdict === 'ask' || said.comments.length > 0;
}
