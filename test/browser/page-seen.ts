import type { Page } from 'puppeteer-core';
import type { PersonName } from '../support/people.js';
import type { Scene } from './scene.js';

/** One page in one state, as somebody sees it. */
export interface PageSeen {
  /** As the app knows it; accessibility.spec.ts fails for a page of the app that is not here. */
  readonly route: string;
  /** What about it is to be seen; left out for the page as it opens. */
  readonly state?: string;
  readonly by: PersonName | 'nobody';
  readonly path: (scene: Scene) => string;
  /** What is done on it before one looks. Must change nothing, for every look does it again. */
  readonly act?: (page: Page) => Promise<void>;
}

/** Sends the page's main form as it stands. */
export async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('main form button:not(.link-button)')]);
}

export const type =
  (values: Readonly<Record<string, string>>, then: (page: Page) => Promise<void> = send) =>
  async (page: Page): Promise<void> => {
    for (const [name, value] of Object.entries(values)) await page.type(`[name="${name}"]`, value);
    await then(page);
  };
