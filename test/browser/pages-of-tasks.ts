import { seen, sendFormOf } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

const ASSIGN = '/assessments/:id/assign';
const HAND_OVER = '/tasks/:id/hand-over';

/** Home, and who answers what. */
export const PAGES_OF_TASKS: readonly PageSeen[] = [
  seen('respondent', '/home'),
  seen('coordinator', '/home', 'coordinator'),
  seen('approver', '/home', 'approver'),
  seen('taipeiRespondent', '/home', 'empty'),
  seen('taipeiCoordinator', '/home', 'empty-coordinator'),
  seen('administrator', '/home', 'administrator'),
  seen('reviewer', '/home', 'reviewer'),
  seen('coordinator', ASSIGN, 'open', ({ draft }) => `/assessments/${draft}/assign`),
  seen('coordinator', ASSIGN, 'blank', ({ blank }) => `/assessments/${blank}/assign`),
  seen('coordinator', ASSIGN, 'error', ({ blank }) => `/assessments/${blank}/assign`, sendFormOf('named')),
  seen('coordinator', ASSIGN, 'closed', ({ submitted }) => `/assessments/${submitted}/assign`),
  seen('respondent', '/tasks/hand-over'),
  seen('coordinator', '/tasks/hand-over', 'error', () => '/tasks/hand-over', sendFormOf('assigneeId')),
  seen('coordinator', HAND_OVER, 'open', ({ task }) => `/tasks/${task}/hand-over`),
  seen('coordinator', HAND_OVER, 'error', ({ task }) => `/tasks/${task}/hand-over`, sendFormOf('assigneeId')),
  seen('coordinator', '/tasks/:id/withdraw', 'open', ({ task }) => `/tasks/${task}/withdraw`),
];
