import type { Locale } from '../advice/action.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { momentForPeople } from '../platform/views/people-dates.js';
import type { Report } from './report.entity.js';

/** How far a report is, and what can be done with it. Pure. */
export function reportPage(report: Report, locale: Locale, timeZone: string) {
  const { id, submissionId, status, format, locale: language, fileName, contentSha256 } = report;
  return {
    href: ADDRESSES.report(id),
    submissionHref: ADDRESSES.submission(submissionId),
    status,
    isOnItsWay: status === 'queued' || status === 'rendering',
    isReady: status === 'ready',
    format,
    language,
    requestedAt: momentForPeople(report.requestedAt, locale, timeZone),
    finishedAt: report.finishedAt && momentForPeople(report.finishedAt, locale, timeZone),
    fileHref: ADDRESSES.reportFile(id),
    fileName,
    sha256: contentSha256,
  };
}
