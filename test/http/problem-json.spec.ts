import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSheet } from '../support/builders.js';
import { expectProblem } from './problem.js';

const HAN = /\p{Script=Han}/u;

describe('A refusal', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const withUnknownNames = (count: number) => {
    const names = Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, 1]));
    return app
      .as(app.people.respondent)
      .post('/api/v1/scores')
      .send({ ...aSheet(), ...names });
  };

  it('has a type, a title, a status, a sentence, a code and its faults, and is not kept by anybody', async () => {
    const answer = await app.http.get('/api/v1/pilots').set('Accept-Language', 'en');
    expect(expectProblem(answer, 401)).toEqual({
      type: 'urn:readiness:problem:not-signed-in',
      title: 'Unauthorized',
      status: 401,
      detail: 'Please sign in; your sign-in may have expired.',
      code: 'not-signed-in',
      errors: [],
    });
    expect(answer.headers).toMatchObject({ 'www-authenticate': 'Bearer', 'cache-control': 'no-store' });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    [undefined, 'zh-TW'],
    ['en', 'en'],
    ['zh-TW', 'zh-TW'],
    ['zh-Hant-TW, en;q=0.5', 'en'],
    ['de, en-US;q=0.7', 'en'],
    ['xx', 'zh-TW'],
    ['*', 'zh-TW'],
    ['en;q=0', 'zh-TW'],
    [',,;q=9,\u00e9', 'zh-TW'],
  ])('for Accept-Language %j is worded in %s and says so', async (asked, language) => {
    const request = app.as(app.people.coordinator).post('/api/v1/pilots').send({ title: 7 });
    const answer = asked === undefined ? await request : await request.set('Accept-Language', asked);
    const problem = expectProblem(answer, 422);
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.headers['vary']).toContain('Accept-Language');
    for (const { detail } of [problem, ...problem.errors]) expect(HAN.test(detail)).toBe(language === 'zh-TW');
  });

  it('of an address that does not exist has the same shape', async () => {
    for (const path of ['/api/v1/nothing', '/api/v2', '/api/v1/pilots/1/2/3']) {
      expectProblem(await app.as(app.people.coordinator).get(path), 404, 'not-found');
    }
    expectProblem(await app.as(app.people.coordinator).delete('/api/v1/pilots'), 404);
  });

  it('lists up to a thousand faults whole', async () => {
    const problem = expectProblem(await withUnknownNames(1000), 422);
    expect(problem.errors).toHaveLength(1000);
    expect(problem.errorCount).toBeUndefined();
  });

  it('lists a thousand of more, in order, and says how many there are', async () => {
    const problem = expectProblem(await withUnknownNames(5000), 422);
    expect(problem.errors.map(({ pointer }) => pointer)).toEqual(
      Array.from({ length: 1000 }, (_, index) => `/n${index}`),
    );
    expect(problem.errorCount).toBe(5000);
  });

  it('escapes names in its pointers', async () => {
    const answer = await app.as(app.people.coordinator).post('/api/v1/pilots').send({ 'a/b~c': 1 });
    expect(expectProblem(answer, 422).errors.map(({ pointer }) => pointer)).toContain('/a~1b~0c');
  });
});
