import { factorCodes, structure } from '../fixtures/framework.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAnswer, aRequestFor, aSheet, aSignatureOf, aSubmission } from '../support/builders.js';
import { browserAs } from '../support/browser-session.js';
import { query } from '../support/database.js';
import { expectProblem, listed } from './problem.js';

describe('Looking at what a new version would change', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await aSubmission(app, aSheet());
    await handInUnderEqualDimensions();
  });
  afterAll(() => app.stop());

  /** L at 5, all else at 4: 75 + 25/4 = 81.3 with dimensions alike, but 78.1 by case count, in another band. */
  async function handInUnderEqualDimensions() {
    const answers = factorCodes.map((factor) => anAnswer({ factor, level: factor.startsWith('L') ? 5 : 4 }));
    const sheet = { ...aSheet(), pilot: { ...aSheet().pilot, title: '各面向等權' }, answers };
    const body = { sheet, weightScheme: 'equal-dimensions' };
    const opened = await app.as(app.people.coordinator).post('/api/v1/assessments').send(body);
    await aSignatureOf(app, await aRequestFor(app, opened.body.id));
  }
  const preview = (body: object) => app.as(app.people.administrator).post('/api/v1/framework-previews').send(body);
  const withPoints = (points: number) => ({
    ...structure,
    id: 'ecd-56@2',
    factors: structure.factors.map((factor) => (factor.code === 'L1' ? { ...factor, points } : factor)),
  });

  it('is that nothing changes under the version in use: every submission keeps its band, under whichever scheme', async () => {
    const { status, body } = await preview({ structure });
    expect(status).toBe(200);
    expect(body.changes).toEqual([]);
    expect(body.effect).toMatchObject({ submissions: 2, changed: 0 });
    expect(body.effect.bands).toContainEqual({ from: 'scale-ready', to: 'scale-ready', count: 1 });
    expect(body.factors).toHaveLength(58);
  });

  it('names what other points, a renamed and a dropped factor do', async () => {
    const next = withPoints(9);
    const factors = next.factors
      .filter(({ code }) => code !== 'G23')
      .map((one) => (one.code === 'L3' ? { ...one, code: 'L9' } : one));
    const { body } = await preview({ structure: { ...next, factors }, map: { L3: ['L9'] } });
    const of = (code: string) => body.factors.find((one: { code: string }) => one.code === code);
    expect(of('L1')).toEqual({ code: 'L1', into: ['L1'], fate: 'kept', carriesOver: 'yes', traits: ['points'] });
    expect(of('L3')).toMatchObject({ fate: 'renamed', into: ['L9'], carriesOver: 'yes' });
    expect(of('G23')).toMatchObject({ fate: 'dropped', carriesOver: 'no' });
    expect(body.added).toEqual([]);
  });

  it('names every fault with a pointer into what was sent', async () => {
    const gates = structure.gates.map((gate, at) =>
      at === 0 ? { ...gate, factors: [{ code: 'Z9', openedBy: ['own'] }] } : gate,
    );
    const faulty = { structure: { ...structure, gates, defaultScheme: 'none' }, map: { Q1: ['L1'], L1: ['Q2'] } };
    expect(listed(expectProblem(await preview(faulty), 422)).sort()).toEqual([
      '/map/L1/0 unknown-code',
      '/map/Q1 unknown-code',
      '/structure/defaultScheme unknown-code',
      '/structure/gates/0/factors/0/code unknown-code',
    ]);
    expect(listed(expectProblem(await preview({ structure: { ...structure, factors: [] } }), 422))).toEqual([
      '/structure/factors wrong-value',
    ]);
    expect(listed(expectProblem(await preview({}), 422))).toEqual(['/structure required']);
  });

  it('stores nothing', async () => {
    await preview({ structure: withPoints(3) });
    expect(await query(app.database.adminUrl, 'SELECT id FROM framework_versions')).toEqual([{ id: 'ecd-56@1' }]);
  });

  it('is done on a page as well: a file, its faults, and what it would change', async () => {
    const browser = await browserAs(app, app.people.administrator);
    await browser.get('/framework-preview?lang=zh-TW');
    const file = (text: string) => ({ name: 'structure.json', bytes: Buffer.from(text, 'utf8') });
    expect((await browser.postFile('/framework-preview', {}, null)).text).toContain('請選擇要上傳的檔案');
    expect((await browser.postFile('/framework-preview', {}, file('{'))).text).toContain('這不是 UTF-8 編碼的 JSON 檔');
    const faulty = await browser.postFile('/framework-preview', {}, file('{"structure":{}}'));
    expect([faulty.status, faulty.text.includes('缺少「id」')]).toEqual([422, true]);
    const bare = await browser.postFile('/framework-preview', {}, file(JSON.stringify(withPoints(9))));
    expect(bare.status).toBe(200);
    expect(bare.text).toContain('2 件提送中，0 件的評等會改變');
    expect(bare.text).toContain('點數');
  });
});
