import { seen } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

const ONE = '/assessments/:id';
const FACTOR = '/assessments/:id/factors/:factor';

/** Where an agency answers. */
export const PAGES_OF_ANSWERING: readonly PageSeen[] = [
  seen('coordinator', ONE, 'open', ({ draft }) => `/assessments/${draft}`),
  seen('respondent', ONE, 'blank', ({ blank }) => `/assessments/${blank}`),
  seen('approver', ONE, 'requested', ({ requested }) => `/assessments/${requested}`),
  seen('coordinator', ONE, 'submitted', ({ submitted }) => `/assessments/${submitted}`),
  seen('coordinator', `${ONE}/gates`, 'open', ({ draft }) => `/assessments/${draft}/gates`),
  seen('coordinator', `${ONE}/gates`, 'blank', ({ blank }) => `/assessments/${blank}/gates`),
  seen('coordinator', `${ONE}/table`, 'open', ({ draft }) => `/assessments/${draft}/table`),
  seen('respondent', `${ONE}/table`, 'blank', ({ blank }) => `/assessments/${blank}/table`),
  seen('coordinator', FACTOR, 'open', ({ draft }) => `/assessments/${draft}/factors/L2`),
  seen('coordinator', FACTOR, 'blank', ({ blank }) => `/assessments/${blank}/factors/T9`),
  seen('respondent', FACTOR, 'read-only', ({ submitted }) => `/assessments/${submitted}/factors/L2`),
  seen('respondent', `${ONE}/own/:factor`, 'open', ({ draft }) => `/assessments/${draft}/own/L1`),
];
