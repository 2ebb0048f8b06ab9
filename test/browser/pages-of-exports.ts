import { seen } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

/** Taking data along. */
export const PAGES_OF_EXPORTS: readonly PageSeen[] = [
  seen('reviewer', '/exports'),
  seen('coordinator', '/exports', 'agency'),
];
