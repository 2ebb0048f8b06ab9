import { seen, sendFormOf } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

const PLAN = '/submissions/:id/plan';
const ACTION = '/submissions/:id/plan/:actionId';
const TREND = '/pilots/:id/trend';
const AGAIN = '/assessments/:id/again';
const at = (submission: string, action: string) => `/submissions/${submission}/plan/${action}`;

/** Agreed plans, assessing again, and what came of it. */
export const PAGES_OF_PLANS: readonly PageSeen[] = [
  seen('coordinator', PLAN, 'open', ({ planned }) => `/submissions/${planned}/plan`),
  seen('respondent', PLAN, 'reading', ({ planned }) => `/submissions/${planned}/plan`),
  seen('reviewer', PLAN, 'reviewer', ({ planned }) => `/submissions/${planned}/plan`),
  seen('coordinator', PLAN, 'saved', ({ planned }) => `/submissions/${planned}/plan?done=saved`),
  seen('coordinator', PLAN, 'none', ({ submission }) => `/submissions/${submission}/plan`),
  seen('coordinator', ACTION, 'open', ({ planned, lateAction }) => at(planned, lateAction)),
  seen('coordinator', ACTION, 'error', ({ planned, lateAction }) => at(planned, lateAction), sendFormOf('note')),
  seen('coordinator', ACTION, 'confirmed', ({ planned, confirmedAction }) => at(planned, confirmedAction)),
  seen('reviewer', ACTION, 'to-confirm', ({ planned, doneAction }) => at(planned, doneAction)),
  seen('reviewer', ACTION, 'nothing-to-confirm', ({ planned, lateAction }) => at(planned, lateAction)),
  seen('reviewer', '/plans'),
  seen('reviewer', '/plans', 'overdue', () => '/plans?overdue=true'),
  seen('administrator', '/plans', 'none-fits', () => '/plans?state=dropped'),
  seen('coordinator', TREND, 'open', ({ plannedPilot }) => `/pilots/${plannedPilot}/trend`),
  seen('reviewer', TREND, 'reviewer', ({ plannedPilot }) => `/pilots/${plannedPilot}/trend`),
  seen('coordinator', TREND, 'one', ({ assessedPilot }) => `/pilots/${assessedPilot}/trend`),
  seen('coordinator', TREND, 'none', ({ pilot }) => `/pilots/${pilot}/trend`),
  seen('coordinator', AGAIN, 'open', ({ accepted }) => `/assessments/${accepted}/again`),
  seen('coordinator', AGAIN, 'error', ({ accepted }) => `/assessments/${accepted}/again`, sendFormOf('occasion')),
  seen('coordinator', AGAIN, 'already', ({ former }) => `/assessments/${former}/again`),
  seen('coordinator', AGAIN, 'not-yet', ({ draft }) => `/assessments/${draft}/again`),
  seen('coordinator', '/assessments/:id', 'again', ({ heir }) => `/assessments/${heir}`),
  seen(
    'coordinator',
    '/assessments/:id/factors/:factor',
    'carried-over',
    ({ heir }) => `/assessments/${heir}/factors/L2`,
  ),
];
