import type { Report } from './report.entity.js';

export function reportView(report: Report) {
  const { id, submissionId, format, locale, status, failure, reviewState, templateVersion } = report;
  const { contentType, fileName, contentSha256, requestedAt, finishedAt } = report;
  return {
    id,
    submissionId,
    format,
    locale,
    status,
    failure,
    reviewState,
    templateVersion,
    contentType,
    fileName,
    contentSha256,
    requestedAt,
    finishedAt,
  };
}
