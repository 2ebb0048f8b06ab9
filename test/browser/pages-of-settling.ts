import type { PageSeen } from './page-seen.js';
import { send } from './page-seen.js';

/** Bringing views together, looking before handing in, and a further revision. */
export const PAGES_OF_SETTLING: readonly PageSeen[] = [
  {
    route: '/assessments/:id/consolidation',
    by: 'coordinator',
    path: ({ draft }) => `/assessments/${draft}/consolidation`,
  },
  {
    route: '/assessments/:id/consolidation',
    state: 'disputed',
    by: 'coordinator',
    path: ({ disputed }) => `/assessments/${disputed}/consolidation`,
  },
  {
    route: '/assessments/:id/consolidation',
    state: 'error',
    by: 'coordinator',
    path: ({ disputed }) => `/assessments/${disputed}/consolidation`,
    act: send,
  },
  {
    route: '/assessments/:id/consolidation',
    state: 'colleague',
    by: 'respondent',
    path: ({ disputed }) => `/assessments/${disputed}/consolidation`,
  },
  {
    route: '/assessments/:id/consolidation',
    state: 'blank',
    by: 'coordinator',
    path: ({ blank }) => `/assessments/${blank}/consolidation`,
  },
  { route: '/assessments/:id/look', by: 'coordinator', path: ({ draft }) => `/assessments/${draft}/look` },
  {
    route: '/assessments/:id/look',
    state: 'disputed',
    by: 'coordinator',
    path: ({ disputed }) => `/assessments/${disputed}/look`,
  },
  {
    route: '/assessments/:id/look',
    state: 'blank',
    by: 'approver',
    path: ({ blank }) => `/assessments/${blank}/look`,
  },
  {
    route: '/assessments/:id/look',
    state: 'requested',
    by: 'approver',
    path: ({ requested }) => `/assessments/${requested}/look`,
  },
  {
    route: '/assessments/:id/look',
    state: 'submitted',
    by: 'coordinator',
    path: ({ submitted }) => `/assessments/${submitted}/look`,
  },
  { route: '/assessments/:id/revise', by: 'coordinator', path: ({ submitted }) => `/assessments/${submitted}/revise` },
  {
    route: '/assessments/:id/revise',
    state: 'draft',
    by: 'coordinator',
    path: ({ draft }) => `/assessments/${draft}/revise`,
  },
];
