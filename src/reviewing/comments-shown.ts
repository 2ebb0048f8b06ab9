import { momentForPeople } from '../platform/views/people-dates.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { ReviewPageInput, ReviewShown } from './review-page.js';

/** What was written about one answer, as it was written. */
export function commentsOf(
  { comments, names }: Pick<ReviewShown, 'comments' | 'names'>,
  factor: FactorCode,
  { locale, words, timeZone }: Pick<ReviewPageInput, 'locale' | 'words' | 'timeZone'>,
) {
  return comments
    .filter((comment) => comment.factor === factor)
    .map(({ side, text, writtenBy, writtenAt }) => ({
      side,
      text,
      who: names.get(writtenBy) ?? words.say(locale, 'reviews.somebody'),
      at: momentForPeople(writtenAt, locale, timeZone),
    }));
}
