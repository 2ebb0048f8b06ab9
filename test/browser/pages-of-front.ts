import { NOBODYS_ID, seen, sendFormOf } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

const wrong = { email: 'nobody@nowhere.example', password: 'wrong' };

/** What everybody can come to, and signing in. */
export const PAGES_OF_FRONT: readonly PageSeen[] = [
  seen('nobody', '/'),
  seen('nobody', '/', 'not-found', () => '/no-such-page'),
  seen('nobody', '/api/docs'),
  seen('nobody', '/sign-in'),
  seen('nobody', '/sign-in', 'expired', ({ draft }) => `/assessments/${draft}`),
  seen('nobody', '/sign-in', 'empty', () => '/sign-in', sendFormOf('email')),
  seen('nobody', '/sign-in', 'wrong', () => '/sign-in', sendFormOf('email', wrong)),
  seen('nobody', '/signed-out'),
  seen('coordinator', '/assessments/:id', 'not-found', () => `/assessments/${NOBODYS_ID}`),
  seen('reviewer', '/assessments/:id', 'forbidden', ({ draft }) => `/assessments/${draft}`),
];
