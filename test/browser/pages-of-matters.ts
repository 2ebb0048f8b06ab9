import { send, seen, sendFormOf } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

const one = '/register/:id';
const step = '/register/:id/steps/:step';
const join = '/register/:id/join';
const separate = '/register/:id/separate';
const named = '/submissions/:id/matters';

/** The register of matters for the centre, and the reliability of the questionnaire. */
export const PAGES_OF_MATTERS: readonly PageSeen[] = [
  seen('reviewer', '/register'),
  seen('administrator', '/register', 'filtered', () => '/register?kind=statute&state=answered&sort=name'),
  seen('reviewer', '/register', 'nothing fits', () => '/register?name=%E6%9C%89%E7%84%A1'),
  seen('reviewer', one, 'answered', ({ matter }) => `/register/${matter}?done=step`),
  seen('reviewer', one, 'noted', ({ notedMatter }) => `/register/${notedMatter}`),
  seen('reviewer', one, 'joined to another', ({ joinedMatter }) => `/register/${joinedMatter}`),
  seen('administrator', one, 'read only', ({ matter }) => `/register/${matter}`),
  seen('reviewer', step, 'send', ({ notedMatter }) => `/register/${notedMatter}/steps/send`),
  seen('reviewer', step, 'answer', ({ matter }) => `/register/${matter}/steps/answer`),
  seen('reviewer', step, 'refused', ({ matter }) => `/register/${matter}/steps/answer`, sendFormOf('reason')),
  seen('reviewer', join, 'open', ({ notedMatter }) => `/register/${notedMatter}/join`),
  seen(
    'reviewer',
    join,
    'refused',
    ({ notedMatter }) => `/register/${notedMatter}/join?name=稅捐`,
    sendFormOf('reason'),
  ),
  seen('reviewer', separate, 'open', ({ joinedMatter }) => `/register/${joinedMatter}/separate`),
  seen('reviewer', separate, 'refused', ({ joinedMatter }) => `/register/${joinedMatter}/separate`, send),
  seen('reviewer', named, 'open', ({ naming }) => `/submissions/${naming}/matters`),
  seen('coordinator', named, 'of one’s own', ({ submission }) => `/submissions/${submission}/matters`),
  seen('reviewer', named, 'nothing', ({ namingNothing }) => `/submissions/${namingNothing}/matters`),
  seen('reviewer', '/portfolio/reliability'),
  seen('reviewer', '/portfolio/reliability', 'nothing', () => '/portfolio/reliability?level=other'),
];
