import { seen } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

/** Taking data along, and the portfolio as a report. */
export const PAGES_OF_EXPORTS: readonly PageSeen[] = [
  seen('reviewer', '/exports'),
  seen('coordinator', '/exports', 'agency'),
  seen('reviewer', '/portfolio-reports'),
  seen('reviewer', '/portfolio-reports', 'filtered', () => '/portfolio-reports?agencyLevel=local'),
  ...(['queued', 'ready', 'failed'] as const).map((state) =>
    seen(
      'reviewer',
      '/portfolio-reports/:id',
      state,
      ({ portfolioReports }) => `/portfolio-reports/${portfolioReports[state]}`,
    ),
  ),
];

export const FILES_OF_EXPORTS = ['/portfolio-reports/:id/file'];
