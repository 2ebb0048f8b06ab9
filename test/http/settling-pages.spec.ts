import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, anOwnAnswer, aSubmission } from '../support/builders.js';
import { browserAs } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';
import { aShortSheet } from './sheets.js';

describe('The pages between answering and handing in', () => {
  let app: TestApp;
  let coordinator: BrowserSession;
  let respondent: BrowserSession;
  let approver: BrowserSession;
  let id: string;
  beforeAll(async () => {
    app = await startApp();
    coordinator = await browserAs(app, app.people.coordinator);
    respondent = await browserAs(app, app.people.respondent);
    approver = await browserAs(app, app.people.approver);
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    id = await anAssessment(app, { ...aShortSheet(), answers: [{ factor: 'L1', level: 2, confidence: 'high' }] });
  });

  const at = (rest: string) => `/assessments/${id}${rest}`;
  const three = async (...levels: [number, number, number]) => {
    const people = [app.people.respondent, app.people.otherRespondent, app.people.approver];
    for (const [index, level] of levels.entries())
      await anOwnAnswer(app, id, people[index]!, { factor: 'L1', level: level as 1 });
  };
  const seenIn = (page: string) => /name="seen" value="([^"]+)"/.exec(page)![1]!.replaceAll('&quot;', '"');
  const storedL1 = async () => (await app.as(app.people.coordinator).get(`/api/v1/assessments/${id}/answers/L1`)).body;

  it('a disagreement stands first with a form; the note that settles it is stored, and it blocks no more', async () => {
    await three(1, 2, 4);
    const page = await coordinator.get(at('/consolidation'));
    expect(page.text).toContain('還要說明的題目：1 題');
    expect(page.text).toContain('中位數為等級 2');
    const form = { factor: 'L1', seen: seenIn(page.text), 'level-L1': '2' };
    const refused = await coordinator.post(at('/consolidation'), { ...form, 'note-L1': ' ' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#note-L1"');
    const sent = await coordinator.post(at('/consolidation'), { ...form, 'note-L1': '協調後取第 2 級' });
    expect([sent.status, sent.headers['location']]).toEqual([303, `${at('/consolidation')}?done=settled`]);
    expect(await storedL1()).toMatchObject({ level: 2, note: '協調後取第 2 級', confidence: 'high' });
    expect((await coordinator.get(at('/consolidation'))).text).toContain('已經說明的題目：1 題');
    // The same form once more, by a double click: stored already.
    expect((await coordinator.post(at('/consolidation'), { ...form, 'note-L1': '協調後取第 2 級' })).status).toBe(303);
  });

  it('a level is changed with the note; without one the answer keeps what it says', async () => {
    await three(1, 2, 4);
    const { text } = await coordinator.get(at('/consolidation'));
    const form = { factor: 'L1', seen: seenIn(text), 'level-L1': '1', 'note-L1': '先取較低的一級' };
    expect((await coordinator.post(at('/consolidation'), form)).status).toBe(303);
    expect(await storedL1()).toMatchObject({ level: 1, note: '先取較低的一級' });
  });

  it('what somebody else changed meanwhile is not written over: what was typed stays, beside what stands now', async () => {
    await three(1, 2, 4);
    const { text } = await coordinator.get(at('/consolidation'));
    const other = app.as(app.people.both).put(`/api/v1/assessments/${id}/answers/L1`).set('If-Match', '"1"');
    await other.send({ level: 3, confidence: 'low' });
    const form = { factor: 'L1', seen: seenIn(text), 'level-L1': '2', 'note-L1': '我的結論' };
    const late = await coordinator.post(at('/consolidation'), form);
    expect(late.status).toBe(422);
    expect(late.text).toContain('剛才有人改過');
    expect(late.text).toContain('我的結論');
    expect(await storedL1()).toMatchObject({ level: 3 });
    const again = { ...form, seen: seenIn(late.text) };
    expect((await coordinator.post(at('/consolidation'), again)).status).toBe(303);
  });

  it('a colleague sees no form of the agency’s answer and may not send one', async () => {
    await three(1, 2, 4);
    const page = await respondent.get(at('/consolidation'));
    expect(page.text).not.toContain('name="note-L1"');
    const form = { factor: 'L1', seen: '"1"', 'level-L1': '5', 'note-L1': '擅自' };
    expect((await respondent.post(at('/consolidation'), form)).status).toBe(422);
    expect(await storedL1()).toMatchObject({ level: 2 });
  });

  it('one’s own answers are shared by ticking them, and taken back by unticking', async () => {
    await three(1, 2, 2);
    expect((await respondent.get(at('/consolidation'))).text).toContain('您填答了 1 題，其中 0 題已提供給彙整人。');
    const share = { intent: 'release', released: 'L1' };
    expect((await respondent.post(at('/consolidation'), share)).headers['location']).toContain('done=released');
    expect((await coordinator.get(at('/consolidation'))).text).toContain('其中 1 人提供給彙整人');
    expect((await approver.get(at('/consolidation'))).text).not.toContain('提供 1 人');
    await respondent.post(at('/consolidation'), { intent: 'release' });
    expect((await coordinator.get(at('/consolidation'))).text).not.toContain('其中 1 人提供給彙整人');
  });

  it('the look names what still has to be settled, with a way there, and findings in words', async () => {
    await three(1, 2, 4);
    const { text } = await coordinator.get(at('/look'));
    expect(text).toContain('提送前一定要處理的事：1 項');
    expect(text).toContain(at('/consolidation'));
    expect(text).toContain('先決條件還沒有填完');
    const english = await coordinator.get(`${at('/look')}?lang=en`);
    expect(english.text).toContain('Check before handing in');
    await coordinator.get(`${at('/look')}?lang=zh-TW`);
  });

  it('the preview is the report of the draft, in a sandbox of its own', async () => {
    const { status, text, headers } = await coordinator.get(at('/preview'));
    expect(status).toBe(200);
    expect(text).toContain('<!doctype html>');
    expect(text).toContain('草稿預覽：尚未核定提送');
    expect(headers['content-security-policy']).toMatch(/^sandbox.*default-src 'none'/);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('a preview that lacks what a report needs leads to the look, which names it', async () => {
    const { id: pilotId } = (
      await app.as(app.people.coordinator).post('/api/v1/pilots').send({
        title: '試辦',
        direction: 'bottom-up',
        integrationModel: 'chain',
        exchangeFrequency: 'frequent',
      })
    ).body as { id: string };
    id = (await app.as(app.people.coordinator).post('/api/v1/assessments').send({ pilotId })).body.id as string;
    const { status, headers } = await coordinator.get(at('/preview'));
    expect([status, headers['location']]).toEqual([303, `${at('/look')}?done=incomplete`]);
    const { text } = await coordinator.get(headers['location']!);
    expect(text).toContain(`/pilots/${pilotId}`);
  });

  it('a further revision is asked about once, and opened once by a double click', async () => {
    ({ assessmentId: id } = await aSubmission(app, aShortSheet()));
    expect((await coordinator.get(at('/look'))).text).toContain(at('/revise'));
    expect((await coordinator.get(at('/revise'))).text).toContain('開啟第 2 版');
    for (const _ of [1, 2]) {
      const { status, headers } = await coordinator.post(at('/revise'), {});
      expect([status, headers['location']]).toEqual([303, at('')]);
    }
    const { body } = await app.as(app.people.coordinator).get(`/api/v1/assessments/${id}`);
    expect(body).toMatchObject({ state: 'draft', revision: 2 });
    expect((await coordinator.get(at('/revise'))).text).toContain('不必開啟新的版次');
  });

  it('forms from elsewhere are refused', async () => {
    const sent = await coordinator.postFromElsewhere(at('/consolidation'), { intent: 'release' });
    expect(sent.status).toBe(403);
  });
});
