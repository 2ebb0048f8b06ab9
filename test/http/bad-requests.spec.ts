import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { ROWS } from './access-table.js';
import { expectProblem, faultsOfProblem, listed } from './problem.js';
import { rawRequest, readAnswer } from './raw-request.js';
import { makeWorld } from './world.js';
import type { World } from './world.js';

const LISTS = ['frameworks', 'weight-schemes', 'pilots', 'assessments', 'submissions', 'tasks'];
const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const ID = '6f1c7d0e-0000-4000-8000-000000000000';

describe('Requests that no honest client makes', () => {
  let app: TestApp;
  let world: World;
  let lists: string[];
  beforeAll(async () => {
    app = await startApp();
    world = await makeWorld(app);
    const { draft } = world.own;
    lists = [
      ...LISTS,
      `assessments/${draft}/answers`,
      `assessments/${draft}/own-answers`,
      `assessments/${draft}/tasks`,
    ].map((one) => `/api/v1/${one}`);
  });
  afterAll(() => app.stop());

  const get = (path: string) => app.as(app.people.coordinator).get(path);

  it.each(['0', '-1', '101', '1000000000000', 'abc', '', '1.5', '1e2', ' 1', '０', '%00', '1&limit=2', '[]'])(
    'every list refuses limit=%s',
    async (limit) => {
      for (const path of lists) {
        expect(listed(expectProblem(await get(`${path}?limit=${limit}`), 422))).toEqual(['/limit wrong-value']);
      }
    },
  );

  it.each([
    ['words', 'next'],
    ['nothing', ''],
    ['no base64', '%%%'.replaceAll('%', '%25')],
    ['an object', Buffer.from('{}').toString('base64url')],
    ['null', Buffer.from('null').toString('base64url')],
    ['too few parts', cursor('2009-10-01T00:00:00.000Z')],
    ['too many parts', cursor('2009-10-01T00:00:00.000Z', ID, ID)],
    ['numbers', cursor(1, 2)],
    ['a time that is none', cursor('yesterday', ID)],
    ['30 February', cursor('2009-02-30T00:00:00.000Z', ID)],
    ['the year 0', cursor('0000-01-01T00:00:00.000Z', ID)],
    ['the year 275761', cursor('+275761-01-01T00:00:00.000Z', ID)],
    ['SQL', cursor("2009-10-01T00:00:00.000Z'; --", ID)],
    ['an id that is none', cursor('2009-10-01T00:00:00.000Z', 'x')],
    ['a factor that does not exist', cursor('Z9')],
    ['a huge text', 'x'.repeat(6000)],
  ])('every list refuses a cursor of %s', async (_, given) => {
    for (const path of lists) {
      expect(listed(expectProblem(await get(`${path}?cursor=${given}`), 422))).toEqual(['/cursor wrong-value']);
    }
  });

  it('takes a cursor before and after all time for an empty and a full page', async () => {
    for (const path of ['pilots', 'assessments', 'submissions']) {
      const before = await get(`/api/v1/${path}?cursor=${cursor('0001-01-01T00:00:00.000Z', ID)}`);
      const after = await get(`/api/v1/${path}?cursor=${cursor('9999-12-31T23:59:59.999Z', ID)}`);
      expect([before.status, before.body.items.length]).toEqual([200, 0]);
      expect(after.body.items.length).toBeGreaterThan(0);
    }
  });

  it.each(['colour=red', '__proto__=1', 'constructor=1', 'limit[]=1', 'a[b][c]=1', '%00=1', '%ff=1'])(
    'every list refuses the unknown parameter %s',
    async (parameter) => {
      for (const path of lists) {
        const problem = expectProblem(await get(`${path}?${parameter}`), 422);
        expect(problem.errors.map(({ code }) => code)).toEqual(['unknown-field']);
      }
    },
  );

  it.each(['status', 'band', 'agency'])('the list of submissions refuses %s given twice', async (name) => {
    const value = { status: 'submitted', band: 'indeterminate', agency: ID }[name];
    const problem = expectProblem(await get(`/api/v1/submissions?${name}=${value}&${name}=${value}`), 422);
    expect(listed(problem)).toEqual([`/${name} wrong-value`]);
  });

  const withParameters = ROWS.filter(({ path }) => path.includes(':'));
  it.each(withParameters.map((row) => [row.name, row] as const))('%s refuses every id that is none', async (_, row) => {
    const ids = [
      'x'.repeat(4000),
      '%',
      '%zz',
      '%E0%A4%A',
      '%ff',
      '%2e%2e',
      '%F0%9F%98%80',
      'null',
      '{}',
      "' OR 1=1 --",
    ];
    for (const id of ids) {
      const answer = await app
        .as(app.people.coordinator)
        [row.method](row.path.replace(':id', id.replaceAll(' ', '%20')).replace(':factor', 'L1'));
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      // Pages that open by a link tell whoever comes with a closed one by a page.
      const isPageItself = row.isPage && answer.type === 'text/html';
      if (!isPageItself) expect(faultsOfProblem(answer)).toEqual([]);
    }
  });

  it.each([
    'Bearer',
    'Bearer ',
    'Bearer x',
    `Bearer ${'x'.repeat(43)}`,
    `Bearer ${'x'.repeat(6000)}`,
    `bearer\t${'x'.repeat(43)}`,
    'Basic YTpi',
    '\u00e9\u00ff',
    "Bearer ' OR 1=1 --",
    'Bearer a, Bearer b',
  ])('does not know who sends Authorization: %s', async (authorization) => {
    const answer = await app.http.get('/api/v1/pilots').set('Authorization', authorization);
    expectProblem(answer, 401, 'not-signed-in');
  });

  it.each(['If-Match', 'If-None-Match'])('takes any garbage for %s as not the version that stands', async (header) => {
    const path = `/api/v1/assessments/${world.own.draft}/answers/L1`;
    for (const garbage of [
      '"',
      'W/',
      '*, "1"',
      '\u00ff',
      'x'.repeat(6000),
      '"1\u00e9"',
      '-1',
      '"-1"',
      '"1.0"',
      '"0x1"',
    ]) {
      const answer = await app.as(app.people.coordinator).put(path).set(header, garbage).send({ level: 3 });
      expectProblem(answer, header === 'If-Match' ? 412 : 428);
    }
  });

  describe('sent as bytes', () => {
    const post = (length: string, body: string) => {
      const { token } = app.people.coordinator;
      const head = `Host: x\r\nConnection: close\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n`;
      const port = Number(new URL(app.url).port);
      return rawRequest(port, `POST /api/v1/pilots HTTP/1.1\r\n${head}${length}\r\n\r\n${body}`).then(readAnswer);
    };

    it('a body shorter than its Content-Length is never taken for the whole', async () => {
      const before = (await get('/api/v1/pilots')).body.items.length as number;
      const { status } = await post('Content-Length: 500', '{"title": "half"}');
      expect([0, 400]).toContain(status);
      expect((await get('/api/v1/pilots')).body.items).toHaveLength(before);
    });

    it('a body longer than its Content-Length is read only so far', async () => {
      const { status, body } = await post('Content-Length: 8', '{"title": "more"}');
      expect(status).toBe(400);
      expect(body).not.toMatch(/\bat \S+ \(|node_modules/);
    });

    it.each([
      'Content-Length: -1',
      'Content-Length: x',
      'Content-Length: 1\r\nContent-Length: 2',
      'Content-Length: 2\r\nTransfer-Encoding: chunked',
      'Transfer-Encoding: gzip',
    ])('%j is refused', async (header) => {
      const { status } = await post(header, '{}');
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    });

    it('a chunked body over 1 MB is refused', async () => {
      const chunk = `${(300_000).toString(16)}\r\n${' '.repeat(300_000)}\r\n`;
      const { status } = await post('Transfer-Encoding: chunked', `${chunk.repeat(4)}0\r\n\r\n`);
      expect(status).toBe(413);
    });
  });
});
