import { FILES_OF_HANDING_IN, PAGES_OF_HANDING_IN } from './pages-of-handing-in.js';
import { PAGES_OF_SETTLING } from './pages-of-settling.js';
import { send, type } from './page-seen.js';
import type { PageSeen } from './page-seen.js';
import { PEOPLE_PAGES } from './people-pages.js';

const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';
const evidence = (id: string, factor = 'L2') => `/assessments/${id}/factors/${factor}/evidence`;

/** Every page a person can come to, in every state worth looking at. */
export const EVERY_PAGE: readonly PageSeen[] = [
  { route: '/', by: 'nobody', path: () => '/' },
  { route: '/', state: 'not-found', by: 'nobody', path: () => '/no-such-page' },
  { route: '/api/docs', by: 'nobody', path: () => '/api/docs' },
  { route: '/sign-in', by: 'nobody', path: () => '/sign-in' },
  { route: '/sign-in', state: 'expired', by: 'nobody', path: ({ draft }) => `/assessments/${draft}` },
  { route: '/sign-in', state: 'empty', by: 'nobody', path: () => '/sign-in', act: send },
  {
    route: '/sign-in',
    state: 'wrong',
    by: 'nobody',
    path: () => '/sign-in',
    act: type({ email: 'nobody@nowhere.example', password: 'wrong' }),
  },
  ...PEOPLE_PAGES,
  { route: '/signed-out', by: 'nobody', path: () => '/signed-out' },
  { route: '/assessments/:id', by: 'coordinator', path: ({ draft }) => `/assessments/${draft}` },
  { route: '/assessments/:id', state: 'blank', by: 'respondent', path: ({ blank }) => `/assessments/${blank}` },
  {
    route: '/assessments/:id',
    state: 'requested',
    by: 'approver',
    path: ({ requested }) => `/assessments/${requested}`,
  },
  {
    route: '/assessments/:id',
    state: 'submitted',
    by: 'coordinator',
    path: ({ submitted }) => `/assessments/${submitted}`,
  },
  { route: '/assessments/:id', state: 'not-found', by: 'coordinator', path: () => `/assessments/${NOBODYS_ID}` },
  { route: '/assessments/:id', state: 'forbidden', by: 'reviewer', path: ({ draft }) => `/assessments/${draft}` },
  { route: '/assessments/:id/gates', by: 'coordinator', path: ({ draft }) => `/assessments/${draft}/gates` },
  {
    route: '/assessments/:id/gates',
    state: 'blank',
    by: 'coordinator',
    path: ({ blank }) => `/assessments/${blank}/gates`,
  },
  {
    route: '/assessments/:id/factors/:factor',
    by: 'coordinator',
    path: ({ draft }) => `/assessments/${draft}/factors/L2`,
  },
  {
    route: '/assessments/:id/factors/:factor',
    state: 'blank',
    by: 'coordinator',
    path: ({ blank }) => `/assessments/${blank}/factors/T9`,
  },
  {
    route: '/assessments/:id/factors/:factor',
    state: 'read-only',
    by: 'respondent',
    path: ({ submitted }) => `/assessments/${submitted}/factors/L2`,
  },
  {
    route: '/assessments/:id/own/:factor',
    by: 'respondent',
    path: ({ draft }) => `/assessments/${draft}/own/L1`,
  },
  { route: '/assessments/:id/table', by: 'coordinator', path: ({ draft }) => `/assessments/${draft}/table` },
  {
    route: '/assessments/:id/table',
    state: 'blank',
    by: 'respondent',
    path: ({ blank }) => `/assessments/${blank}/table`,
  },
  { route: '/assessments/:id/factors/:factor/evidence', by: 'respondent', path: ({ draft }) => evidence(draft) },
  {
    route: '/assessments/:id/factors/:factor/evidence',
    state: 'empty',
    by: 'respondent',
    path: ({ blank }) => evidence(blank),
  },
  {
    route: '/assessments/:id/factors/:factor/evidence',
    state: 'error',
    by: 'respondent',
    path: ({ blank }) => evidence(blank),
    act: type({ date: '去年五月' }),
  },
  {
    route: '/assessments/:id/factors/:factor/evidence',
    state: 'removing',
    by: 'respondent',
    path: (scene) => `${evidence(scene.draft)}?remove=${scene.evidence}`,
  },
  {
    route: '/assessments/:id/factors/:factor/evidence',
    state: 'done',
    by: 'coordinator',
    path: ({ draft }) => `${evidence(draft)}?done=added`,
  },
  {
    route: '/assessments/:id/factors/:factor/evidence',
    state: 'frozen',
    by: 'coordinator',
    path: ({ requested }) => evidence(requested),
  },
  ...PAGES_OF_HANDING_IN,
  ...PAGES_OF_SETTLING,
];

/** Addresses that give a file or a document of its own, or lead elsewhere at once: there is nothing to look at. */
export const NOTHING_TO_SEE: readonly string[] = [
  '/assessments/:id/factors/:factor/evidence/:evidenceId',
  '/assessments/:id/preview',
  ...FILES_OF_HANDING_IN,
];
