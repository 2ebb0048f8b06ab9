import request from 'supertest';
import { startApp, startBeside } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSheet, aSubmission } from '../support/builders.js';
import { browserAs } from '../support/browser-session.js';
import { query } from '../support/database.js';
import { FakeClock } from '../support/fake-clock.js';
import { expectProblem, listed } from './problem.js';

const WANTED = {
  reviewingBody: { 'zh-TW': '國家發展委員會', en: 'National Development Council' },
  calendar: 'republic',
  sessionIdleMinutes: 30,
  sessionLongestMinutes: 60,
};

describe('The settings of the service', () => {
  const clock = new FakeClock(new Date('2026-11-23T02:00:00Z'));
  let app: TestApp;
  beforeAll(async () => (app = await startApp({ clock })));
  afterAll(() => app.stop());

  const read = () => app.as(app.people.administrator).get('/api/v1/settings');
  const put = (etag: string, body: object) =>
    app.as(app.people.administrator).put('/api/v1/settings').set('If-Match', etag).send(body);
  const change = async (body: object) => put((await read()).headers['etag']!, body);

  it('are those of the configuration until somebody changes them', async () => {
    const { body, headers } = await read();
    expect(body).toEqual({
      reviewingBody: { 'zh-TW': '研考會', en: 'RDEC' },
      calendar: 'western',
      sessionIdleMinutes: 120,
      sessionLongestMinutes: 720,
      changedAt: null,
    });
    expect(headers['etag']).toBe('"0"');
  });

  it('name every fault at once, and the longest sign-in is not shorter than the time without use', async () => {
    const wrong = { ...WANTED, calendar: 'lunar', sessionIdleMinutes: 14, reviewingBody: { 'zh-TW': ' ' }, colour: 1 };
    expect(listed(expectProblem(await change(wrong), 422)).sort()).toEqual([
      '/calendar wrong-value',
      '/colour unknown-field',
      '/reviewingBody/en required',
      '/reviewingBody/zh-TW wrong-value',
      '/sessionIdleMinutes wrong-value',
    ]);
    const short = { ...WANTED, sessionIdleMinutes: 120 };
    expect(listed(expectProblem(await change(short), 422))).toEqual(['/sessionLongestMinutes wrong-value']);
  });

  it('changed by two at once are changed by one of them; the other is shown what stands', async () => {
    const etag = (await read()).headers['etag']!;
    const answers = await Promise.all([put(etag, WANTED), put(etag, { ...WANTED, calendar: 'western' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const refused = answers.find(({ status }) => status === 412)!;
    const { changedAt, ...current } = (await read()).body as Record<string, unknown>;
    expect(refused.body).toMatchObject({ code: 'stale', current });
    expect(changedAt).toBe('2026-11-23T02:00:00.000Z');
  });

  it('are in force on the next page: its name at the foot, 民國 years in Chinese, western ones in English', async () => {
    await change(WANTED);
    const browser = await browserAs(app, app.people.administrator);
    const page = await browser.get('/settings?lang=zh-TW');
    expect(page.text).toContain('審查機關：國家發展委員會');
    expect(page.text).toContain('上次修改：民國115年11月23日 10:00');
    expect((await browser.get('/settings?lang=en')).text).toContain('Last changed 23 November 2026 10:00');
  });

  it('are in force in the portfolio too: its chart, and the report over it, count in 民國 years and name quarters', async () => {
    for (const assessedAt of ['2009-04', '2009-07']) await aSubmission(app, aSheet({ assessedAt }));
    expect((await change({ ...WANTED, calendar: 'republic' })).status).toBe(200);
    const browser = await browserAs(app, app.people.reviewer);
    const { text } = await browser.get('/portfolio');
    expect(text).toMatch(/trend-quarter"[^>]*>民國98年第 2 季</);
    expect(text).not.toContain('2009/');
    const filters = '?from=2009-04&to=2009-09';
    await app.as(app.people.reviewer).post(`/api/v1/portfolio-reports${filters}`).send({ locale: 'zh-TW' });
    const [row] = await query<{ document: string }>(app.database.adminUrl, 'SELECT document FROM portfolio_reports');
    expect(row!.document).toContain('98年第 2 季');
    expect(row!.document).toContain('民國98年4月 至 民國98年9月');
    expect(row!.document).not.toMatch(/2009(年|-0)/);
  });

  it('are in force in another process with the first request after a second', async () => {
    const other = await startBeside(app, clock);
    const foot = async () => /審查機關：([^<]+)</.exec((await request(other.url).get('/?lang=zh-TW')).text)?.[1];
    expect(await foot()).toBe('國家發展委員會');
    await change({ ...WANTED, reviewingBody: { ...WANTED.reviewingBody, 'zh-TW': '行政院' } });
    clock.advance(1000);
    expect(await foot()).toBe('行政院');
    await other.close();
  });

  it('shorten sign-ins that have begun: with an hour at most, one of two hours ago is over', async () => {
    await change({ ...WANTED, sessionIdleMinutes: 120, sessionLongestMinutes: 720 });
    const browser = await browserAs(app, app.people.coordinator);
    clock.advance(90 * 60_000);
    expect((await browser.get('/home')).status).toBe(200);
    await change(WANTED);
    expect((await browser.get('/home')).headers['location']).toMatch(/^\/sign-in/);
  });

  it('make a report anew once they changed, and keep the one that is there', async () => {
    const { id } = await aSubmission(app, aSheet());
    const ask = async () =>
      (
        (await app
          .as(app.people.coordinator)
          .post(`/api/v1/submissions/${id}/reports`)
          .send({ format: 'html', locale: 'zh-TW' })) as { body: { id: string } }
      ).body.id;
    const first = await ask();
    expect(await ask()).toBe(first);
    await change({ ...WANTED, calendar: 'western' });
    const second = await ask();
    expect(second).not.toBe(first);
    await change(WANTED);
    expect(await ask()).toBe(first);
  });

  it('changed on a page that was opened before somebody else’s change are kept in the form and told of', async () => {
    const browser = await browserAs(app, app.people.administrator);
    const opened = await browser.get('/settings?lang=zh-TW');
    const version = /name="version" value="(\d+)"/.exec(opened.text)![1]!;
    await change({ ...WANTED, sessionIdleMinutes: 15 });
    const form = { version, nameZh: '研考會', nameEn: 'RDEC', calendar: 'western', idle: '60', longest: '120' };
    const conflict = await browser.post('/settings', form);
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('其他管理員已修改設定');
    expect(conflict.text).toContain('15 分鐘');
    const again = /name="version" value="(\d+)"/.exec(conflict.text)![1]!;
    expect((await browser.post('/settings', { ...form, version: again })).headers['location']).toBe(
      '/settings?done=saved',
    );
    expect((await read()).body).toMatchObject({ reviewingBody: { 'zh-TW': '研考會' }, sessionIdleMinutes: 60 });
  });
});
