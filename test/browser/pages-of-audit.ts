import { seen } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

/** The audit: part of every-page.ts. */
export const PAGES_OF_AUDIT: readonly PageSeen[] = [
  seen('administrator', '/audit'),
  seen('administrator', '/audit', 'filtered', () => '/audit?action=submission.signed'),
  seen('administrator', '/audit', 'none', () => '/audit?until=2009-10-01'),
  seen('administrator', '/audit', 'wrong', () => '/audit?from=2009-02-30'),
  seen('reviewer', '/audit', 'forbidden'),
];
