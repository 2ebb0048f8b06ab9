import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSubmission } from '../support/builders.js';
import type { Person } from '../support/people.js';
import { aShortSheet } from './sheets.js';

/** Real: the web process, PostgreSQL. */
describe('Whose turn it is with what was written of an answer', () => {
  let app: TestApp;
  let reviewer: Person;
  let coordinator: Person;
  beforeAll(async () => {
    app = await startApp();
    ({ reviewer, coordinator } = app.people);
  });
  afterAll(() => app.stop());

  const at = (review: string, rest = '') => `/api/v1/reviews/${review}${rest}`;
  async function taken(): Promise<string> {
    const { id } = await aSubmission(app, aShortSheet());
    return (await app.as(reviewer).post(`/api/v1/submissions/${id}/review`)).body.id as string;
  }
  const find = (review: string, body: object, headers: Record<string, string> = {}) =>
    app.as(reviewer).put(at(review, '/findings/L1')).set(headers).send(body);
  const ask = (review: string, reason = '請附文號') => find(review, { verdict: 'ask', reason });
  const write = (review: string, by: Person, text = '函號如附') =>
    app.as(by).post(at(review, '/comments/L1')).send({ text });
  const turns = async (review: string, by: Person = coordinator) =>
    (await app.as(by).get(at(review))).body.turns as { factor: string; turn: string }[];
  const seenByBoth = async (review: string) => [await turns(review), await turns(review, reviewer)];
  const agencys = [{ factor: 'L1', turn: 'agency' }];
  const centres = [{ factor: 'L1', turn: 'centre' }];

  it('is the agency’s while a question is open, and the reviewing body’s once the agency has answered', async () => {
    const review = await taken();
    await ask(review);
    expect(await seenByBoth(review)).toEqual([agencys, agencys]);
    await write(review, coordinator);
    expect(await seenByBoth(review)).toEqual([centres, centres]);
    await write(review, reviewer, '還缺日期');
    expect(await seenByBoth(review)).toEqual([agencys, agencys]);
  });

  it('is nobody’s after a mere remark, and the reviewing body’s where the agency has something to say to one', async () => {
    const review = await taken();
    await write(review, reviewer, '僅供參考');
    expect(await seenByBoth(review)).toEqual([[], []]);
    await write(review, coordinator);
    expect(await seenByBoth(review)).toEqual([centres, centres]);
  });

  it('is nobody’s once the answer has been found right or wrong, which the agency learns with the decision', async () => {
    const review = await taken();
    await ask(review);
    await write(review, coordinator);
    expect((await find(review, { verdict: 'confirm' }, { 'If-Match': '"1"' })).status).toBe(200);
    expect(await turns(review, reviewer)).toEqual([]);
    expect(await turns(review)).toEqual(centres);
  });

  it('is nobody’s after the decision', async () => {
    const review = await taken();
    await ask(review);
    await app.as(reviewer).post(at(review, '/decision')).send({ decision: 'return', comment: '請補正' });
    expect(await seenByBoth(review)).toEqual([[], []]);
  });
});
