import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSubmission } from '../support/builders.js';
import { browserAs, browserOf } from '../support/browser-session.js';
import { aClosedPanel, aPanel, CIRCLE, weightingDesk } from './weighting-desk.js';

/** Real: the app, PostgreSQL, forms as a browser without scripts sends them. Nothing is faked. */

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const PAIRS = { 'pair-L-T': 'L3', 'pair-L-O': 'L3', 'pair-L-G': 'G5', 'pair-T-O': 'T3', 'pair-T-G': 'T3', 'pair-O-G': 'O3' }; // prettier-ignore

describe('an expert without scripts', () => {
  it('sees what judgements come to before saving: the ratio, and the one that fits least in words', async () => {
    const { expertToken } = await aPanel(app);
    const browser = browserOf(app);
    await browser.get(`/panel/${expertToken}/pairs`);
    const tried = await browser.post(`/panel/${expertToken}/pairs`, { ...PAIRS, intent: 'try' });
    expect(tried.status).toBe(200);
    expect(tried.text).toContain('一致性比率 0.88');
    expect(tried.text).toContain('「法規制度與跨域治理」');
    expect(tried.text).toContain('先改善跨域治理：明顯優先（5）');
    // L : G by row means is (3 · 3 · 1/5 : 5 · 1/3 · 1/3)^¼ = 1.34, nearer to alike than to twice.
    expect(tried.text).toContain('兩者同樣優先，一起改善（1）');
    expect((await app.http.get(`/api/v1/panel-places/${expertToken}`)).body.judgements).toEqual([]);
  });

  it('is told which one fits least even where the others call for more than the scale holds', async () => {
    const { expertToken } = await aPanel(app);
    const browser = browserOf(app);
    await browser.get(`/panel/${expertToken}/pairs`);
    const beyond = { 'pair-L-T': 'T9', 'pair-L-O': 'O9', 'pair-L-G': 'G9', 'pair-T-O': 'O9', 'pair-T-G': 'T8', 'pair-O-G': 'O9' }; // prettier-ignore
    const tried = await browser.post(`/panel/${expertToken}/pairs`, { ...beyond, intent: 'try' });
    expect(tried.text).toContain('一致性比率 0.47');
    expect(tried.text).toContain('「法規制度與組織運作」');
    expect(tried.text).toContain('已超出量尺的最大值 9');
  });

  it('saves as far as one got, finds it again, and goes from dimension to dimension', async () => {
    const { expertToken } = await aPanel(app);
    const browser = browserOf(app);
    await browser.get(`/panel/${expertToken}/pairs`);
    const saved = await browser.post(`/panel/${expertToken}/pairs`, { 'pair-L-T': 'T3', intent: 'save' });
    expect([saved.status, saved.headers['location']]).toEqual([303, `/panel/${expertToken}?done=saved`]);
    const points = await browser.post(`/panel/${expertToken}/points/L`, { 'points-L1': '9', 'points-L2': '' });
    expect(points.headers['location']).toBe(`/panel/${expertToken}/points/T`);
    const { body } = await app.http.get(`/api/v1/panel-places/${expertToken}`);
    expect(body).toMatchObject({ judgements: [{ more: 'T', less: 'L', times: 3 }], points: { L1: 9 } });
    const again = await browser.get(`/panel/${expertToken}/pairs`);
    expect(again.text).toContain('<option value="T3" selected>');
    expect(again.text).toContain('還有 5 題沒有比較');
  });

  it('is told why a link opens nothing, and where there is no such dimension', async () => {
    const { expertToken } = await aPanel(app);
    const unknown = await browserOf(app).get('/panel/unknown');
    expect([unknown.status, unknown.text.includes('找不到這個專家連結')]).toEqual([404, true]);
    expect((await browserOf(app).get(`/panel/${expertToken}/points/X`)).status).toBe(404);
  });

  it('keeps what was typed where the panel closed meanwhile', async () => {
    const { panel, expertToken } = await aPanel(app);
    const browser = browserOf(app);
    await browser.get(`/panel/${expertToken}/pairs`);
    await weightingDesk(app).step(panel, 'close');
    const late = await browser.post(`/panel/${expertToken}/pairs`, { ...PAIRS, intent: 'save' });
    expect([late.status, late.text.includes('已經截止')]).toEqual([422, true]);
  });
});

