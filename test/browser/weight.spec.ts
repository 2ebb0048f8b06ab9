import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { launchChromium } from '../../src/platform/browser/chromium-process.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment } from '../support/builders.js';
import { caseSheet } from '../fixtures/sheets.js';
import { Visitors } from './visitors.js';

const KB = 1000;
const WIDTHS = [1280, 360];
const FONTS_THAT_CAME =
  "[...document.fonts].filter(({ family, status }) => family.includes('Noto Sans TC') && status === 'loaded').length";

/** What came over the line, by path, font files aside. */
async function weighed(page: Page, go: () => Promise<unknown>): Promise<Map<string, number>> {
  const session: CDPSession = await page.createCDPSession();
  const paths = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type !== 'Font') paths.set(requestId, new URL(response.url).pathname);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId);
    if (path !== undefined) bytes.set(path, (bytes.get(path) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  await go();
  await session.detach();
  return bytes;
}

const total = (bytes: ReadonlyMap<string, number>) => [...bytes.values()].reduce((sum, one) => sum + one, 0);

/** Everything that moved by itself since the page was opened, its font and whatever else comes late included. */
async function shiftOf(page: Page): Promise<number> {
  await page.evaluate('document.fonts.ready.then(() => true)');
  return (await page.evaluate(`new Promise((resolve) => {
    let sum = 0;
    const watch = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value)));
    watch.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 200)));
  })`)) as number;
}

describe('What a page costs a slow line', () => {
  let app: TestApp;
  let browser: Browser;
  let id: string;

  beforeAll(async () => {
    app = await startApp();
    const { dataDir, chromiumPath } = app.config;
    browser = await launchChromium({ dataDir, executablePath: chromiumPath });
    id = await anAssessment(app, caseSheet('nice-2009-09'));
  });
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  it('is at most 100 KB for the first page anybody opens, fonts aside', async () => {
    const page = await new Visitors(browser, app).window('nobody');
    const bytes = await weighed(page, () => page.goto(app.url, { waitUntil: 'networkidle0' }));
    expect([...bytes.keys()]).toContain('/assets/fonts.css');
    expect(total(bytes)).toBeLessThanOrEqual(100 * KB);
  });

  it('is at most 40 KB for the page of a factor after the first', async () => {
    const page = await new Visitors(browser, app).window('coordinator');
    const place = `${app.url}/assessments/${id}`;
    await page.goto(place, { waitUntil: 'networkidle0' });
    const bytes = await weighed(page, () => page.goto(`${place}/factors/L2`, { waitUntil: 'networkidle0' }));
    expect([...bytes.keys()]).toContain(`/assessments/${id}/factors/L2`);
    expect(total(bytes)).toBeLessThanOrEqual(40 * KB);
  });

  it.each(WIDTHS)('and nothing on it moves while it comes, at %i pixels', async (width) => {
    const place = `/assessments/${id}`;
    const shifts: Record<string, number> = {};
    for (const path of ['/', place, `${place}/factors/L2`, `${place}/table`]) {
      // A browser that has been nowhere yet, so that styles and font are still to come.
      const visitors = new Visitors(browser, app);
      const page = await visitors.window(path === '/' ? 'nobody' : 'coordinator');
      await page.setCacheEnabled(false);
      await page.setViewport({ width, height: 900 });
      await page.goto(`${app.url}${path}`, { waitUntil: 'networkidle0' });
      shifts[path] = await shiftOf(page);
      expect(await page.evaluate(FONTS_THAT_CAME)).toBeGreaterThan(0);
      await page.browserContext().close();
    }
    expect(Object.entries(shifts).filter(([, shift]) => shift !== 0)).toEqual([]);
  });
});
