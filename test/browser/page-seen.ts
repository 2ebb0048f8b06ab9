import type { Page } from 'puppeteer-core';
import type { PersonName } from '../support/people.js';
import type { Scene } from './scene.js';

/** One page in one state, as somebody sees it. */
export interface PageSeen {
  /** As the app knows it; accessibility.spec.ts fails for a page of the app that is not in the lists. */
  readonly route: string;
  /** What about it is to be seen; left out for the page as it opens. */
  readonly state?: string;
  readonly by: PersonName | 'nobody';
  readonly path: (scene: Scene) => string;
  /** What is done on it before one looks. Must change nothing, for every look does it again. */
  readonly act?: (page: Page, scene: Scene) => Promise<void>;
}

/** The same, said shortly. */
export function seen(
  by: PageSeen['by'],
  route: string,
  state = 'open',
  path: PageSeen['path'] = () => route,
  act?: PageSeen['act'],
): PageSeen {
  return { route, state, by, path, ...(act && { act }) };
}

/** Sends the page's main form as it stands. */
export async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('main form button:not(.link-button)')]);
}

/** Sends the form that has this field, as it stands or with what is typed into it. */
export const sendFormOf =
  (field: string, typed: Readonly<Record<string, string>> = {}) =>
  async (page: Page): Promise<void> => {
    const form = `main form:has([name="${field}"])`;
    for (const [name, value] of Object.entries(typed)) await page.type(`${form} [name="${name}"]`, value);
    await Promise.all([page.waitForNavigation(), page.click(`${form} button`)]);
  };

export const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';
