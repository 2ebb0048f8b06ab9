import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';
import { anAnswer, anAssessment, aRequestFor, aSheet, aSignatureOf } from '../support/builders.js';

/** What a reader sees: without tags, blanks as one. */
const read = ({ text }: { text: string }): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** Real: the web process, PostgreSQL. */
describe('What was handed in and said before', () => {
  let app: TestApp;
  let reviewer: BrowserSession;
  beforeAll(async () => {
    app = await startApp();
    reviewer = await browserAs(app, app.people.reviewer);
  });
  afterAll(() => app.stop());

  const at = (review: string, rest = '') => `/api/v1/reviews/${review}${rest}`;
  const find = (review: string, factor: string, body: object) =>
    app
      .as(app.people.reviewer)
      .put(at(review, `/findings/${factor}`))
      .send(body);
  const decide = (review: string, decision: string) =>
    app.as(app.people.reviewer).post(at(review, '/decision')).send({ decision, comment: '如各項認定。' });

  /** Too little for a verdict, and so handed in and decided at once. */
  const T10 = { factor: 'T10', status: 'not-applicable' as const, reason: '本案不經電子資料交換。' };
  const opened = () =>
    anAssessment(app, aSheet({ answers: [anAnswer({ factor: 'L1' }), anAnswer({ factor: 'L2' }), T10] }));
  /** Signed, and in the reviewer's hands. */
  async function taken(assessmentId: string) {
    const { id } = await aSignatureOf(app, await aRequestFor(app, assessmentId));
    const { body } = await app.as(app.people.reviewer).post(`/api/v1/submissions/${id}/review`);
    return (body as { id: string }).id;
  }
  async function again(formerId: string) {
    const asked = app.as(app.people.coordinator).post('/api/v1/assessments');
    return ((await asked.send({ formerId, occasion: 'after-pilot' })).body as { id: string }).id;
  }

  it('says of an accepted not-applicable that it was found not applicable, and not that nobody knows', async () => {
    const assessment = await opened();
    const first = await taken(assessment);
    await find(first, 'T10', { verdict: 'confirm' });
    await decide(first, 'return');
    const second = await taken(assessment);
    const page = read(await reviewer.get(`/reviews/${second}/factors/T10`));
    expect(page).toMatch(/第 1 版 [^：]*：不適用；確認：不適用/);
  });

  it('keeps the thread of a returned revision in sight of both sides, over and to be read only', async () => {
    const coordinator = await browserAs(app, app.people.coordinator);
    const assessment = await opened();
    const first = await taken(assessment);
    await find(first, 'L2', { verdict: 'ask', reason: '請附同意函的文號。' });
    const reply = (review: string, text: string) =>
      app.as(app.people.coordinator).post(at(review, '/comments/L2')).send({ text });
    expect((await reply(first, '文號為 0980001。')).status).toBe(201);
    await decide(first, 'return');
    const second = await taken(assessment);
    const asked = await app.as(app.people.reviewer).post(at(second, '/comments/L2')).send({ text: '請再附影本。' });
    expect(asked.status).toBe(201);
    const thread =
      /第 1 版（審查已結束，只能查閱） .*請附同意函的文號。 .*文號為 0980001。 .*這一版（第 2 版） .*請再附影本。/;
    expect(read(await reviewer.get(`/reviews/${second}/factors/L2`))).toMatch(thread);
    expect(read(await coordinator.get(`/assessments/${assessment}/factors/L2/review`))).toMatch(thread);
    expect(read(await coordinator.get(`/assessments/${assessment}/factors/L2`))).toMatch(thread);
    for (const by of [app.people.reviewer, app.people.coordinator]) {
      const { comments, earlier } = (await app.as(by).get(at(second))).body;
      expect(earlier).toMatchObject([{ id: first, revision: 1, status: 'returned' }]);
      expect(comments.map(({ reviewId, text }: { reviewId: string; text: string }) => [reviewId, text])).toEqual([
        [first, '請附同意函的文號。'],
        [first, '文號為 0980001。'],
        [second, '請再附影本。'],
      ]);
    }
    expect((await reply(first, '太遲了')).status).toBe(409);
  });

  it('goes on over a former assessment: what was answered and found then, its review, and the trend', async () => {
    const former = await opened();
    const first = await taken(former);
    await find(first, 'L1', { verdict: 'change', level: 2, reason: '只有口頭約定。' });
    await find(first, 'T10', { verdict: 'confirm' });
    expect((await decide(first, 'accept')).status).toBe(200);
    const second = await taken(await again(former));
    const page = read(await reviewer.get(`/reviews/${second}/factors/L1`));
    expect(page).toMatch(/先前評估第 1 版 [^：]*：等級 3；更正為：等級 2 只有口頭約定。/);
    const known = (await app.as(app.people.administrator).get(at(second, '/factors/L1'))).body;
    expect(known).toMatchObject({ factor: 'L1', level: 3, comparable: null, finding: null });
    expect(known.earlier).toMatchObject([
      { revision: 1, isFormer: true, status: 'answered', level: 3, verdict: 'change', verifiedLevel: 2 },
    ]);
    const file = await reviewer.get(`/reviews/${second}`);
    expect(file.text).toContain(`href="/reviews/${first}"`);
    expect(file.text).toMatch(/href="\/pilots\/[^"]+\/trend"/);
    expect((await reviewer.get(`/reviews/${first}`)).text).not.toMatch(/\/trend"/);
  });
});
