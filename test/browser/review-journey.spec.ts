import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../src/platform/browser/chromium-process.js';
import { factorCodes } from '../fixtures/framework.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAnswer, anAssessment, aSheet } from '../support/builders.js';
import { PASSWORD } from '../support/people.js';
import type { PersonName } from '../support/people.js';

/** Law and trust not met, one answer too good, the rest settled. */
const answers = factorCodes.map((factor) =>
  anAnswer({ factor, level: ({ L2: 2, O5: 2, G25: 5 } as Record<string, 2 | 5>)[factor] ?? 4 }),
);

/** Real: the web process, PostgreSQL, Chromium; everybody at a browser of their own. */
describe.each([
  {
    language: 'zh-TW',
    question: '請附協議書的文號。',
    reason: '協議書尚未簽訂，只有口頭約定。',
    rose: ['L2', '由等級 2 升為等級 4'],
    notCompared: /自評：不宜比較，因其中一次沒有記載填答職務（分數差/,
    behind: /針對已提升的因素：.*(L2|O5)/,
  },
  {
    language: 'en',
    question: 'Which agreement is this? Please give its number.',
    reason: 'Agreed by word of mouth only.',
    rose: ['L2', 'level 2 → level 4'],
    notCompared: /Self-assessed: not to be compared, as one of the two does not record which seats answered \(points/,
    behind: /aimed at factors that rose: .*(L2|O5)/,
  },
])('From a submission to the trend, in $language', ({ language, question, reason, rose, notCompared, behind }) => {
  let app: TestApp;
  let browser: Browser;
  let assessment: string;
  const pages = new Map<PersonName, Page>();

  beforeAll(async () => {
    app = await startApp();
    const { dataDir, chromiumPath } = app.config;
    browser = await launchChromium({ dataDir, executablePath: chromiumPath });
    assessment = await anAssessment(app, aSheet({ answers }));
  });
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const go = (page: Page, selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)]);
  const textOf = (page: Page) => page.$eval('main', (element) => element.textContent ?? '');
  const languageOf = (page: Page) => page.$eval('html', (element) => element.getAttribute('lang'));
  const pathOf = (page: Page) => new URL(page.url()).pathname;
  const set = (page: Page, selector: string, value: string) =>
    page.$eval(selector, (field, given) => ((field as unknown as { value: string }).value = given), value);
  const fill = async (page: Page, selector: string, words: string) => {
    await set(page, selector, '');
    await page.type(selector, words);
  };
  const choose = async (page: Page, name: string, value: string) => {
    const id = await page.$eval(`input[name="${name}"][value="${value}"]`, ({ id }) => id);
    await page.click(`label[for="${id}"]`);
  };

  async function at(who: PersonName, path: string): Promise<Page> {
    const page = pages.get(who) ?? (await signIn(who));
    pages.set(who, page);
    await page.goto(app.url + path);
    expect(await languageOf(page)).toBe(language);
    return page;
  }

  async function signIn(who: PersonName): Promise<Page> {
    const page = await (await browser.createBrowserContext()).newPage();
    page.setDefaultTimeout(20_000);
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${app.url}/sign-in?lang=${language}`);
    await page.type('#email', app.people[who].email);
    await page.type('#password', PASSWORD);
    await go(page, 'main form button');
    return page;
  }

  async function handIn(): Promise<void> {
    await go(await at('coordinator', `/assessments/${assessment}/hand-in`), 'button[value="request"]');
    const approver = await at('approver', `/assessments/${assessment}/hand-in`);
    await go(approver, 'button[value="sign"]');
    expect(pathOf(approver)).toMatch(/^\/submissions\//);
  }

  /** From the queue to the file. */
  async function take(): Promise<Page> {
    const page = await at('reviewer', '/reviews');
    await go(page, 'button.review-take');
    expect(pathOf(page)).toMatch(/^\/reviews\/[0-9a-f-]{36}$/);
    return page;
  }

  async function find(file: string, factor: string, verdict: string, more: { to?: string; reason?: string } = {}) {
    const page = await at('reviewer', `${file}/factors/${factor}`);
    await choose(page, 'verdict', verdict);
    if (more.to) await page.select('#changedTo', more.to);
    if (more.reason) await fill(page, '#reason', more.reason);
    await go(page, 'button[value="finding"]');
  }

  /** Of the newest one handed in, as the approver was shown it. */
  const submissionPath = () => pathOf(pages.get('approver')!);

  it('the agency hands it in, two people', handIn);

  it('a reviewer takes it from the queue, doubts one answer, asks about another, and returns it', async () => {
    const file = pathOf(await take());
    await find(file, 'G25', 'change', { to: '3', reason });
    await find(file, 'L2', 'ask', { reason: question });
    const page = await at('reviewer', `${file}/decision`);
    await choose(page, 'decision', 'return');
    await fill(page, '#comment', reason);
    await go(page, '.decision-form button.govuk-button');
    expect(pathOf(page)).not.toMatch(/decision$/);
  });

  it('the agency finds each remark beside the question it is about, corrects, and hands in again', async () => {
    expect(await textOf(await at('coordinator', `/assessments/${assessment}`))).toContain(reason);
    expect(await textOf(await at('coordinator', `/assessments/${assessment}/factors/L2`))).toContain(question);
    const page = await at('coordinator', `/assessments/${assessment}/factors/G25`);
    expect(await textOf(page)).toContain(reason);
    await choose(page, 'answer', '3');
    await go(page, 'button[value="save"], main form .govuk-button');
    await handIn();
  });

  it('it passes on condition: an action, an owner and a date for every prerequisite that is not met', async () => {
    const file = pathOf(await take());
    for (const factor of ['L2', 'O5', 'G25']) await find(file, factor, 'confirm');
    const page = await at('reviewer', `${file}/decision`);
    await choose(page, 'decision', 'accept-with-plan');
    const gates = await page.$$eval('h3[id^="gate-"]', (all) => all.map(({ id }) => id));
    expect(gates).toEqual(['gate-legal-basis', 'gate-trust']);
    for (const gate of gates) {
      const id = await page.$eval(`#${gate} ~ .plan-action input[name="plan"]`, (box) => box.id);
      await page.click(`label[for="${id}"]`);
      await set(page, `#${id.replace('plan-', 'owner-')}`, '民政處');
      await set(page, `#${id.replace('plan-', 'due-')}`, '2031-06-30');
    }
    await fill(page, '#comment', reason);
    await go(page, '.decision-form button.govuk-button');
    expect(pathOf(page)).not.toMatch(/decision$/);
  });

  it('the agency reports an agreed action as done, and the reviewer sees it', async () => {
    const sealed = submissionPath();
    const page = await at('coordinator', `${sealed}/plan`);
    await go(page, `a[href^="${sealed}/plan/"]`);
    const action = pathOf(page);
    await choose(page, 'state', 'done');
    await fill(page, '#note', reason);
    await go(page, `form[action="${action}"] button.govuk-button`);
    expect(pathOf(page)).not.toBe('/sign-in');
    expect(await textOf(await at('reviewer', action))).toContain(reason);
  });

  it('the same pilot is assessed again, with the former answers to be looked at', async () => {
    const page = await at('coordinator', `/assessments/${assessment}/again`);
    await choose(page, 'occasion', 'after-pilot');
    await go(page, 'main form button.govuk-button');
    expect(pathOf(page)).toMatch(/^\/assessments\/[0-9a-f-]{36}/);
    const former = assessment;
    assessment = pathOf(page).split('/')[2]!;
    expect(assessment).not.toBe(former);
    for (const factor of ['L2', 'O5']) {
      const question = await at('coordinator', `/assessments/${assessment}/factors/${factor}`);
      await choose(question, 'answer', '4');
      await go(question, 'main form .govuk-button');
    }
    await handIn();
  });

  it('and the trend says what rose, why the difference is no change, and which action was behind it, to both', async () => {
    const overview = await at('coordinator', `/assessments/${assessment}`);
    const pilot = await overview.$eval('a[href*="/pilots/"]', (link) => link.getAttribute('href')!.split('/')[2]!);
    for (const who of ['coordinator', 'reviewer'] as const) {
      const page = await at(who, `/pilots/${pilot}/trend`);
      const lists = await page.$$eval('[aria-labelledby^="step-"] details', (all) =>
        all.map((list) => [...list.querySelectorAll('li')].map((line) => line.textContent ?? '')),
      );
      // Both that were answered anew rose, and nothing else moved: there is no second list.
      expect(lists.map((lines) => lines.length)).toEqual([2]);
      const risen = lists[0]!.map((line) => [line.slice(0, 2), line.split(/：|: /)[1]]);
      expect(risen).toEqual([rose, ['O5', rose[1]]]);
      const text = await textOf(page);
      expect(text).toMatch(notCompared);
      expect(text).toMatch(behind);
    }
  });
});
