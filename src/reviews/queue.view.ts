import type { Locale } from '../advice/action.js';
import { column } from '../platform/tables/table.js';
import type { Table, TableRecord } from '../platform/tables/table.js';
import type { FrameText } from '../report-content/wording.js';
import type { Band } from '../scoring/framework-structure.js';
import { ageInDays } from './queue.js';
import { OCCASION_NAMES, QUEUE_HEADINGS, REVIEW_STATUS_NAMES } from './queue-words.js';
import type { QueuedSubmission } from './read-queue.js';

export function queueLineView({ key: _, ...line }: QueuedSubmission, now: Date) {
  return { ...line, ageDays: ageInDays(line.openedAt, now) };
}

/** The queue as a file. */
export function queueTable(
  rows: Table['rows'],
  { locale, timeZone }: { readonly locale: Locale; readonly timeZone: string },
): Table {
  const heading = QUEUE_HEADINGS[locale];
  return {
    name: heading.name,
    locale,
    timeZone,
    columns: [
      column('agencyName', heading.agencyName),
      column('agencyLevel', heading.agencyLevel),
      column('pilotTitle', heading.pilotTitle),
      column('revision', heading.revision, 'number'),
      column('occasion', heading.occasion),
      column('assessedIn', heading.assessedIn),
      column('status', heading.status),
      column('openedAt', heading.openedAt, 'moment'),
      column('ageDays', heading.ageDays, 'number'),
      column('holderName', heading.holderName),
      column('answered', heading.answered, 'number'),
      column('score', heading.score, 'number'),
      column('band', heading.band),
      column('verifiedScore', heading.verifiedScore, 'number'),
      column('verifiedBand', heading.verifiedBand),
      column('difference', heading.difference, 'number'),
      column('shareVerified', heading.shareVerified, 'percent'),
      column('decidedAt', heading.decidedAt, 'moment'),
    ],
    rows,
  };
}

export function queueRow(
  line: QueuedSubmission,
  { now, locale, frame }: { now: Date; locale: Locale; frame: FrameText },
) {
  const { agencyName, pilotTitle, revision, openedAt, holderName, score, verifiedScore, difference, decidedAt } = line;
  const { shareVerified } = line;
  const bandName = (band: string) => frame.bands[band as Band].name;
  const { verifiedBand } = line;
  return {
    agencyName,
    agencyLevel: frame.levels[line.agencyLevel],
    pilotTitle,
    revision,
    occasion: line.occasion && OCCASION_NAMES[locale][line.occasion],
    assessedIn: line.assessedIn,
    status: REVIEW_STATUS_NAMES[locale][line.status],
    openedAt,
    ageDays: ageInDays(openedAt, now),
    holderName,
    answered: line.answered,
    score,
    band: line.bandIsAtMost ? `${frame.atMost}${bandName(line.band)}` : bandName(line.band),
    verifiedScore,
    verifiedBand: verifiedBandName(verifiedBand, bandName, locale),
    difference,
    shareVerified,
    decidedAt,
  } satisfies TableRecord;
}

function verifiedBandName(band: QueuedSubmission['verifiedBand'], nameOf: (band: string) => string, locale: Locale) {
  if (band === null) return null;
  return band === 'under-review' ? QUEUE_HEADINGS[locale].underReview : nameOf(band);
}
