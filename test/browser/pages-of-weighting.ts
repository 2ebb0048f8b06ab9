import { seen, sendFormOf } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

const PANEL = '/weighting/panels/:id';
const panel = (id: string, rest = '') => `/weighting/panels/${id}${rest}`;
const PLACE = '/panel/:token';
const place = (token: string, rest = '') => `/panel/${token}${rest}`;

/** The reviewing body's own weights, from its side and from an expert's. */
export const PAGES_OF_WEIGHTING: readonly PageSeen[] = [
  seen('administrator', '/weighting'),
  seen('reviewer', '/weighting', 'read-only'),
  seen('administrator', '/weighting', 'chosen', () => '/weighting?done=chosen'),
  seen('administrator', '/weighting/panels/new'),
  seen('administrator', '/weighting/panels/new', 'error', () => '/weighting/panels/new', sendFormOf('title')),
  seen('administrator', PANEL, 'open', ({ weighting }) => panel(weighting.open)),
  seen('administrator', PANEL, 'draft', ({ weighting }) => panel(weighting.draft)),
  seen('administrator', PANEL, 'error', ({ weighting }) => panel(weighting.draft), sendFormOf('organisation')),
  seen('administrator', PANEL, 'closed', ({ weighting }) => panel(weighting.closed)),
  seen('reviewer', PANEL, 'read-only', ({ weighting }) => panel(weighting.closed)),
  seen('administrator', `${PANEL}/edit`, 'open', ({ weighting }) => panel(weighting.open, '/edit')),
  seen('administrator', `${PANEL}/effect`, 'open', ({ weighting }) => panel(weighting.closed, '/effect')),
  seen('administrator', `${PANEL}/publication`, 'open', ({ weighting }) => panel(weighting.closed, '/publication')),
  seen(
    'administrator',
    `${PANEL}/publication`,
    'error',
    ({ weighting }) => panel(weighting.closed, '/publication'),
    sendFormOf('nameZh'),
  ),
  seen('administrator', '/weighting/schemes/:id', 'shipped', () => '/weighting/schemes/evidence'),
  seen('administrator', '/weighting/schemes/:id', 'own', ({ weighting }) => `/weighting/schemes/${weighting.scheme}`),
  seen('coordinator', '/weighting/schemes/:id', 'agency', ({ weighting }) => `/weighting/schemes/${weighting.scheme}`),
  seen('nobody', PLACE, 'to-mend', ({ weighting }) => place(weighting.circle)),
  seen('nobody', PLACE, 'closed', ({ weighting }) => place(weighting.late)),
  seen('nobody', PLACE, 'unknown', () => place('unknown')),
  seen('nobody', `${PLACE}/pairs`, 'to-mend', ({ weighting }) => place(weighting.circle, '/pairs')),
  seen('nobody', `${PLACE}/pairs`, 'closed', ({ weighting }) => place(weighting.late, '/pairs')),
  seen('nobody', `${PLACE}/points/:dimension`, 'open', ({ weighting }) => place(weighting.circle, '/points/G')),
  seen('nobody', `${PLACE}/points/:dimension`, 'closed', ({ weighting }) => place(weighting.late, '/points/L')),
];
