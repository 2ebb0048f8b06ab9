import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import { aSheet, aSubmission } from '../support/builders.js';
import type { Person } from '../support/people.js';
import { anAcceptance } from '../support/reviewing.js';
import { bytesOf } from './bytes.js';

/** Real: the web process, PostgreSQL. Nothing is faked. */
describe('The verified result beside the self result of a submission', () => {
  let app: TestApp;
  let id: string;
  beforeAll(async () => {
    app = await startApp();
    ({ id } = await aSubmission(app, aSheet()));
  });
  afterAll(() => app.stop());

  const read = async (by: Person, path: string) => (await app.as(by).get(`/api/v1/${path}`)).body;
  const finding = (review: string, factor: string, body: object) =>
    app.as(app.people.reviewer).put(`/api/v1/reviews/${review}/findings/${factor}`).send(body);

  it('is not there before the decision, whatever was found already', async () => {
    const { body: review } = await app.as(app.people.reviewer).post(`/api/v1/submissions/${id}/review`).send({});
    await finding(review.id, 'L2', { verdict: 'change', level: 1, reason: '尚無授權' });
    for (const by of [app.people.coordinator, app.people.reviewer]) {
      expect(await read(by, `submissions/${id}`)).toMatchObject({ verifiedBand: null, verifiedDimensions: null });
      expect((await read(by, 'submissions')).items[0]).toMatchObject({ verifiedBand: null, difference: null });
    }
    const browser = await browserAs(app, app.people.coordinator);
    expect((await browser.get(`/submissions/${id}?lang=zh-TW`)).text).not.toContain('審定 ');
  });

  it('stands beside it once decided: band, score, difference and share, whole and by dimension, list and file', async () => {
    const review = await read(app.people.reviewer, `submissions/${id}/review`);
    await app.as(app.people.reviewer).post(`/api/v1/reviews/${review.id}/decision`).send({ decision: 'return', comment: '請補正' }); // prettier-ignore
    const one = await read(app.people.coordinator, `submissions/${id}`);
    // L2 has 4 of 90 points, and 4 of 11 in L: 50 · 86/90 = 47.8 and 50 · 7/11 = 31.8.
    expect(one).toMatchObject({ score: 50, verifiedBand: 'under-review', verifiedScore: 47.8, difference: 2.2 });
    expect(one.shareVerified).toBeCloseTo(4 / 90, 9);
    expect(one.verifiedDimensions[0]).toEqual({ code: 'L', score: 31.8, difference: 18.2 });
    expect(one.verifiedDimensions[1]).toEqual({ code: 'T', score: 50, difference: 0 });
    const { items } = await read(app.people.reviewer, 'submissions');
    expect(items[0]).toMatchObject({ score: 50, verifiedScore: 47.8, difference: 2.2, verifiedBand: 'under-review' });
    const file = await bytesOf(app.as(app.people.coordinator).get('/api/v1/submissions?format=csv').set('Accept-Language', 'zh-TW')); // prettier-ignore
    const [head, line] = file.bytes.toString('utf8').split('\r\n');
    expect(head).toContain('分數,審定評等,審定分數,自評與審查差距,已查核權重比例');
    expect(line).toContain('50,查核不足，不評定,47.8,2.2,');
  });

  it('is on the page of what was handed in, for every revision', async () => {
    const browser = await browserAs(app, app.people.coordinator);
    const { text } = await browser.get(`/submissions/${id}?lang=zh-TW`);
    expect(text).toContain('自評 50.0 分');
    expect(text).toContain('審定 47.8 分，查核不足，不評定；差距 +2.2，已查核 4% 的權重');
  });

  it('claims no difference where nothing was verified', async () => {
    const other = await aSubmission(app, aSheet({ pilot: { ...aSheet().pilot, title: '未查核' } }));
    await anAcceptance(app, other);
    const found = await read(app.people.coordinator, `submissions/${other.id}`);
    expect(found).toMatchObject({ verifiedScore: 50, shareVerified: 0, difference: null });
  });
});
