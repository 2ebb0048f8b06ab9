import { query } from '../support/database.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import { anAssessment, aSheet, aSubmission, aSubmissionRequest } from '../support/builders.js';
import { FakeClock } from '../support/fake-clock.js';
import { giveSeats, taskDesk } from './task-desk.js';

/** Real: the app with its pages, PostgreSQL, cookies. Fake: the clock, at 2009-10-01, 09:30 in Taipei. */

describe('The pages for tasks', () => {
  let app: TestApp;
  let id: string;
  beforeAll(async () => {
    app = await startApp({ clock: new FakeClock() });
    await giveSeats(app);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await query(app.database.adminUrl, 'DELETE FROM tasks');
    id = await anAssessment(app, aSheet({ answers: [] }));
  });

  const { assigned, all, mine } = taskDesk(
    () => app,
    () => id,
  );
  const assignPath = () => `/assessments/${id}/assign`;
  const errorsOf = (html: string) =>
    [...html.matchAll(/<li><a href="#(\w+)">([^<]+)<\/a><\/li>/g)].map(([, one]) => one);

  it('a coordinator assigns two questions to a colleague until a day, and both see it', async () => {
    const { coordinator, respondent } = app.people;
    const browser = await browserAs(app, coordinator);
    await browser.get(assignPath());
    const form = { factors: ['L2', 'T3'], assigneeId: respondent.userId, dueOn: '2009-10-15', question: '請附函號' };
    const sent = await browser.post(assignPath(), form);
    expect(sent.status).toBe(303);
    const { text } = await browser.get(sent.headers['location']!);
    expect(text).toContain('已分派 2 題，同仁會在首頁的待辦看到。');
    expect(text).toContain('目前：respondent');
    const home = await (await browserAs(app, respondent)).get('/home');
    expect(home.text).toContain('有 2 題等您填答，大約需要 5 分鐘');
    expect(home.text).toContain(`href="/assessments/${id}/own/L2"`);
    expect(home.text).toContain('請於2009年10月15日前填答');
  });

  it('what is refused is said beside the field, and what was typed is still there', async () => {
    const browser = await browserAs(app, app.people.coordinator);
    await browser.get(assignPath());
    const sent = await browser.post(assignPath(), { factors: ['L2'], dueOn: '10/15', question: '請附函號' });
    expect(sent.status).toBe(422);
    expect(errorsOf(sent.text)).toEqual(['dueOn']);
    expect(sent.text).toContain('value="10/15"');
    expect(sent.text).toMatch(/value="L2" checked/);
    expect(sent.text).toContain('請附函號</textarea>');
    const nothing = await browser.post(assignPath(), { seat: 'it', named: '王科員' });
    expect(errorsOf(nothing.text)).toEqual(['factors']);
    const nobody = await browser.post(assignPath(), { factors: 'L2' });
    expect(nobody.text).toContain('請選擇由誰填答：一位同仁、一項職務，或寫下姓名');
    expect(await all()).toEqual([]);
  });

  it('a role ticks the questions it leads on', async () => {
    const { text } = await (await browserAs(app, app.people.coordinator)).get(`${assignPath()}?role=accounting`);
    const ticked = [...text.matchAll(/value="([A-Z]\d+)" checked/g)].map(([, code]) => code);
    expect(ticked.length).toBeGreaterThan(0);
    expect(ticked.length).toBeLessThan(20);
    const strange = await (await browserAs(app, app.people.coordinator)).get(`${assignPath()}?role=%3Cscript%3E`);
    expect(strange.status).toBe(200);
    expect(strange.text).not.toMatch(/ checked/);
  });

  it('a respondent hands a task over and is told so at home', async () => {
    const { respondent, otherRespondent } = app.people;
    const [task] = await assigned({ factors: ['L1'], assigneeId: respondent.userId });
    const browser = await browserAs(app, respondent);
    const path = `/tasks/${task!.id}/hand-over`;
    expect((await browser.get(path)).text).not.toContain(`<option value="${respondent.userId}"`);
    const missing = await browser.post(path, { assigneeId: '' });
    expect([missing.status, errorsOf(missing.text)]).toEqual([422, ['assigneeId']]);
    const sent = await browser.post(path, { assigneeId: otherRespondent.userId });
    expect(sent.headers['location']).toBe('/home?done=handed-over');
    expect((await browser.get('/home?done=handed-over')).text).toContain('已轉交給同仁。');
    expect(await mine(otherRespondent)).toHaveLength(1);
    const gone = await browser.get(path);
    expect(gone.text).toContain('這是其他同仁的待辦');
    expect(gone.text).not.toContain('name="assigneeId"');
  });

  it('a coordinator hands over everything of somebody who has left', async () => {
    const { coordinator, otherRespondent, respondent } = app.people;
    await assigned({ factors: ['L1', 'L2'], assigneeId: otherRespondent.userId });
    const active = 'UPDATE users SET active = $2 WHERE id = $1';
    await query(app.database.adminUrl, active, [otherRespondent.userId, false]);
    const browser = await browserAs(app, coordinator);
    expect((await browser.get('/tasks/hand-over')).text).toContain('second（帳號已停用，2 項）');
    const form = { from: otherRespondent.userId, assigneeId: respondent.userId };
    const sent = await browser.post('/tasks/hand-over', form);
    await query(app.database.adminUrl, active, [otherRespondent.userId, true]);
    expect((await browser.get(sent.headers['location']!)).text).toContain('已轉交 2 項待辦。');
    expect(await mine(respondent)).toHaveLength(2);
  });

  it('a respondent cannot hand over what a colleague has, whatever the form says', async () => {
    const { respondent, otherRespondent } = app.people;
    await assigned({ factors: ['L1'], assigneeId: otherRespondent.userId });
    const browser = await browserAs(app, respondent);
    await browser.get('/tasks/hand-over');
    await browser.post('/tasks/hand-over', { from: otherRespondent.userId, assigneeId: respondent.userId });
    expect(await mine(otherRespondent)).toHaveLength(1);
  });

  it('a task is taken back after one is asked, and twice without harm', async () => {
    const [task] = await assigned({ factors: ['L1'], assigneeId: app.people.respondent.userId });
    const browser = await browserAs(app, app.people.coordinator);
    const path = `/tasks/${task!.id}/withdraw`;
    expect((await browser.get(path)).text).toContain('已經填好的答案不受影響');
    expect((await browser.post(path, {})).headers['location']).toBe(`${assignPath()}?done=withdrawn`);
    expect((await browser.post(path, {})).status).toBe(303);
    expect(await mine(app.people.respondent)).toEqual([]);
    expect((await browser.get(path)).text).toContain('已經收回');
  });

  it('no form is taken from another site', async () => {
    const browser = await browserAs(app, app.people.coordinator);
    const form = { factors: 'L2', seat: 'it' };
    expect((await browser.postFromElsewhere(assignPath(), form)).status).toBe(403);
    expect(await all()).toEqual([]);
  });

  it('home tells a newcomer what to do, in both languages', async () => {
    const { taipeiCoordinator, taipeiRespondent } = app.people;
    const coordinator = await browserAs(app, taipeiCoordinator);
    expect((await coordinator.get('/home')).text).toContain('請先建立試辦案');
    const english = await coordinator.get('/home?lang=en');
    expect(english.text).toContain('Your agency has no pilot yet. Add one first');
    expect(english.text).toContain('<html lang="en"');
    expect((await (await browserAs(app, taipeiRespondent)).get('/home')).text).toContain('目前沒有分派給您的題目');
  });

  it('home shows who is to sign what, how far everything is, and what was handed in', async () => {
    const { approver, coordinator, reviewer } = app.people;
    const { assessmentId } = await aSubmissionRequest(app);
    const { id } = await aSubmission(app);
    const toSign = await (await browserAs(app, approver)).get('/home');
    expect(toSign.text).toContain(`href="/assessments/${assessmentId}/hand-in"`);
    expect(toSign.text).toContain('等候您核定');
    const home = await (await browserAs(app, coordinator)).get('/home');
    expect(home.text).toContain('機關答案已填 56 題，共 58 題');
    expect(home.text).toContain('等候核定');
    const central = await (await browserAs(app, reviewer)).get('/home');
    expect(central.text).toContain(`name="submission" value="${id}"`);
    expect(central.text).toContain('高雄縣政府');
    expect(central.text).not.toContain('管理機關');
  });

  it('home refuses a cursor that is none, and takes any other query', async () => {
    const browser = await browserAs(app, app.people.coordinator);
    expect((await browser.get('/home?cursor=nonsense')).status).toBe(422);
    expect((await browser.get('/home?done=handed-over-all&n=many&x=%00')).status).toBe(200);
  });
});
