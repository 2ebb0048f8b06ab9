import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../src/platform/browser/chromium-process.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSheet } from '../support/builders.js';
import { query } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { PASSWORD } from '../support/people.js';
import type { Person, PersonName } from '../support/people.js';
import { Visitors } from './visitors.js';

const SAVED = '[data-saved]';

/** As much of a field in the page as is looked at. */
interface Field {
  readonly value: string;
}

describe('What one types', () => {
  let app: TestApp;
  let browser: Browser;
  let visitors: Visitors;
  let id: string;

  beforeAll(async () => {
    app = await startApp();
    const { dataDir, chromiumPath } = app.config;
    browser = await launchChromium({ dataDir, executablePath: chromiumPath });
  });
  beforeEach(async () => {
    visitors = new Visitors(browser, app);
    id = await anAssessment(app, aSheet({ answers: [] }));
  });
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const place = (factor = 'L2', list = 'factors') => `${app.url}/assessments/${id}/${list}/${factor}`;
  const open = async (by: PersonName, address = place(), script = true): Promise<Page> => {
    const page = await visitors.window(by);
    await page.setJavaScriptEnabled(script);
    await page.goto(address);
    return page;
  };
  const stored = async (person: Person, factor = 'L2', list = 'answers') =>
    (await app.as(person).get(`/api/v1/assessments/${id}/${list}/${factor}`)).body as Record<string, unknown>;
  const told = (page: Page, text: string) =>
    page.waitForFunction(`document.querySelector('${SAVED}')?.textContent.includes('${text}')`);
  const choose = (page: Page, level: number) => page.click(`label[for="answer${level === 1 ? '' : `-${level}`}"]`);
  const send = (page: Page, intent: string) =>
    Promise.all([page.waitForNavigation(), page.click(`button[value="${intent}"]`)]);
  const signIn = async (page: Page, person: Person) => {
    await page.type('#email', person.email);
    await page.type('#password', PASSWORD);
    await Promise.all([page.waitForNavigation(), page.click('main form button')]);
  };
  /** As if time had run out. */
  const endSignInsOf = ({ userId }: Person) =>
    query(app.database.adminUrl, 'DELETE FROM access_tokens WHERE user_id = $1 AND kind = $2', [userId, 'browser']);
  const noteOn = (page: Page) => page.$eval('#note', (field) => (field as unknown as Field).value);
  const keptIn = (page: Page) => page.evaluate('Object.keys(sessionStorage)') as Promise<string[]>;

  it('is saved as one goes, with the time beside it, and is there after a reload', async () => {
    const page = await open('coordinator');
    await choose(page, 2);
    await page.type('#note', '條文已查出，尚待函釋');
    await told(page, '已儲存');
    await eventually(
      () => stored(app.people.coordinator),
      ({ note }) => note === '條文已查出，尚待函釋',
    );
    expect(await stored(app.people.coordinator)).toMatchObject({ level: 2 });
    await page.waitForFunction('Object.keys(sessionStorage).length === 0');
    await page.reload();
    expect(await noteOn(page)).toBe('條文已查出，尚待函釋');
  });

  it('is kept while the line is down, and sent when it is back', async () => {
    const page = await open('respondent', place('L2', 'own'));
    await page.setOfflineMode(true);
    await choose(page, 3);
    await page.type('#note', '離線時寫的');
    await told(page, '目前連不上網路');
    expect(await keptIn(page)).toHaveLength(1);
    await page.setOfflineMode(false);
    await told(page, '已儲存');
    expect(await stored(app.people.respondent, 'L2', 'own-answers')).toMatchObject({ level: 3, note: '離線時寫的' });
  });

  it('is not lost to a reload before it could be sent', async () => {
    const page = await open('coordinator');
    await page.setOfflineMode(true);
    await choose(page, 4);
    await told(page, '目前連不上網路');
    await page.setOfflineMode(false);
    await page.reload();
    await told(page, '已儲存');
    await eventually(
      () => stored(app.people.coordinator),
      ({ level }) => level === 4,
    );
  });

  it('does not overwrite what a colleague saved meanwhile: both versions are shown, and one is chosen', async () => {
    const page = await open('coordinator');
    const put = app.as(app.people.both).put(`/api/v1/assessments/${id}/answers/L2`).set('If-None-Match', '*');
    await put.send({ level: 5, note: '同事寫的' });
    await choose(page, 2);
    await page.type('#note', '我寫的');
    await told(page, '剛才有人改過');
    expect(await stored(app.people.coordinator)).toMatchObject({ level: 5, note: '同事寫的' });
    await send(page, 'stay');
    const card = await page.$eval('.conflict', (element) => element.textContent);
    for (const part of ['同事寫的', '我寫的', '等級 5', '等級 2']) expect(card).toContain(part);
    await Promise.all([page.waitForNavigation(), page.click('.conflict button')]);
    expect(await stored(app.people.coordinator)).toMatchObject({ level: 2, note: '我寫的' });
  });

  it('gives way to the colleague’s version where that is chosen', async () => {
    const page = await open('coordinator');
    const put = app.as(app.people.both).put(`/api/v1/assessments/${id}/answers/L2`).set('If-None-Match', '*');
    await put.send({ level: 5, note: '同事寫的' });
    await choose(page, 2);
    await send(page, 'stay');
    await Promise.all([page.waitForNavigation(), page.click('[data-keep-theirs]')]);
    expect(await noteOn(page)).toBe('同事寫的');
    expect(await stored(app.people.coordinator)).toMatchObject({ level: 5 });
  });

  it('waits in the tab when the sign-in has run out, and is back, filled but not sent, after signing in again', async () => {
    const page = await open('coordinator');
    await endSignInsOf(app.people.coordinator);
    await choose(page, 3);
    await page.type('#note', '逾時前寫的');
    await told(page, '登入已逾時');
    await Promise.all([page.waitForNavigation(), page.click(`${SAVED} a`)]);
    await signIn(page, app.people.coordinator);
    expect(page.url()).toBe(place());
    await told(page, '尚未送出');
    expect(await noteOn(page)).toBe('逾時前寫的');
    expect(await stored(app.people.coordinator)).toMatchObject({ status: 'unanswered' });
    await send(page, 'stay');
    expect(await stored(app.people.coordinator)).toMatchObject({ level: 3, note: '逾時前寫的' });
  });

  it('comes through an expired sign-in without scripts too, for the same person only', async () => {
    const page = await open('coordinator', place(), false);
    await choose(page, 3);
    await page.type('#note', '沒有程式碼也不會丟');
    await endSignInsOf(app.people.coordinator);
    await send(page, 'next');
    expect(await page.$eval('.notice', (element) => element.textContent)).toContain('剛才填寫的內容還在');
    await signIn(page, app.people.coordinator);
    expect(new URL(page.url()).pathname).toBe(`/assessments/${id}/factors/L2`);
    expect(await noteOn(page)).toBe('沒有程式碼也不會丟');
    expect(await stored(app.people.coordinator)).toMatchObject({ status: 'unanswered' });
    await send(page, 'stay');
    expect(await stored(app.people.coordinator)).toMatchObject({ level: 3, note: '沒有程式碼也不會丟' });
  });

  it('is shown to nobody else who signs in on the same machine', async () => {
    const page = await open('coordinator', place(), false);
    await choose(page, 3);
    await page.type('#note', '只有我看得到');
    await endSignInsOf(app.people.coordinator);
    await send(page, 'next');
    await signIn(page, app.people.approver);
    expect(await page.content()).not.toContain('只有我看得到');
  });

  it('is gone from the browser after signing out: machines at counters are shared', async () => {
    const page = await open('respondent', place('L2', 'own'));
    await page.setOfflineMode(true);
    await page.type('#note', '還沒送出');
    await told(page, '目前連不上網路');
    expect(await keptIn(page)).toHaveLength(1);
    await page.setOfflineMode(false);
    await Promise.all([page.waitForNavigation(), page.click('.site-user button')]);
    expect(await keptIn(page)).toEqual([]);
    await page.goto(place('L2', 'own'));
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('is answered by keyboard alone', async () => {
    const page = await open('respondent', place('L2', 'own'));
    await page.focus('#answer');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await told(page, '已儲存');
    await page.focus('button[value="next"]');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).pathname).toBe(`/assessments/${id}/own/L3`);
    expect(await stored(app.people.respondent, 'L2', 'own-answers')).toMatchObject({ level: 3 });
  });

  it('may be sent twice by a hasty hand without harm', async () => {
    const page = await open('coordinator', place(), false);
    await choose(page, 2);
    await Promise.all([page.waitForNavigation(), page.click('button[value="stay"]', { count: 2 })]);
    await page.goto(place());
    expect(await page.$('.conflict')).toBeNull();
    expect(await stored(app.people.coordinator)).toMatchObject({ level: 2 });
  });

  it('is refused in words beside the field, and what was typed stays', async () => {
    const page = await open('coordinator', place(), false);
    await page.click('label[for="answer-unknown"]');
    await page.type('#askWhom', '資訊室');
    await send(page, 'stay');
    expect(await page.$eval('#error-summary', (element) => element.textContent)).toContain('請寫下理由');
    expect(await page.$eval('#reasonUnknown', (field) => field.getAttribute('aria-invalid'))).toBe('true');
    expect(await page.$eval('#askWhom', (field) => (field as unknown as Field).value)).toBe('資訊室');
  });
});
