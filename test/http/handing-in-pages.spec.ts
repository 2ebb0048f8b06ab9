import type { INestApplicationContext } from '@nestjs/common';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';
import { aSheet, aSubmissionRequest, openPilot } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { startWorkerBeside } from '../support/worker.js';
import { aShortSheet } from './sheets.js';

const FORM = {
  title: '戶籍遷徙一次通報',
  summary: '民眾遷徙時只說一次，各機關同步更新。',
  track: 'whole',
  direction: 'bottom-up',
  integrationModel: 'chain',
  exchangeFrequency: 'frequent',
  leadUnit: '民政處',
  partners: '地政事務所\n監理站',
};
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/;
const idIn = (location: string | undefined): string => ID.exec(location ?? '')![0];
/** What a reader sees: without tags, blanks as one. */
const read = ({ text }: { text: string }): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('From a pilot to a downloaded report, in browsers', () => {
  let app: TestApp;
  let worker: INestApplicationContext;
  let coordinator: BrowserSession;
  let approver: BrowserSession;
  beforeAll(async () => {
    app = await startApp();
    coordinator = await browserAs(app, app.people.coordinator);
    approver = await browserAs(app, app.people.approver);
  });
  afterAll(async () => {
    await worker?.close();
    await app.stop();
  });

  const openAssessment = async (): Promise<string> => {
    const pilot = await openPilot(app);
    await coordinator.get(`/pilots/${pilot}`);
    return idIn((await coordinator.post(`/pilots/${pilot}`, {})).headers['location']);
  };
  const hashOn = ({ text }: { text: string }): string => /name="sheetHash" value="([0-9a-f]{64})"/.exec(text)![1]!;

  it('two people hand in what one of them first returned, and the report is made and downloaded', async () => {
    await coordinator.get('/pilots/new');
    const opened = await coordinator.post('/pilots/new', FORM);
    expect([opened.status, opened.headers['location']]).toEqual([303, expect.stringMatching(/\?done=opened$/)]);
    const pilot = await coordinator.get(opened.headers['location']!);
    expect(read(pilot)).toContain('開啟貴單位的自評');
    const assessment = idIn(
      (await coordinator.post(`/pilots/${idIn(opened.headers['location'])}`, {})).headers['location'],
    );
    for (const { factor, ...answer } of aSheet().answers.slice(0, 20)) {
      const put = app.as(app.people.coordinator).put(`/api/v1/assessments/${assessment}/answers/${factor}`);
      expect((await put.set('If-None-Match', '*').send(answer)).status).toBe(200);
    }
    const page = `/assessments/${assessment}/hand-in`;
    expect(read(await coordinator.get(page))).toContain('送請核定');
    const asked = await coordinator.post(page, { intent: 'request' });
    expect(asked.headers['location']).toBe(`${page}?done=requested`);
    expect(read(await coordinator.get(asked.headers['location']!))).toContain('等候核定');

    const shown = await approver.get(page);
    for (const heading of ['結論', '最先要做的五件事', '只有首長能做的一件事', '意見分歧'])
      expect(read(shown)).toContain(heading);
    const silent = await approver.post(page, { intent: 'decline', comment: ' ' });
    expect([silent.status, read(silent)]).toEqual([422, expect.stringContaining('請寫下退回的理由')]);
    expect((await approver.post(page, { intent: 'decline', comment: '請補函釋' })).status).toBe(303);
    expect(read(await coordinator.get(page))).toContain('請補函釋');

    await coordinator.post(page, { intent: 'request' });
    const sheetHash = hashOn(await approver.get(page));
    const signed = await approver.post(page, { intent: 'sign', sheetHash });
    expect(signed.headers['location']).toMatch(/^\/submissions\/.*\?done=signed$/);
    const again = await approver.post(page, { intent: 'sign', sheetHash });
    expect((await approver.get(again.headers['location']!)).headers['location']).toBe(
      signed.headers['location']!.split('?')[0],
    );
    const sealed = await approver.get(signed.headers['location']!);
    expect(sealed.text).toContain(sheetHash);

    const submission = `/submissions/${idIn(signed.headers['location'])}`;
    const wanted = await approver.post(submission, { format: 'html', locale: 'zh-TW' });
    const report = wanted.headers['location']!;
    expect(read(await approver.get(report))).toContain('排隊中');
    worker = await startWorkerBeside(app);
    await eventually(
      () => approver.get(report),
      (seen) => read(seen).includes('已完成'),
    );
    const file = await approver.get(`${report}/file`);
    expect(file.headers['content-disposition']).toMatch(/^attachment; /);
    expect(file.headers['content-security-policy']).toContain('sandbox');
    expect(file.text).toContain(FORM.title);
    expect(read(await approver.get(submission))).toContain('下載報告');
  });

  it('a pilot that lacks something comes back with words beside the field and everything that was typed', async () => {
    await coordinator.get('/pilots/new');
    const answer = await coordinator.post('/pilots/new', { ...FORM, title: '', dueOn: '2026-02-30' });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/href="#title"[^]*id="title-error"/);
    expect(answer.text).toContain('id="dueOn-error"');
    expect(answer.text).toContain('地政事務所\n監理站');
  });

  it('the same form sent twice opens one pilot', async () => {
    const { text } = await coordinator.get('/pilots/new');
    const pilot = /name="pilot" value="([^"]+)"/.exec(text)![1]!;
    const send = async () => (await coordinator.post('/pilots/new', { ...FORM, pilot })).headers['location'];
    expect(await send()).toBe(`/pilots/${pilot}?done=opened`);
    expect(await send()).toBe(`/pilots/${pilot}?done=opened`);
  });

  it('two clicks on opening the assessment open one', async () => {
    const pilot = await openPilot(app);
    await coordinator.get(`/pilots/${pilot}`);
    const [one, other] = await Promise.all([1, 2].map(async () => coordinator.post(`/pilots/${pilot}`, {})));
    expect(other!.headers['location']).toBe(one!.headers['location']);
  });

  it('a pilot that a colleague changed meanwhile shows both versions, and what was typed can still be saved', async () => {
    const pilot = await openPilot(app);
    const page = `/pilots/${pilot}/edit`;
    const { text } = await coordinator.get(page);
    const seen = (html: string) => /name="seen" value="([^"]+)"/.exec(html)![1]!.replaceAll('&quot;', '"');
    await app.as(app.people.coordinator).patch(`/api/v1/pilots/${pilot}`).send({ summary: '同事改的說明。' });
    const mine = { ...FORM, summary: '我改的說明。' };
    const stale = await coordinator.post(page, { ...mine, seen: seen(text) });
    expect(stale.status).toBe(422);
    expect(read(stale)).toContain('同事改的說明。');
    expect(stale.text).toContain('>我改的說明。</textarea>');
    const saved = await coordinator.post(page, { ...mine, seen: seen(stale.text) });
    expect(saved.headers['location']).toBe(`/pilots/${pilot}?done=changed`);
    expect(read(await coordinator.get(`/pilots/${pilot}`))).toContain('我改的說明。');
  });

  it('an invited agency is told who invited it, and opens an assessment of its own', async () => {
    const { taipeiCoordinator } = app.people;
    const form = { ...FORM, invited: taipeiCoordinator.agencyId! };
    await coordinator.get('/pilots/new');
    const { headers } = await coordinator.post('/pilots/new', form);
    const taipei = await browserAs(app, taipeiCoordinator);
    const page = await taipei.get(headers['location']!);
    expect(read(page)).toContain('高雄縣政府邀請貴單位參與這個試辦案');
    expect(read(page)).not.toContain('修改試辦案');
    const opened = await taipei.post(`/pilots/${idIn(headers['location'])}`, {});
    expect(opened.headers['location']).toMatch(/^\/assessments\//);
  });

  it('what still stands in the way is named with where it is put right, and nothing is sent', async () => {
    const { title, direction, integrationModel, exchangeFrequency } = FORM;
    const api = app.as(app.people.coordinator);
    const { body } = await api.post('/api/v1/pilots').send({ title, direction, integrationModel, exchangeFrequency });
    await coordinator.get(`/pilots/${body.id}`);
    const id = idIn((await coordinator.post(`/pilots/${body.id}`, {})).headers['location']);
    const page = await coordinator.get(`/assessments/${id}/hand-in`);
    expect(page.text).toContain(`href="/pilots/${body.id}"`);
    expect(page.text).not.toContain('value="request"');
    const refused = await coordinator.post(`/assessments/${id}/hand-in`, { intent: 'request' });
    expect([refused.status, read(refused)]).toEqual([422, expect.stringContaining('尚未送出')]);
  });

  it('whoever asked for the signature is told in words that another person has to give it', async () => {
    const both = await browserAs(app, app.people.both);
    const { assessmentId, sheetHash } = await aSubmissionRequest(app, aShortSheet(), app.people.both);
    const page = `/assessments/${assessmentId}/hand-in`;
    const shown = await both.get(page);
    expect(read(shown)).toContain('請由另一位核定人核定');
    expect(shown.text).not.toContain('value="sign"');
    const tried = await both.post(page, { intent: 'sign', sheetHash });
    expect([tried.status, read(tried)]).toEqual([422, expect.stringContaining('不能自行核定')]);
  });

  it('what changed after the approver looked is not signed: the page shows it as it is now', async () => {
    const { assessmentId: id, sheetHash } = await aSubmissionRequest(app, aShortSheet());
    const page = `/assessments/${id}/hand-in`;
    await approver.get(page);
    await coordinator.get(page);
    await coordinator.post(page, { intent: 'withdraw' });
    await app
      .as(app.people.coordinator)
      .put(`/api/v1/assessments/${id}/answers/L1`)
      .set('If-Match', '"1"')
      .send({ level: 5 });
    await coordinator.post(page, { intent: 'request' });
    const refused = await approver.post(page, { intent: 'sign', sheetHash });
    expect([refused.status, read(refused)]).toEqual([422, expect.stringContaining('與您看到的版本不同')]);
    expect(hashOn(refused)).not.toBe(sheetHash);
  });

  it('a request that is gone is told kindly, and the page shows how things stand', async () => {
    const { assessmentId: id, sheetHash } = await aSubmissionRequest(app, aShortSheet());
    const page = `/assessments/${id}/hand-in`;
    await approver.get(page);
    await coordinator.get(page);
    await coordinator.post(page, { intent: 'withdraw' });
    const late = await approver.post(page, { intent: 'sign', sheetHash });
    expect(late.headers['location']).toBe(`${page}?done=nothing`);
    expect(read(await approver.get(late.headers['location']!))).toContain('目前沒有待核定的申請');
  });

  it.each(['request', 'withdraw'])('an approver cannot %s, whatever is sent', async (intent) => {
    const page = `/assessments/${await openAssessment()}/hand-in`;
    await approver.get('/');
    expect((await approver.post(page, { intent })).status).toBe(403);
  });

  it('a coordinator can neither sign nor decline, whatever is sent', async () => {
    const { assessmentId, sheetHash } = await aSubmissionRequest(app, aShortSheet());
    const page = `/assessments/${assessmentId}/hand-in`;
    await coordinator.get(page);
    const steps: Record<string, string>[] = [
      { intent: 'sign', sheetHash },
      { intent: 'decline', comment: '不行' },
    ];
    for (const step of steps) {
      expect((await coordinator.post(page, step)).status).toBe(403);
    }
    expect((await coordinator.get(page)).text).toContain('value="withdraw"');
  });

  it.each(['/pilots/new', '/assessments/:id/hand-in', '/submissions/:id'])(
    'a form for %s that another site sends is refused',
    async (path) => {
      const { assessmentId } = await aSubmissionRequest(app, aShortSheet());
      const { status } = await coordinator.postFromElsewhere(path.replace(':id', assessmentId), { intent: 'withdraw' });
      expect(status).toBe(403);
    },
  );
});
