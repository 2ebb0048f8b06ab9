import type { Page } from 'puppeteer-core';
import type { PageSeen } from './page-seen.js';
import { send } from './page-seen.js';
import type { Scene } from './scene.js';

const workbook = (id: string, rest = '') => `/assessments/${id}/workbook${rest}`;
const changes = ({ draft, upload }: Scene) => workbook(draft, `/changes?upload=${upload}`);

async function uploadFaulty(page: Page, { faultyWorkbook }: Scene): Promise<void> {
  const input = await page.$('input[type="file"]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(faultyWorkbook);
  await send(page);
}

/** The workbook out and in, and the questions on paper. */
export const PAGES_OF_WORKING_OFFLINE: readonly PageSeen[] = [
  { route: '/assessments/:id/workbook', by: 'coordinator', path: ({ draft }) => workbook(draft) },
  { route: '/assessments/:id/workbook', state: 'own', by: 'respondent', path: ({ draft }) => workbook(draft) },
  {
    route: '/assessments/:id/workbook',
    state: 'closed',
    by: 'coordinator',
    path: ({ submitted }) => workbook(submitted),
  },
  {
    route: '/assessments/:id/workbook',
    state: 'no-file',
    by: 'coordinator',
    path: ({ draft }) => workbook(draft),
    act: send,
  },
  {
    route: '/assessments/:id/workbook',
    state: 'faults',
    by: 'coordinator',
    path: ({ draft }) => workbook(draft),
    act: uploadFaulty,
  },
  {
    route: '/assessments/:id/workbook',
    state: 'done',
    by: 'coordinator',
    path: ({ draft }) => workbook(draft, '?done=applied&written=12&kept=1'),
  },
  { route: '/assessments/:id/workbook/changes', by: 'coordinator', path: changes },
  { route: '/assessments/:id/workbook/changes', state: 'undecided', by: 'coordinator', path: changes, act: send },
  {
    route: '/assessments/:id/questionnaire',
    by: 'respondent',
    path: ({ draft }) => `/assessments/${draft}/questionnaire`,
  },
  {
    route: '/questionnaires/:id',
    state: 'queued',
    by: 'respondent',
    path: ({ queuedQuestionnaire }) => `/questionnaires/${queuedQuestionnaire}`,
  },
  {
    route: '/questionnaires/:id',
    state: 'ready',
    by: 'respondent',
    path: ({ readyQuestionnaire }) => `/questionnaires/${readyQuestionnaire}`,
  },
  {
    route: '/questionnaires/:id',
    state: 'failed',
    by: 'respondent',
    path: ({ failedQuestionnaire }) => `/questionnaires/${failedQuestionnaire}`,
  },
];

/** Downloads, with nothing to look at. */
export const FILES_OF_WORKING_OFFLINE = ['/assessments/:id/workbook/file', '/questionnaires/:id/file'];
