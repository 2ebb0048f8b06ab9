import type { PageSeen } from './page-seen.js';
import { PAGES_OF_ADMINISTRATION } from './pages-of-administration.js';
import { PAGES_OF_ANSWERING } from './pages-of-answering.js';
import { PAGES_OF_AUDIT } from './pages-of-audit.js';
import { PAGES_OF_EVIDENCE } from './pages-of-evidence.js';
import { FILES_OF_EXPORTS, PAGES_OF_EXPORTS } from './pages-of-exports.js';
import { PAGES_OF_FRONT } from './pages-of-front.js';
import { FILES_OF_HANDING_IN, PAGES_OF_HANDING_IN } from './pages-of-handing-in.js';
import { PAGES_OF_MATTERS } from './pages-of-matters.js';
import { PAGES_OF_PORTFOLIO } from './pages-of-portfolio.js';
import { FILES_OF_REVIEWING, PAGES_OF_REVIEWING } from './pages-of-reviewing.js';
import { PAGES_OF_PLANS } from './pages-of-plans.js';
import { PAGES_OF_SETTLING } from './pages-of-settling.js';
import { PAGES_OF_TASKS } from './pages-of-tasks.js';
import { PAGES_OF_WEIGHTING } from './pages-of-weighting.js';
import { PEOPLE_PAGES } from './people-pages.js';
import { FILES_OF_WORKING_OFFLINE, PAGES_OF_WORKING_OFFLINE } from './pages-of-working-offline.js';

/** Every page a person can come to, in every state worth looking at. */
export const EVERY_PAGE: readonly PageSeen[] = [
  ...PAGES_OF_FRONT,
  ...PEOPLE_PAGES,
  ...PAGES_OF_ADMINISTRATION,
  ...PAGES_OF_TASKS,
  ...PAGES_OF_ANSWERING,
  ...PAGES_OF_EVIDENCE,
  ...PAGES_OF_SETTLING,
  ...PAGES_OF_PORTFOLIO,
  ...PAGES_OF_HANDING_IN,
  ...PAGES_OF_REVIEWING,
  ...PAGES_OF_WORKING_OFFLINE,
  ...PAGES_OF_AUDIT,
  ...PAGES_OF_MATTERS,
  ...PAGES_OF_EXPORTS,
  ...PAGES_OF_WEIGHTING,
  ...PAGES_OF_PLANS,
];

/** Addresses that give a file or a document of its own, or lead elsewhere at once: there is nothing to look at. */
export const NOTHING_TO_SEE: readonly string[] = [
  '/assessments/:id/factors/:factor/evidence/:evidenceId',
  '/assessments/:id/preview',
  '/agencies/import/template',
  ...FILES_OF_HANDING_IN,
  ...FILES_OF_REVIEWING,
  ...FILES_OF_WORKING_OFFLINE,
  ...FILES_OF_EXPORTS,
];
