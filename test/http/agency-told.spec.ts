import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';
import { anAnswer, aSheet, aSubmission } from '../support/builders.js';
import { aPassWithPlan } from '../support/reviewing.js';
import { factorCodes } from '../fixtures/framework.js';
import { wordsOf } from './read-page.js';
import { aShortSheet } from './sheets.js';

/** Real: the web process, PostgreSQL. */
describe('What an agency is told of its review', () => {
  let app: TestApp;
  let coordinator: BrowserSession;
  let approver: BrowserSession;
  let respondent: BrowserSession;
  beforeAll(async () => {
    app = await startApp();
    coordinator = await browserAs(app, app.people.coordinator);
    approver = await browserAs(app, app.people.approver);
    respondent = await browserAs(app, app.people.respondent);
  });
  afterAll(() => app.stop());

  const desk = () => app.as(app.people.reviewer);
  async function taken(sheet = aShortSheet()) {
    const { id, assessmentId } = await aSubmission(app, sheet);
    const review = (await desk().post(`/api/v1/submissions/${id}/review`)).body.id as string;
    return { submission: id, assessment: assessmentId, review };
  }
  const find = (review: string, factor: string, finding: object) =>
    desk().put(`/api/v1/reviews/${review}/findings/${factor}`).send(finding);
  const titled = (title: string) => {
    const sheet = aShortSheet();
    return { ...sheet, pilot: { ...sheet.pilot, title } };
  };

  it('first on coming in: which question waits for it, until it has answered; a mere remark waits for nothing', async () => {
    const { assessment, review } = await taken(titled('詢問案'));
    expect(wordsOf(await coordinator.get('/home'))).toContain('審查中');
    await find(review, 'L2', { verdict: 'ask', reason: '請附文號' });
    await desk().post(`/api/v1/reviews/${review}/comments/L4`).send({ text: '寫得很清楚' });
    const place = `/assessments/${assessment}/factors/L2/review`;
    for (const person of [coordinator, approver]) {
      const home = await person.get('/home');
      expect(wordsOf(home)).toContain('「詢問案」審查人有 1 題等候貴單位回復');
      expect(home.text).toContain(place);
    }
    expect(wordsOf(await respondent.get('/home'))).not.toContain('等候貴單位回復');
    const overview = await coordinator.get(`/assessments/${assessment}`);
    expect(wordsOf(overview)).toMatch(/回復審查人 .*請貴單位回復（1 題） .*L2 .*不必另行回復（1 題） .*L4 /);
    const asked = wordsOf(await coordinator.get(place));
    expect(asked).toContain('研考會審查人');
    expect(asked).toContain('貴單位的回復');
    expect(asked).toMatch(/寫明文號.* 送出回復/);
    expect(asked.split('請附文號')).toHaveLength(2);
    await coordinator.post(place, { comment: '府民戶字第 1 號' });
    expect(wordsOf(await coordinator.get(place))).toContain('貴單位已回復，等候審查人處理');
    expect(wordsOf(await coordinator.get('/home'))).not.toContain('「詢問案」審查人有');
    expect(wordsOf(await coordinator.get(`/assessments/${assessment}`))).toContain(
      '貴單位已回復，等候審查人處理（1 題）',
    );
  });

  it('of what came back: what to change first, and what has been changed since', async () => {
    const { assessment, review } = await taken(titled('退回案'));
    await find(review, 'L1', { verdict: 'change', level: 1, reason: '沒有訂定' });
    await find(review, 'L2', { verdict: 'ask', reason: '請附文號' });
    await desk().post(`/api/v1/reviews/${review}/decision`).send({ decision: 'return', comment: '請補正。' });
    const home = wordsOf(await coordinator.get('/home'));
    expect(home).toContain('「退回案」已退回補正，審查人對 2 題有意見');
    expect(home).toMatch(/退回補正 （已提送的第 1 版） 填答中/);
    const overview = wordsOf(await coordinator.get(`/assessments/${assessment}`));
    expect(overview).toMatch(
      /處理審查意見 .*請依審查意見修改或補充（2 題） 標示「更正為」的題目，請改為審查人認定的等級/,
    );
    const answers = `/api/v1/assessments/${assessment}/answers`;
    const { etag } = (await app.as(app.people.coordinator).get(`${answers}/L1`)).body as { etag: string };
    const put = app.as(app.people.coordinator).put(`${answers}/L1`).set('If-Match', etag);
    expect((await put.send({ level: 1, confidence: 'high', note: '尚未訂定' })).status).toBe(200);
    const after = wordsOf(await coordinator.get(`/assessments/${assessment}`));
    expect(after).toMatch(/修改或補充（1 題） .*L2 .*退回後已修改（1 題） .*L1 /);
  });

  it('of what was accepted: the plan at hand, nothing to do, and no way to change what is sealed', async () => {
    const submission = await aSubmission(app, aSheet());
    await aPassWithPlan(app, submission);
    const overview = await coordinator.get(`/assessments/${submission.assessmentId}`);
    expect(overview.text).toContain(`href="/submissions/${submission.id}/plan"`);
    for (const gone of ['assign', 'look', 'consolidation']) {
      expect(overview.text).not.toContain(`href="/assessments/${submission.assessmentId}/${gone}"`);
    }
    expect((await coordinator.get('/home')).text).toContain(`href="/submissions/${submission.id}/plan"`);
  });

  it('when it assesses again: what was found last time, which assessment is which, and what nobody has looked at', async () => {
    const answers = factorCodes.map((factor) => anAnswer({ factor }));
    const { assessment, review } = await taken(aSheet({ answers }));
    await find(review, 'G16', { verdict: 'change', level: 2, reason: '沒有指定窗口' });
    await desk().post(`/api/v1/reviews/${review}/decision`).send({ decision: 'accept', comment: '同意' });
    const opened = await app
      .as(app.people.coordinator)
      .post('/api/v1/assessments')
      .send({ formerId: assessment, occasion: 'after-pilot' });
    const { id, pilotId } = opened.body as { id: string; pilotId: string };
    const page = wordsOf(await coordinator.get(`/assessments/${id}/factors/G16`));
    expect(page).toContain('前次審定 等級 2（貴單位原填等級 3） 沒有指定窗口');
    expect(wordsOf(await coordinator.get(`/assessments/${id}/factors/G1`))).not.toContain('前次審定');
    expect(wordsOf(await coordinator.get(`/assessments/${id}`))).toContain('沿用前次，待重新檢視');
    expect(wordsOf(await coordinator.get(`/assessments/${id}/gates`))).toContain('沿用前次，待重新檢視');
    expect(wordsOf(await coordinator.get('/home'))).toContain('再次評估：試辦後（第 1 版）');
    expect(wordsOf(await coordinator.get(`/pilots/${pilotId}`))).toContain('再次評估：試辦後');
  });
});
