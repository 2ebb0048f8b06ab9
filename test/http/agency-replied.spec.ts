import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';
import { aSubmission } from '../support/builders.js';
import { wordsOf } from './read-page.js';
import { aShortSheet } from './sheets.js';

/** Real: the web process, PostgreSQL. */
describe('An agency’s reply, where the reviewing body works', () => {
  let app: TestApp;
  let reviewer: BrowserSession;
  let review: string;
  beforeAll(async () => {
    app = await startApp();
    reviewer = await browserAs(app, app.people.reviewer);
    const { id } = await aSubmission(app, aShortSheet());
    review = (await desk().post(`/api/v1/submissions/${id}/review`)).body.id as string;
    for (const factor of ['L1', 'L2']) {
      const question = { verdict: 'ask', reason: '請附文號' };
      await desk().put(`/api/v1/reviews/${review}/findings/${factor}`).send(question);
    }
  });
  afterAll(() => app.stop());

  const desk = () => app.as(app.people.reviewer);
  const queue = async (query: string) =>
    (await app.as(app.people.reviewer).get(`/api/v1/reviews${query}`)).body.items as { id: string; answered: number }[];
  const reply = (factor: string) =>
    app.as(app.people.coordinator).post(`/api/v1/reviews/${review}/comments/${factor}`).send({ text: '如附函' });

  it('is not announced before there is one', async () => {
    expect(await queue('')).toMatchObject([{ id: review, answered: 0, assessedIn: '2009-09', occasion: null }]);
    expect(await queue('?state=answered')).toEqual([]);
    expect(wordsOf(await reviewer.get('/home'))).not.toContain('機關已回復');
    expect(wordsOf(await reviewer.get(`/reviews/${review}`))).toContain('等候機關回復的有 2 項');
  });

  it('stands first on the home page, beside the line in the queue, and first in what is left to do', async () => {
    expect((await reply('L2')).status).toBe(201);
    expect(await queue('?state=answered')).toMatchObject([{ id: review, answered: 1 }]);
    expect(wordsOf(await reviewer.get('/home'))).toContain('機關已回復，請您處理（1 件）');
    const listed = wordsOf(await reviewer.get('/reviews?state=answered'));
    expect(listed).toContain('機關已回復 1 題');
    expect(listed).toContain('評估時點 2009年9月');
    const left = wordsOf(await reviewer.get(`/reviews/${review}`));
    expect(left).toMatch(/還有哪些要處理 機關已回復，等候您處理的有 1 項： L2 .*等候機關回復的有 1 項： L1 /);
  });

  it('is announced no longer once the reviewer has found what the answer is', async () => {
    const put = desk().put(`/api/v1/reviews/${review}/findings/L2`).set('If-Match', '"1"');
    expect((await put.send({ verdict: 'change', level: 1, reason: '函中沒有同意' })).status).toBe(200);
    expect(await queue('?state=answered')).toEqual([]);
    expect(wordsOf(await reviewer.get('/home'))).not.toContain('機關已回復');
  });
});
