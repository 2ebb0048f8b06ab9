import type { Locale } from '../advice/action.js';
import { dutyOf } from '../advice/duty-of.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople, momentForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import { statusTag } from '../reviews/status-tag.js';
import { verdictTable } from '../reviews/verdict-table.js';
import type { Sealed } from './read-sealed.js';

interface SealedReviewInput {
  readonly sealed: Sealed;
  readonly locale: Locale;
  readonly words: Words;
  readonly timeZone: string;
  /** Whether the reader is of the agency itself. */
  readonly isOwn: boolean;
}

/** Where the review of a submission stands, and once it is decided what came of it. Pure. */
export function sealedReview({ sealed, locale, words, timeZone, isOwn }: SealedReviewInput) {
  const { review, plan, submission, framework } = sealed;
  if (!review) return null;
  const input = { locale, words, framework };
  const titleOf = (action: string) => {
    const known = framework.wording.actions.find(({ id }) => id === action);
    return known ? dutyOf(known, locale) : action;
  };
  return {
    status: review.status,
    tag: statusTag(review.status),
    href: isOwn ? null : ADDRESSES.review(review.id),
    decidedAt: review.decidedAt && momentForPeople(review.decidedAt, locale, timeZone),
    comment: review.comment,
    verdict: review.outcome && verdictTable({ submission, framework, review }, review.outcome, input),
    planHref: plan.length > 0 ? ADDRESSES.plan(submission.id) : null,
    plan: plan.map(({ action, owner, dueOn }) => ({
      title: titleOf(action),
      owner,
      due: dateForPeople(dueOn, locale),
    })),
  };
}
