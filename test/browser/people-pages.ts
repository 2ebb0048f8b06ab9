import type { Page } from 'puppeteer-core';
import type { PageSeen } from './page-seen.js';

const sendForm =
  (action: string) =>
  async (page: Page): Promise<void> => {
    const button = `main form[novalidate][action="${action}"] button`;
    await Promise.all([page.waitForNavigation(), page.locator(button).click()]);
  };
const only = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForNavigation(), page.click('main form button')]);
};

/** Inviting the same person again changes nothing but the link. */
async function inviteAgain(page: Page): Promise<void> {
  await page.type('#name', '吳科員');
  await page.type('#email', 'wu@kaohsiung.example');
  await page.click('#roles');
  await sendForm('/people')(page);
}

/** Accounts, invitations and agencies: part of every-page.ts. */
export const PEOPLE_PAGES: readonly PageSeen[] = [
  { route: '/account', by: 'respondent', path: () => '/account' },
  { route: '/account', state: 'central', by: 'reviewer', path: () => '/account?done=password' },
  {
    route: '/account',
    state: 'error',
    by: 'respondent',
    path: () => '/account',
    act: async (page) => {
      await page.type('#inPostSince', '去年');
      await only(page);
    },
  },
  { route: '/account/password', by: 'respondent', path: () => '/account/password' },
  { route: '/account/password', state: 'empty', by: 'respondent', path: () => '/account/password', act: only },
  { route: '/password/:token', by: 'nobody', path: ({ people }) => `/password/${people.passwordToken}` },
  {
    route: '/password/:token',
    state: 'empty',
    by: 'nobody',
    path: ({ people }) => `/password/${people.passwordToken}`,
    act: only,
  },
  { route: '/password/:token', state: 'closed', by: 'nobody', path: () => '/password/no-such-link' },
  { route: '/people', by: 'coordinator', path: () => '/people' },
  { route: '/people', state: 'error', by: 'coordinator', path: () => '/people', act: sendForm('/people') },
  { route: '/people', state: 'invited', by: 'coordinator', path: () => '/people', act: inviteAgain },
  { route: '/people', state: 'central', by: 'administrator', path: () => '/people?done=saved' },
  {
    route: '/people',
    state: 'of-an-agency',
    by: 'administrator',
    path: ({ people }) => `/people?agency=${people.agency}`,
  },
  { route: '/people', state: 'forbidden', by: 'respondent', path: () => '/people' },
  { route: '/people/:id', by: 'coordinator', path: ({ people }) => `/people/${people.person}` },
  {
    route: '/people/:id',
    state: 'password-link',
    by: 'coordinator',
    path: ({ people }) => `/people/${people.person}`,
    act: async (page) => {
      await Promise.all([page.waitForNavigation(), page.click('#password')]);
    },
  },
  { route: '/people/:id', state: 'closed', by: 'coordinator', path: ({ people }) => `/people/${people.closedPerson}` },
  {
    route: '/people/:id/remove',
    by: 'administrator',
    path: ({ people }) => `/people/${people.closedPerson}/remove`,
  },
  {
    route: '/people/:id/remove',
    state: 'not-yours',
    by: 'coordinator',
    path: ({ people }) => `/people/${people.closedPerson}/remove`,
  },
  {
    route: '/people/:id/remove',
    state: 'still-open',
    by: 'coordinator',
    path: ({ people }) => `/people/${people.person}/remove`,
  },
  { route: '/agencies', by: 'administrator', path: () => '/agencies' },
  { route: '/agencies', state: 'error', by: 'administrator', path: () => '/agencies', act: sendForm('/agencies') },
  { route: '/agencies/:id', by: 'administrator', path: ({ people }) => `/agencies/${people.agency}` },
  { route: '/agency-requests', by: 'coordinator', path: () => '/agency-requests?done=sent' },
  { route: '/agency-requests', state: 'none', by: 'taipeiCoordinator', path: () => '/agency-requests' },
  { route: '/agency-requests', state: 'error', by: 'coordinator', path: () => '/agency-requests', act: only },
  {
    route: '/agency-requests/:id',
    by: 'administrator',
    path: ({ people }) => `/agency-requests/${people.agencyRequest}`,
  },
  {
    route: '/agency-requests/:id',
    state: 'error',
    by: 'administrator',
    path: ({ people }) => `/agency-requests/${people.agencyRequest}`,
    act: only,
  },
  { route: '/invitations/:token', by: 'nobody', path: ({ people }) => `/invitations/${people.invitationToken}` },
  {
    route: '/invitations/:token',
    state: 'error',
    by: 'nobody',
    path: ({ people }) => `/invitations/${people.invitationToken}`,
    act: only,
  },
  { route: '/invitations/:token', state: 'unknown', by: 'nobody', path: () => '/invitations/no-such-link' },
];
