import type { PortfolioReport } from './portfolio-report.entity.js';

export function portfolioReportView(report: PortfolioReport) {
  const { id, locale, status, fileName, contentSha256, requestedAt, finishedAt } = report;
  return { id, locale, status, fileName, contentSha256, requestedAt, finishedAt };
}