describe('the administrator', () => {
  it('adds a panel, invites an expert and passes the link on, once', async () => {
    const browser = await browserAs(app, app.people.administrator);
    const blank = await browser.get('/weighting/panels/new');
    expect(blank.text).toMatch(/name="slug"[^>]*value="experts-20\d\d"/);
    const wrong = await browser.post('/weighting/panels/new', { title: '', slug: 'A B', question: '', dueOn: '' });
    expect([wrong.status, wrong.text.includes('請填寫名稱')]).toEqual([422, true]);
    const added = await browser.post('/weighting/panels/new', { title: '權重小組', slug: 'by-hand', question: '請判斷', dueOn: '2026-12-18' }); // prettier-ignore
    const path = added.headers['location']!.split('?')[0]!;
    const expert = { intent: 'invite', name: '王教授', organisation: '公共行政學系', email: '' };
    const invited = await browser.post(path, expert);
    expect(invited.headers['location']).toBe(`${path}?done=invited`);
    const shown = await browser.get(`${path}?done=invited`);
    const link = /\/panel\/([\w-]{43})/.exec(shown.text)![1]!;
    expect((await app.http.get(`/api/v1/panel-places/${link}`)).body).toMatchObject({ name: '王教授' });
    expect(shown.text).toContain('王教授的連結');
    const other = await aPanel(app);
    expect((await browser.get(`/weighting/panels/${other.panel}?done=invited`)).text).not.toContain('/panel/');
    const elsewhere = await browserAs(app, app.people.administrator);
    expect((await elsewhere.get(`${path}?done=invited`)).text).not.toContain('/panel/');
    const opened = await browser.post(path, { intent: 'step', step: 'open' });
    expect(opened.headers['location']).toBe(`${path}?done=open`);
  });

  it('reads who must mend what, sees the effect, publishes, and chooses the scheme', async () => {
    const desk = weightingDesk(app);
    const panel = await aClosedPanel(app, 'pages');
    await desk.step(panel, 'reopen');
    const fourth = await desk.invite(panel, '丁');
    await desk.opine(fourth, CIRCLE, { L1: 3 });
    await desk.step(panel, 'close');
    const browser = await browserAs(app, app.people.administrator);
    const page = await browser.get(`/weighting/panels/${panel}`);
    expect(page.text).toContain('請專家修正「法規制度與跨域治理」');
    expect((await browser.get(`/weighting/panels/${panel}/effect`)).status).toBe(200);
    await browser.get(`/weighting/panels/${panel}/publication`);
    const published = await browser.post(`/weighting/panels/${panel}/publication`, { nameZh: '專家權重', nameEn: 'Expert weights' }); // prettier-ignore
    expect(published.headers['location']).toBe('/weighting/schemes/pages@1?done=published');
    const scheme = await browser.get('/weighting/schemes/pages@1');
    expect(scheme.text).toContain('另有 1 位專家未填完');
    const chosen = await browser.post('/weighting', { weightScheme: 'pages@1', reason: '' });
    expect(chosen.headers['location']).toBe('/weighting?done=chosen');
    expect((await browser.get('/weighting')).text).toMatch(/新開啟的自評採用：<strong>專家權重/);
    await browser.post('/weighting', { weightScheme: 'evidence', reason: '復原' });
  });
});

describe('an agency', () => {
  it('reads where the weights of its result come from, and no expert by name', async () => {
    const scheme = await weightingDesk(app).publish(await aClosedPanel(app, 'readable'));
    const browser = await browserAs(app, app.people.coordinator);
    const page = await browser.get(`/weighting/schemes/${scheme}?lang=zh-TW`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('採計填答完整且前後一致的 3 位');
    expect(page.text).not.toMatch(/\/weighting\/panels|公共行政學系/);
    const { id } = await aSubmission(app);
    const sealed = await browser.get(`/submissions/${id}`);
    expect(sealed.text).toContain('href="/weighting/schemes/evidence"');
  });
});
