import type { Page } from 'puppeteer-core';
import type { PageSeen } from './page-seen.js';
import type { Scene } from './scene.js';

const press = (selector: string) => async (page: Page) => {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
};
const save = press('main form .govuk-button');

/** As if a colleague had saved since the form was opened. */
async function saveOverAnOldVersion(page: Page): Promise<void> {
  await page.$eval('[name="seen"]', (field) => field.setAttribute('value', '"0"'));
  await page.type('[name="title"]', '（修正案名）');
  await save(page);
}

const edit = ({ pilot }: Scene) => `/pilots/${pilot}/edit`;
const handIn = (id: string) => `/assessments/${id}/hand-in`;
const sealed = ({ submission }: Scene) => `/submissions/${submission}`;

/** Pilots, handing in, what was handed in, and reports. */
export const PAGES_OF_HANDING_IN: readonly PageSeen[] = [
  { route: '/pilots/new', by: 'coordinator', path: () => '/pilots/new' },
  { route: '/pilots/new', state: 'empty', by: 'coordinator', path: () => '/pilots/new', act: save },
  { route: '/pilots/:id/edit', by: 'coordinator', path: edit },
  { route: '/pilots/:id/edit', state: 'conflict', by: 'coordinator', path: edit, act: saveOverAnOldVersion },
  { route: '/pilots/:id', by: 'coordinator', path: ({ pilot }) => `/pilots/${pilot}?done=opened` },
  { route: '/pilots/:id', state: 'waiting', by: 'respondent', path: ({ pilot }) => `/pilots/${pilot}` },
  { route: '/pilots/:id', state: 'assessed', by: 'reviewer', path: ({ assessedPilot }) => `/pilots/${assessedPilot}` },
  { route: '/assessments/:id/hand-in', by: 'coordinator', path: ({ draft }) => handIn(draft) },
  { route: '/assessments/:id/hand-in', state: 'blank', by: 'respondent', path: ({ blank }) => handIn(blank) },
  { route: '/assessments/:id/hand-in', state: 'declined', by: 'coordinator', path: ({ declined }) => handIn(declined) },
  {
    route: '/assessments/:id/hand-in',
    state: 'waiting',
    by: 'coordinator',
    path: ({ requested }) => handIn(requested),
  },
  { route: '/assessments/:id/hand-in', state: 'signing', by: 'approver', path: ({ requested }) => handIn(requested) },
  {
    route: '/assessments/:id/hand-in',
    state: 'no-reason',
    by: 'approver',
    path: ({ requested }) => handIn(requested),
    act: press('[value="decline"]'),
  },
  { route: '/submissions/:id', by: 'coordinator', path: sealed },
  { route: '/submissions/:id', state: 'signed', by: 'approver', path: (scene) => `${sealed(scene)}?done=signed` },
  { route: '/submissions/:id', state: 'reviewer', by: 'reviewer', path: sealed },
  { route: '/reports/:id', by: 'coordinator', path: ({ queuedReport }) => `/reports/${queuedReport}` },
  { route: '/reports/:id', state: 'ready', by: 'approver', path: ({ readyReport }) => `/reports/${readyReport}` },
  { route: '/reports/:id', state: 'failed', by: 'reviewer', path: ({ failedReport }) => `/reports/${failedReport}` },
];

/** They give a file. */
export const FILES_OF_HANDING_IN: readonly string[] = ['/submissions/:id/sheet', '/reports/:id/file'];
