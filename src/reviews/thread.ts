import { momentForPeople } from '../platform/views/people-dates.js';
import { foundText } from './found-text.js';
import type { TextInput } from './found-text.js';
import type { ReviewComment } from './review-comment.entity.js';
import type { ReviewFinding } from './review-finding.entity.js';

/** What was said about one answer in the review of one revision. */
export interface SaidUnder {
  readonly revision: number;
  /** Of a revision before the one that is looked at: over, and to be read only. */
  readonly isEarlier: boolean;
  /** null where it is shown elsewhere, or may not be seen. */
  readonly finding: ReviewFinding | null;
  readonly comments: readonly ReviewComment[];
}

export interface ThreadInput extends TextInput {
  readonly timeZone: string;
}

/**
 * The thread about one answer over all revisions of an assessment, oldest first, as both sides read it: what was asked
 * under one revision is often answered under the next. Parts in which nothing was said are left out. Pure.
 */
export function threadShown(
  parts: readonly SaidUnder[],
  names: ReadonlyMap<string, string>,
  { timeZone, ...input }: ThreadInput,
) {
  const { locale, words } = input;
  const said = parts.filter(({ finding, comments }) => foundText(finding, input) !== null || comments.length > 0);
  const isOverMany = said.some(({ isEarlier }) => isEarlier);
  return said.map(({ revision, isEarlier, finding, comments }) => ({
    heading: isOverMany
      ? words.say(locale, isEarlier ? 'reviews.thread.earlier' : 'reviews.thread.current', { n: revision })
      : null,
    found: foundText(finding, input),
    reason: finding && finding.verdict !== 'none' ? finding.reason : null,
    comments: comments.map(({ side, text, writtenBy, writtenAt }) => ({
      side,
      text,
      who: names.get(writtenBy) ?? words.say(locale, 'reviews.somebody'),
      at: momentForPeople(writtenAt, locale, timeZone),
    })),
  }));
}
