import type { Locale } from '../advice/action.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import { localDay } from '../platform/clock/local-day.js';
import { tableLinks } from '../platform/tables/table-links.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { ageInDays, HOLDERS, QUEUE_SORTS, QUEUE_STATES, WHOLE_QUEUE } from '../reviews/queue.js';
import type { QueueFilters } from '../reviews/queue.js';
import type { QueueCounts } from '../reviews/queue.repository.js';
import type { QueuedSubmission } from '../reviews/read-queue.js';
import { AGENCY_LEVELS } from '../sheet/answer-sheet.js';
import { bandText, signed, verifiedBandText, wholePercent } from '../reviews/band-text.js';
import { statusTag } from '../reviews/status-tag.js';

export interface QueuePageInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
  readonly timeZone: string;
  readonly now: Date;
  readonly userId: string;
  readonly isReviewer: boolean;
}

/** The queue as reviewers see it: filters, lines with age and holder, and the same list as a file. Pure. */
export function queuePage(
  lines: readonly QueuedSubmission[],
  counts: QueueCounts,
  { filters, nextCursor }: { filters: QueueFilters; nextCursor: string | null },
  input: QueuePageInput,
) {
  const set = filtersSet(filters);
  const next = new URLSearchParams({ ...set, ...(nextCursor && { cursor: nextCursor }) });
  return {
    counts,
    lines: lines.map((line) => queueLine(line, input)),
    filters: { ...filters, level: filters.level ?? '', band: filters.band ?? '', search: filters.search ?? '' },
    isFiltered: Object.keys(set).length > 0,
    choices: choicesOf(input),
    allHref: ADDRESSES.reviews(),
    mineHref: `${ADDRESSES.reviews()}?holder=me`,
    nextHref: nextCursor && `${ADDRESSES.reviews()}?${next.toString()}`,
    tables: tableLinks('/api/v1/reviews', set),
  };
}

/** One submission in a list of them. */
export function queueLine(
  line: QueuedSubmission,
  { locale, words, version, timeZone, now, userId, isReviewer }: QueuePageInput,
) {
  const { verifiedBand } = line;
  const frame = version.wording.frame[locale];
  return {
    href: ADDRESSES.review(line.id),
    submissionId: line.submissionId,
    pilotTitle: line.pilotTitle,
    agencyName: line.agencyName,
    level: frame.levels[line.agencyLevel],
    revision: line.revision,
    occasion: line.occasion,
    assessedIn: dateForPeople(line.assessedIn, locale),
    answered: line.answered,
    status: line.status,
    tag: statusTag(line.status),
    submitted: dateForPeople(localDay(line.openedAt, timeZone), locale),
    ageDays: ageInDays(line.openedAt, now),
    isOpen: line.status === 'submitted' || line.status === 'in-review',
    isMine: line.holder === userId,
    holder: line.holder === null ? null : (line.holderName ?? words.say(locale, 'reviews.somebody')),
    mayTake: isReviewer && line.status === 'submitted',
    score: line.score === null ? null : line.score.toFixed(1),
    band: bandText(line.band, line.bandIsAtMost, frame),
    verified: verifiedBand && {
      // With nothing verified it would be the agency's own score once more.
      score: line.verifiedScore === null || !line.shareVerified ? null : line.verifiedScore.toFixed(1),
      band: verifiedBandText(verifiedBand, frame, words, locale),
      difference: line.difference === null ? null : signed(line.difference),
      share: wholePercent(line.shareVerified ?? 0),
    },
  };
}

function choicesOf({ locale, words, version }: QueuePageInput) {
  const frame = version.wording.frame[locale];
  const named = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, text: words.pick(locale, group, value) }));
  const bands = [...version.structure.bands.map(({ id }) => id), 'indeterminate' as const];
  return {
    state: named('reviews.queue.states', QUEUE_STATES),
    holder: named('reviews.queue.holders', HOLDERS),
    sort: named('reviews.queue.sorts', QUEUE_SORTS),
    level: AGENCY_LEVELS.map((value) => ({ value, text: frame.levels[value] })),
    band: bands.map((value) => ({ value, text: frame.bands[value].name })),
  };
}

/** What differs from the queue as it opens. */
function filtersSet(filters: QueueFilters): Record<string, string> {
  const all = Object.entries(filters) as [keyof QueueFilters, string | null][];
  return Object.fromEntries(
    all.filter((one): one is [keyof QueueFilters, string] => one[1] !== null && one[1] !== WHOLE_QUEUE[one[0]]),
  );
}
