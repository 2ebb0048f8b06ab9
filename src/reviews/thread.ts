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
  /** What the reviewing body is called, where the agency reads: it is told who of the two sides wrote. */
  readonly body?: string;
}

/**
 * The thread about one answer over all revisions of an assessment, oldest first, as both sides read it: what was asked
 * under one revision is often answered under the next. Parts in which nothing was said are left out. Pure.
 */
export function threadShown(
  parts: readonly SaidUnder[],
  names: ReadonlyMap<string, string>,
  { timeZone, body, ...input }: ThreadInput,
) {
  const { locale, words } = input;
  const said = parts.filter(({ finding, comments }) => foundText(finding, input) !== null || comments.length > 0);
  const isOverMany = said.some(({ isEarlier }) => isEarlier);
  return said.map(({ revision, isEarlier, finding, comments }) => ({
    heading: isOverMany
      ? words.say(locale, isEarlier ? 'reviews.thread.earlier' : 'reviews.thread.current', { n: revision })
      : null,
    found: foundText(finding, input),
    reason: reasonBeside(finding, comments),
    comments: comments.map(({ side, text, writtenBy, writtenAt }) => ({
      side,
      text,
      who:
        body === undefined
          ? words.pick(locale, 'reviews.thread.sides', side) +
            (names.get(writtenBy) ?? words.say(locale, 'reviews.somebody'))
          : words.pick(locale, 'reviews.told.sides', side, { body, name: names.get(writtenBy) ?? '' }),
      at: momentForPeople(writtenAt, locale, timeZone),
    })),
  }));
}

/** A question is a comment too, and said once. */
function reasonBeside(finding: ReviewFinding | null, comments: readonly ReviewComment[]): string | null {
  if (!finding || finding.verdict === 'none') return null;
  return comments.some(({ text }) => text === finding.reason) ? null : finding.reason;
}
