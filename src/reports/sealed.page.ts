import type { Locale } from '../advice/action.js';
import type { Imprint } from '../platform/settings/settings.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople, momentForPeople } from '../platform/views/people-dates.js';
import { LOCALES } from '../platform/views/words.js';
import type { Words } from '../platform/views/words.js';
import { answersSection } from '../report-content/answers-section.js';
import { gainText, reachedShareText, scoreText } from '../report-content/format.js';
import { ReportContext } from '../report-content/report-context.js';
import { summaryPage } from '../report-content/summary-page.js';
import type { FrameText } from '../report-content/wording.js';
import type { WeightScheme } from '../scoring/weights.js';
import type { SubmissionRevision } from '../submissions/submissions.repository.js';
import { differenceBeside } from '../submissions/verified-beside.js';
import type { Sealed } from './read-sealed.js';
import { reportInputOf } from './report-input-of.js';
import type { Report } from './report.entity.js';
import { REPORT_FORMATS } from './report.status.js';
import { sealedReview } from './sealed-review.js';

export interface SealedShown {
  readonly sealed: Sealed;
  readonly schemes: readonly WeightScheme[];
  readonly imprint: Imprint;
  readonly locale: Locale;
  readonly words: Words;
  /** Whether the reader is of the agency itself. */
  readonly isOwn: boolean;
  /** As chosen in the form for a report. */
  readonly form: { readonly format: string; readonly locale: string };
}

/** The page of what was handed in: read, checked, printed, never changed. Pure. */
export function sealedPage(shown: SealedShown) {
  const { sealed, schemes, imprint, locale, words, isOwn, form } = shown;
  const { submission, framework, names } = sealed;
  const input = reportInputOf({ submission, locale, framework, schemes, names, imprint });
  const context = new ReportContext(input);
  const { sheet } = input;
  return {
    action: ADDRESSES.submission(submission.id),
    pilotTitle: sheet.pilot.title,
    agencyName: sheet.agency.name,
    provenance: sheet.provenance ?? null,
    revision: submission.revision,
    at: momentForPeople(submission.submittedAt, locale, imprint.timeZone),
    requestedBy: names.get(submission.requestedBy) ?? null,
    approvedBy: names.get(submission.approvedBy) ?? null,
    assessedAt: dateForPeople(sheet.assessedAt, locale),
    framework: context.frame.name,
    scheme: context.schemeName(submission.weightScheme),
    schemeHref: ADDRESSES.weightScheme(submission.weightScheme),
    sheetHash: submission.sheetHash,
    contentHash: submission.contentHash,
    sheetHref: ADDRESSES.sealedSheet(submission.id),
    mattersHref: ADDRESSES.namedMatters(submission.id),
    groupHref: isOwn ? ADDRESSES.group(submission.assessmentId) : null,
    assessmentHref: isOwn ? ADDRESSES.assessment(submission.assessmentId) : null,
    revisions: revisions(shown),
    review: sealedReview({ sealed, locale, words, timeZone: imprint.timeZone, isOwn }),
    summary: summaryPage(input),
    tables: tableLinks(`/api/v1/submissions/${submission.id}/answers`),
    answers: answersSection(context).groups.filter(({ rows }) => rows.length > 0),
    quotes: { open: context.labels.openQuote, close: context.labels.closeQuote },
    form,
    choices: {
      format: REPORT_FORMATS.map((value) => ({
        value,
        text: words.pick(locale, 'reports.formats', value),
        hint: words.pick(locale, 'reports.meant', value),
      })),
      locale: LOCALES.map((value) => ({ value, text: words.pick(locale, 'reports.languages', value) })),
    },
    reports: sealed.reports.map((report) => reportLine(report, locale, imprint.timeZone)),
  };
}

function revisions({ sealed, locale, imprint, words }: SealedShown) {
  return sealed.revisions.map((one) => ({
    revision: one.revision,
    at: momentForPeople(one.submittedAt, locale, imprint.timeZone),
    ...resultsOf(one, sealed.framework.wording.frame[locale], { words, locale }),
    href: one.id === sealed.submission.id ? null : ADDRESSES.submission(one.id),
  }));
}

/** What it came to by itself, and once decided by review. */
function resultsOf(
  one: SubmissionRevision,
  { bands }: FrameText,
  { words, locale }: { readonly words: Words; readonly locale: Locale },
) {
  const { score, band, verifiedBand, verifiedScore, shareVerified } = one;
  const self = words.say(locale, 'submissions.sealed.self', { score: scoreText(score), band: bands[band].name });
  if (verifiedBand === null) return { self, verified: null };
  const difference = differenceBeside(one);
  if (difference === null) return { self, verified: words.say(locale, 'submissions.sealed.nothingVerified') };
  const verified = words.say(locale, 'submissions.sealed.verified', {
    score: scoreText(verifiedScore),
    band: verifiedBand === 'under-review' ? words.say(locale, 'tables.underReview') : bands[verifiedBand].name,
    difference: gainText(difference),
    share: reachedShareText(shareVerified),
  });
  return { self, verified };
}

function reportLine({ id, format, locale: language, status, requestedAt }: Report, locale: Locale, timeZone: string) {
  return {
    href: ADDRESSES.report(id),
    fileHref: status === 'ready' ? ADDRESSES.reportFile(id) : null,
    format,
    language,
    status,
    at: momentForPeople(requestedAt, locale, timeZone),
  };
}
