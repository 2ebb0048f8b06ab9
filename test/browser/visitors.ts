import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import type { TestApp } from '../support/app.js';
import { PASSWORD } from '../support/people.js';
import type { PersonName } from '../support/people.js';

/** Browsers in which people have signed in by the page for it, each with cookies of its own. */
export class Visitors {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();

  constructor(
    private readonly browser: Browser,
    private readonly app: TestApp,
  ) {}

  /** A new window of this person's browser. */
  async window(by: PersonName | 'nobody'): Promise<Page> {
    const known = this.contexts.get(by) ?? this.open(by);
    this.contexts.set(by, known);
    return (await known).newPage();
  }

  private async open(by: PersonName | 'nobody'): Promise<BrowserContext> {
    const context = await this.browser.createBrowserContext();
    if (by === 'nobody') return context;
    const page = await context.newPage();
    await page.goto(`${this.app.url}/sign-in`);
    await page.type('[name="email"]', this.app.people[by].email);
    await page.type('[name="password"]', PASSWORD);
    await Promise.all([page.waitForNavigation(), page.click('main form button')]);
    await page.close();
    return context;
  }
}
