import { seen } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

const group = '/assessments/:id/group';

/** What the reviewing body sees over all agencies, and an agency beside others like it. */
export const PAGES_OF_PORTFOLIO: readonly PageSeen[] = [
  seen('reviewer', '/portfolio'),
  seen('administrator', '/portfolio', 'verified', () => '/portfolio?result=verified&agencyLevel=local'),
  seen('reviewer', '/portfolio', 'nothing fits', () => '/portfolio?agencyLevel=other&from=2031-01'),
  seen('reviewer', '/portfolio/heat-map'),
  seen('reviewer', '/portfolio/heat-map', 'factors', () => '/portfolio/heat-map?show=factors&by=pilot'),
  seen('reviewer', '/portfolio/heat-map', 'nothing fits', () => '/portfolio/heat-map?from=2031-01'),
  seen('administrator', '/portfolio/factors', 'all', () => '/portfolio/factors?dimension=all'),
  seen('approver', group, 'nothing handed in', ({ draft }) => `/assessments/${draft}/group`),
  seen('respondent', group, 'compared', ({ submitted }) => `/assessments/${submitted}/group`),
];
