import { seen, sendFormOf } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

const ROUTE = '/assessments/:id/factors/:factor/evidence';
const at = (id: string) => `/assessments/${id}/factors/L2/evidence`;

export const PAGES_OF_EVIDENCE: readonly PageSeen[] = [
  seen('respondent', ROUTE, 'open', ({ draft }) => at(draft)),
  seen('respondent', ROUTE, 'empty', ({ blank }) => at(blank)),
  seen('respondent', ROUTE, 'error', ({ blank }) => at(blank), sendFormOf('date', { date: '去年五月' })),
  seen('respondent', ROUTE, 'removing', ({ draft, evidence }) => `${at(draft)}?remove=${evidence}`),
  seen('coordinator', ROUTE, 'done', ({ draft }) => `${at(draft)}?done=added`),
  seen('coordinator', ROUTE, 'frozen', ({ requested }) => at(requested)),
];
