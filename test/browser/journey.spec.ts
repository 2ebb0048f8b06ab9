import type { INestApplicationContext } from '@nestjs/common';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../src/platform/browser/chromium-process.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PASSWORD } from '../support/people.js';
import type { PersonName } from '../support/people.js';
import { startWorkerBeside } from '../support/worker.js';

/** Four people, each with a browser of their own, from the first page to a report on the desk. */
describe('An agency assesses itself before a pilot', () => {
  let app: TestApp;
  let worker: INestApplicationContext;
  let browser: Browser;
  const pages = new Map<PersonName, Page>();

  beforeAll(async () => {
    app = await startApp();
    worker = await startWorkerBeside(app);
    const { dataDir, chromiumPath } = app.config;
    browser = await launchChromium({ dataDir, executablePath: chromiumPath });
  });
  afterAll(async () => {
    await browser?.close();
    await worker.close();
    await app.stop();
  });

  const go = (page: Page, selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)]);
  /** A link or a button by what it says. */
  const press = async (page: Page, text: string) => {
    const found = await page.waitForSelector(`::-p-xpath(//main//*[self::a or self::button][contains(., "${text}")])`);
    await Promise.all([page.waitForNavigation(), found!.click()]);
  };
  const textOf = (page: Page) => page.$eval('main', (element) => element.textContent ?? '');
  const tick = (page: Page, id: string) => page.click(`label[for="${id}"]`);

  /** From the first page, as everybody begins. */
  async function enter(who: PersonName, width = 1280): Promise<Page> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.setViewport({ width, height: 900 });
    await page.goto(app.url);
    await press(page, '登入，開始自評');
    await page.type('#email', app.people[who].email);
    await page.type('#password', PASSWORD);
    await go(page, 'main form button');
    pages.set(who, page);
    return page;
  }

  it('the coordinator describes the pilot and opens the assessment', async () => {
    const page = await enter('coordinator');
    await press(page, '新增試辦案');
    await page.type('#title', '新生兒出生通報與津貼一次申辦');
    await page.type('#summary', '父母到戶政事務所登記時，同時申請津貼，不必再跑社會處。');
    for (const id of ['track', 'direction', 'integrationModel', 'exchangeFrequency']) await tick(page, id);
    await page.type('#partners', '衛生所');
    await press(page, '建立試辦案');
    await go(page, 'main form .govuk-button');
    expect(await textOf(page)).toContain('七項先決條件');
  });

  it('and hands two questions to those who know', async () => {
    const page = pages.get('coordinator')!;
    await press(page, '分派題目');
    await page.$$eval('details', (all) => all.forEach((one) => one.setAttribute('open', '')));
    for (const code of ['L2', 'L4']) await tick(page, `factors-${code}`);
    await page.select('#assigneeId', app.people.respondent.userId);
    await go(page, 'main form .govuk-button');
    expect(await textOf(page)).toContain('本案要查調的資料');
  });

  it('one respondent finds them at home, answers one alone, and passes the other on', async () => {
    const page = await enter('respondent');
    await press(page, '本案要查調的資料');
    await tick(page, 'answer-2');
    await page.type('#note', '條文已查出，尚待主管機關函釋。');
    await press(page, '儲存，到下一題');
    await page.goto(page.url().replace(/own\/\w+.*/, 'own/L4'));
    await tick(page, 'answer-unknown');
    await page.type('#reasonUnknown', '個資保護由資訊單位統一處理。');
    await page.select('#askColleague', app.people.otherRespondent.userId);
    await press(page, '儲存，到下一題');
    await page.goto(`${app.url}/home`);
    expect(await textOf(page)).not.toContain('本案要查調的資料');
  });

  it('the other finds the question among the tasks, on a phone, and answers it', async () => {
    const page = await enter('otherRespondent', 360);
    expect(await textOf(page)).toContain('個資保護由資訊單位統一處理');
    await press(page, '本案如何做到只有辦案的人看得到');
    await tick(page, 'answer-3');
    await press(page, '儲存，到下一題');
    const { scrollWidth } = (await page.evaluate('({ scrollWidth: document.documentElement.scrollWidth })')) as {
      scrollWidth: number;
    };
    expect(scrollWidth).toBe(360);
  });

  it('the coordinator answers for the agency: first the prerequisites, then the rest in the table', async () => {
    const page = pages.get('coordinator')!;
    await page.goto(`${app.url}/home`);
    await press(page, '自評（第 1 版）');
    await press(page, '填先決條件');
    await press(page, '開始填答');
    await tick(page, 'answer-4');
    await press(page, '儲存，到下一題');
    expect(await textOf(page)).toContain('第 2 題，共 17 題');
    await press(page, '回自評總覽');
    await press(page, '表格快速填答');
    const empty = await page.$$eval('select[name^="answer-"]', (all) =>
      all.filter((one) => (one as unknown as { value: string }).value === '').map(({ id }) => id),
    );
    expect(empty).toHaveLength(57);
    for (const id of empty) await page.select(`#${id}`, '3');
    await press(page, '儲存全部更動');
    expect(await textOf(page)).toContain('已儲存 57 題');
  });

  it('looks before handing in, and asks for a signature', async () => {
    const page = pages.get('coordinator')!;
    await page.goto(page.url().replace(/table.*/, 'look'));
    expect(await textOf(page)).toMatch(/先決條件/);
    await page.goto(page.url().replace(/look.*/, 'hand-in'));
    await go(page, 'button[value="request"]');
    expect(await page.$('button[value="withdraw"]')).not.toBeNull();
  });

  it('the approver reads one page and signs; what was signed is sealed', async () => {
    const page = await enter('approver');
    await press(page, '等候您核定');
    await go(page, 'button[value="sign"]');
    expect(new URL(page.url()).pathname).toMatch(/^\/submissions\//);
    expect(await textOf(page)).toMatch(/[0-9a-f]{64}/);
  });

  it('the report is asked for, seen to be made, and downloaded', async () => {
    const page = pages.get('approver')!;
    await go(page, 'main form .govuk-button');
    expect(new URL(page.url()).pathname).toMatch(/^\/reports\//);
    const link = await page.waitForSelector('a[href$="/file"]', { timeout: 40_000 });
    const href = await link!.evaluate((element) => element.getAttribute('href'));
    const start = (await page.evaluate(
      `fetch('${href}').then((r) => r.arrayBuffer()).then((b) => String.fromCharCode(...new Uint8Array(b).slice(0, 5)))`,
    )) as string;
    expect(start).toBe('%PDF-');
  });
});
