import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { BODY_ROUTES, bodyRoutes, send, WITH_FILE, WITHOUT_BODY } from './body-routes.js';
import type { BodyRoute } from './body-routes.js';
import { expectProblem, faultsOfProblem } from './problem.js';
import { nameOf, routesOf } from './routes.js';
import { makeWorld } from './world.js';

const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);

/** Bodies that are no JSON. */
const MALFORMED: Readonly<Record<string, string | Buffer>> = {
  'half an object': '{"level": 3',
  'a trailing comma': '{"level": 3,}',
  'two values': '{}{}',
  'single quotes': "{'level': 3}",
  'a comment': '{} // done',
  NaN: '{"level": NaN}',
  'a bare word': 'undefined',
  'a number with a leading zero': '{"level": 03}',
  'a raw control character': '{"note": "a\u0001b"}',
  'forty levels of objects': `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
  'forty levels of lists': nested(40, '[', ']'),
  'a hundred thousand levels': nested(100_000, '[', ']'),
};

/** JSON, but nothing that any route could want. */
const WRONG: Readonly<Record<string, string>> = {
  null: 'null',
  true: 'true',
  'a number': '42',
  'a number beyond all numbers': '1e999',
  'a text': '"level"',
  'an empty list': '[]',
  'a list of objects': '[{"level": 3}]',
  'thirty levels of lists': nested(30, '[', ']'),
  'a huge name': JSON.stringify({ ['x'.repeat(100_000)]: 1 }),
  'ten thousand names': JSON.stringify(
    Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`n${index}`, 1])),
  ),
  __proto__: '{"__proto__": {"level": 3, "isAdministrator": true}}',
  'constructor.prototype': '{"constructor": {"prototype": {"level": 3}}}',
  'names of every object': '{"toString": 1, "hasOwnProperty": 2, "valueOf": {"a": 1}}',
  'eighty thousand names': `{${Array.from({ length: 80_000 }, (_, n) => `"n${n}":1`).join()}}`,
  'partners without end': `{"partners": [${Array.from({ length: 300_000 }, () => '{}').join()}]}`,
  'a sheet without end': `{"sheet": {"answers": [${Array.from({ length: 300_000 }, () => '{}').join()}]}}`,
  'an empty name': '{"": 1}',
  'a name with a lone surrogate': '{"\\ud800": 1}',
  'a name with U+0000': '{"\\u0000": 1}',
  'a name with slashes and tildes': '{"~/a~1": 1}',
};

describe('A body that no route can use', () => {
  let app: TestApp;
  let routes: ReadonlyMap<string, BodyRoute>;
  beforeAll(async () => {
    app = await startApp();
    routes = new Map(bodyRoutes(app, await makeWorld(app)).map((route) => [route.name, route]));
  });
  afterAll(() => app.stop());

  it('is tried on every route that writes', () => {
    const writing = routesOf(app.nest)
      .filter(({ method, path }) => method !== 'GET' && method !== 'HEAD' && path.startsWith('/api/'))
      .map(nameOf);
    expect([...routes.keys(), ...WITHOUT_BODY].sort()).toEqual(writing.sort());
    expect([...routes.keys()].sort()).toEqual([...BODY_ROUTES].sort());
  });

  describe.each(BODY_ROUTES)('%s', (name) => {
    const post = (body: string | Buffer, type?: string) => send(app, routes.get(name)!, body, type);

    it.each(Object.keys(MALFORMED))('refuses %s as malformed', async (kind) => {
      expectProblem(await post(MALFORMED[kind]!), 400, 'malformed-json');
    });

    const form = 'multipart/form-data; boundary=x';
    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/jsonp',
      ...(WITH_FILE.includes(name) ? [] : [form]),
    ])('takes no %s', async (type) => {
      expectProblem(await post('{"level": 3}', type), 415, 'unsupported-media-type');
    });

    it('takes JSON in UTF-8 only, and not compressed by means it does not know', async () => {
      expectProblem(await post('{}', 'application/json; charset=latin1'), 415);
      const { method, path, by, prepare } = routes.get(name)!;
      const asked = app
        .as(app.people[by])
        [method](path)
        .set(await prepare())
        .set('Content-Encoding', 'rot13');
      expectProblem(await asked.set('Content-Type', 'application/json').send('{}'), 415);
    });

    it('takes no body over 1 MB', async () => {
      expectProblem(await post(JSON.stringify({ note: 'x'.repeat(1024 * 1024) })), 413, 'too-large');
    });

    it.each(Object.keys(WRONG))('names what is wrong with %s', async (kind) => {
      const problem = expectProblem(await post(WRONG[kind]!), 422);
      expect(problem.errors.length).toBeGreaterThan(0);
      expect(problem.errors.every(({ code }) => /^[a-z]+(-[a-z]+)*$/.test(code))).toBe(true);
    });

    it.each([
      ['a lone surrogate', '\\ud800'],
      ['U+0000', 'a\\u0000b'],
      ['U+0007', '\\u0007'],
    ])('takes no text with %s', async (_, escaped) => {
      const { valid } = routes.get(name)!;
      const answer = await post(
        JSON.stringify(valid, (__, value: unknown) =>
          ['string', 'boolean'].includes(typeof value) ? 'TEXT' : value,
        ).replaceAll('TEXT', escaped),
      );
      expect(answer.status).toBe(422);
      expect(faultsOfProblem(answer)).toEqual([]);
    });

    it('changes nothing about objects for anybody else', () => {
      expect(({} as Record<string, unknown>)['isAdministrator']).toBeUndefined();
      expect(({} as Record<string, unknown>)['level']).toBeUndefined();
    });
  });
});
