import type { Page } from 'puppeteer-core';
import { NOBODYS_ID, seen, send, sendFormOf } from './page-seen.js';
import type { PageSeen } from './page-seen.js';

const QUEUE = '/reviews';
const FILE = '/reviews/:id';
const POINTS = '/reviews/:id/points';
const FACTOR = '/reviews/:id/factors/:factor';
const DECISION = '/reviews/:id/decision';
const SAID = '/assessments/:id/factors/:factor/review';
const SUBMISSION = '/submissions/:id';

/** As if the same had been saved in another window since. */
async function saveOverAnOldVersion(page: Page): Promise<void> {
  await page.$eval('#finding-form [name="seen"]', (field) => field.setAttribute('value', '"0"'));
  await Promise.all([page.waitForNavigation(), page.click('#finding-form button')]);
}

async function chooseAPlan(page: Page): Promise<void> {
  await page.click('[name="decision"][value="accept-with-plan"]');
  await page.click('[name="plan"]');
}

async function sendAnUnfinishedPlan(page: Page): Promise<void> {
  await chooseAPlan(page);
  await Promise.all([page.waitForNavigation(), page.click('.decision-form > button')]);
}

/** What reviewers do, and what an agency sees of it. */
export const PAGES_OF_REVIEWING: readonly PageSeen[] = [
  seen('reviewer', QUEUE),
  seen('administrator', QUEUE, 'administrator'),
  seen('reviewer', QUEUE, 'decided', () => `${QUEUE}?state=all&sort=difference`),
  seen('reviewer', QUEUE, 'none', () => `${QUEUE}?search=none`),
  seen('reviewer', FILE, 'waiting', ({ reviews }) => `/reviews/${reviews.waiting}`),
  seen('reviewer', FILE, 'held', ({ reviews }) => `/reviews/${reviews.held}?done=taken`),
  seen('reviewer', FILE, 'open-only', ({ reviews }) => `/reviews/${reviews.held}?show=open`),
  seen('reviewer', FILE, 'others', ({ reviews }) => `/reviews/${reviews.others}`),
  seen(
    'reviewer',
    FILE,
    'error',
    ({ reviews }) => `/reviews/${reviews.others}`,
    async (page) => {
      await page.click('summary');
      await send(page);
    },
  ),
  seen('reviewer', FILE, 'returned', ({ reviews }) => `/reviews/${reviews.returned}?done=decided`),
  seen('reviewer', FILE, 'planned', ({ reviews }) => `/reviews/${reviews.planned}`),
  seen('administrator', FILE, 'administrator', ({ reviews }) => `/reviews/${reviews.held}`),
  seen('reviewer', FILE, 'not-found', () => `/reviews/${NOBODYS_ID}`),
  seen('reviewer', POINTS, 'held', ({ reviews }) => `/reviews/${reviews.held}/points`),
  seen('administrator', POINTS, 'planned', ({ reviews }) => `/reviews/${reviews.planned}/points`),
  seen('reviewer', FACTOR, 'open', ({ reviews }) => `/reviews/${reviews.held}/factors/L2?in=triage`),
  seen('reviewer', FACTOR, 'asked', ({ reviews }) => `/reviews/${reviews.held}/factors/G6?in=triage`),
  seen('reviewer', FACTOR, 'changed', ({ reviews }) => `/reviews/${reviews.held}/factors/T4?in=all`),
  seen('reviewer', FACTOR, 'not-applicable', ({ reviews }) => `/reviews/${reviews.held}/factors/T10?in=all`),
  seen('reviewer', FACTOR, 'error', ({ reviews }) => `/reviews/${reviews.held}/factors/L1`, sendFormOf('verdict')),
  seen('reviewer', FACTOR, 'conflict', ({ reviews }) => `/reviews/${reviews.held}/factors/T4`, saveOverAnOldVersion),
  seen('reviewer', FACTOR, 'others', ({ reviews }) => `/reviews/${reviews.others}/factors/L2`),
  seen('reviewer', FACTOR, 'again', ({ reviews }) => `/reviews/${reviews.again}/factors/G16`),
  seen('administrator', FACTOR, 'administrator', ({ reviews }) => `/reviews/${reviews.held}/factors/T4`),
  seen('reviewer', DECISION, 'open', ({ reviews }) => `/reviews/${reviews.held}/decision`),
  seen('reviewer', DECISION, 'plan', ({ reviews }) => `/reviews/${reviews.held}/decision`, chooseAPlan),
  seen('reviewer', DECISION, 'error', ({ reviews }) => `/reviews/${reviews.held}/decision`, sendAnUnfinishedPlan),
  seen('reviewer', DECISION, 'not-held', ({ reviews }) => `/reviews/${reviews.others}/decision`),
  seen('coordinator', SAID, 'open', ({ reviews }) => `/assessments/${reviews.heldAssessment}/factors/G6/review`),
  seen(
    'coordinator',
    SAID,
    'error',
    ({ reviews }) => `/assessments/${reviews.heldAssessment}/factors/G6/review`,
    sendFormOf('comment'),
  ),
  seen('respondent', SAID, 'closed', ({ reviews }) => `/assessments/${reviews.returnedAssessment}/factors/L2/review`),
  seen('coordinator', '/assessments/:id', 'returned', ({ reviews }) => `/assessments/${reviews.returnedAssessment}`),
  seen('coordinator', '/assessments/:id', 'in-review', ({ reviews }) => `/assessments/${reviews.heldAssessment}`),
  seen(
    'coordinator',
    '/assessments/:id/factors/:factor',
    'returned',
    ({ reviews }) => `/assessments/${reviews.returnedAssessment}/factors/G16`,
  ),
  seen('coordinator', SUBMISSION, 'returned', ({ reviews }) => `/submissions/${reviews.returnedSubmission}`),
  seen('reviewer', SUBMISSION, 'planned', ({ reviews }) => `/submissions/${reviews.plannedSubmission}`),
];

export const FILES_OF_REVIEWING: readonly string[] = ['/reviews/:id/evidence/:evidenceId'];
