import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../src/platform/browser/chromium-process.js';
import { LANGUAGE_COOKIE } from '../../src/platform/http/request-locale.js';
import { routesOf } from '../http/routes.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { EVERY_PAGE, NOTHING_TO_SEE } from './every-page.js';
import type { PageSeen } from './page-seen.js';
import { complaintsOf, sticksOut, violations } from './page-faults.js';
import { makeScene } from './scene.js';
import type { Scene } from './scene.js';
import { Visitors } from './visitors.js';

/** Where pictures go; nowhere unless `npm run screenshots` says so. */
const FOLDER = process.env['SCREENSHOTS'] ?? null;
const HEIGHT = 900;
/** 1280 px at 400 % zoom. */
const ZOOMED = 320;
const TRIED = [
  ['zh-TW', 1280],
  ['en', 360],
] as const;
const LOOKS = FOLDER === null ? TRIED : ([...TRIED, ['zh-TW', 360], ['en', 1280]] as const);

const nameOf = ({ route, state = 'open' }: PageSeen) => {
  const plain = route.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '');
  return `${plain === '' ? 'front' : plain}--${state}`;
};

/** In a window as long as the page: what sticks to the window's edge would else cover the middle. */
async function takePicture(page: Page, path: string): Promise<void> {
  const { width } = page.viewport()!;
  const height = (await page.evaluate('document.documentElement.scrollHeight')) as number;
  await page.setViewport({ width, height });
  await page.screenshot({ path: path });
  await page.setViewport({ width, height: HEIGHT });
}

describe('Every page', () => {
  let app: TestApp;
  let browser: Browser;
  let scene: Scene;
  let visitors: Visitors;

  beforeAll(async () => {
    app = await startApp({ environment: { DEMO: '1' } });
    scene = await makeScene(app);
    const { dataDir, chromiumPath } = app.config;
    browser = await launchChromium({ dataDir, executablePath: chromiumPath });
    visitors = new Visitors(browser, app);
    if (FOLDER !== null) mkdirSync(FOLDER, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  it('of the app is looked at here, and no page twice in the same state', () => {
    const paths = routesOf(app.nest).flatMap(({ method, path }) => (method === 'GET' ? [path] : []));
    const pages = paths.filter((path) => !/^\/(api|health)\//.test(path) || path === '/api/docs');
    const seen = new Set([...EVERY_PAGE.map(({ route }) => route), ...NOTHING_TO_SEE]);
    expect([...seen].sort()).toEqual(pages.sort());
    expect(new Set(EVERY_PAGE.map(nameOf)).size).toBe(EVERY_PAGE.length);
  });

  async function look(seen: PageSeen, locale: string, width: number) {
    const page = await visitors.window(seen.by);
    const complaints = complaintsOf(page);
    await page.setViewport({ width, height: HEIGHT });
    await page.setCookie({ name: LANGUAGE_COOKIE, value: locale, url: app.url });
    await page.goto(`${app.url}${seen.path(scene)}`);
    await seen.act?.(page, scene);
    const lang = await page.evaluate('document.documentElement.lang');
    if (FOLDER !== null) await takePicture(page, join(FOLDER, `${nameOf(seen)}.${locale}.${width}.png`));
    const found = { lang, violations: await violations(page), sticksOut: await sticksOut(page) };
    await page.setViewport({ width: ZOOMED, height: HEIGHT });
    const zoomed = await sticksOut(page);
    await page.close();
    return { ...found, zoomed, complaints };
  }

  describe.each(EVERY_PAGE.map((seen) => [nameOf(seen), seen] as const))('%s', (_, seen) => {
    it.each(LOOKS)('is open to everybody in %s at %i px', async (locale, width) => {
      const fine = { lang: locale, violations: [], sticksOut: [], zoomed: [], complaints: [] };
      expect(await look(seen, locale, width)).toEqual(fine);
    });
  });
});
