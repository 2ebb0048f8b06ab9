import { threadShown } from '../reviews/thread.js';
import type { SaidUnder } from '../reviews/thread.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { ReviewPageInput, ReviewShown } from './review-page.js';

/**
 * What was written about one answer, under this revision and earlier ones of the assessment.
 *
 * @param before of earlier revisions, where the reader knows more of them than their comments; oldest first
 */
export function threadOf(
  shown: Pick<ReviewShown, 'comments' | 'names' | 'earlier' | 'review' | 'submission' | 'framework'>,
  factor: FactorCode,
  page: Pick<ReviewPageInput, 'locale' | 'words' | 'timeZone'> & { readonly body?: string },
  before: readonly SaidUnder[] = earlierOf(shown, factor),
) {
  const { review, submission, names, framework } = shown;
  const now = {
    revision: submission.revision,
    isEarlier: false,
    finding: null,
    comments: said(shown, review.id, factor),
  };
  return threadShown([...before, now], names, { ...page, framework });
}

function earlierOf(shown: Pick<ReviewShown, 'comments' | 'earlier'>, factor: FactorCode): SaidUnder[] {
  const under = shown.earlier.map(({ id, revision }) => ({
    revision,
    isEarlier: true,
    finding: null,
    comments: said(shown, id, factor),
  }));
  return under.toReversed();
}

function said({ comments }: Pick<ReviewShown, 'comments'>, reviewId: string, factor: FactorCode) {
  return comments.filter((comment) => comment.reviewId === reviewId && comment.factor === factor);
}
