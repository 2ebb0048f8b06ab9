import { dateText, scoreText, reachedShareText } from './format.js';
import type { ReportLabels } from './labels-zh-tw.js';
import type { ReportContext } from './report-context.js';
import type { ReportInput } from './report-input.js';

/** Where the review stands, as page one states it beside the agency and the date. */
export function reviewState({ edition, review, locale }: ReportInput, labels: ReportLabels): string {
  if (edition.reviewState === 'draft') return labels.firstPage.draft;
  const body = edition.reviewingBody[locale];
  if (!review) return labels.firstPage.selfAssessed(body);
  const day = dayOf(review.decidedAt, edition.timeZone);
  return labels.review.stateOf(body, labels.review.decisions[review.decision], dateText(day, locale, edition.calendar));
}

/** The review's verdict in one sentence; null where there is none yet. */
export function reviewVerdict(context: ReportContext): { heading: string; sentence: string } | null {
  const { input, labels, locale } = context;
  const { review, edition } = input;
  if (!review) return null;
  const words = labels.review;
  const { band, result, shareVerified, difference } = review.outcome;
  const decision = words.decisions[review.decision];
  const share = reachedShareText(shareVerified);
  const heading = words.verdict(edition.reviewingBody[locale]);
  if (band === 'under-review') return { heading, sentence: words.underReview(decision, share) };
  const gap = difference.overall ?? 0;
  const points = Math.abs(gap).toFixed(1);
  const inWords = gap === 0 ? words.gapNone : gap > 0 ? words.gapLower(points) : words.gapHigher(points);
  const score = scoreText(result.overall.score);
  return { heading, sentence: words.verified(decision, context.band(band), score, inWords, share) };
}

/** YYYY-MM-DD where people live. */
function dayOf(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(Date.parse(moment));
}
