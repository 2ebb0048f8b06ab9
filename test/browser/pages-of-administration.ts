import { seen, send } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

/** What the reviewing body decides for the whole service. */
export const PAGES_OF_ADMINISTRATION: readonly PageSeen[] = [
  seen('administrator', '/settings'),
  seen('administrator', '/settings', 'saved', () => '/settings?done=saved'),
  seen(
    'administrator',
    '/settings',
    'error',
    () => '/settings',
    async (page) => {
      await page.$eval('#nameZh', (field) => field.setAttribute('value', ''));
      await send(page);
    },
  ),
  seen(
    'administrator',
    '/settings',
    'changed-meanwhile',
    () => '/settings',
    async (page) => {
      await page.$eval('[name="version"]', (field) => field.setAttribute('value', '7'));
      await send(page);
    },
  ),
  seen('reviewer', '/settings', 'read-only'),
];
