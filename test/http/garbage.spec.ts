import fc from 'fast-check';
import type { Response } from 'supertest';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { BODY_ROUTES, bodyRoutes, send } from './body-routes.js';
import type { BodyRoute } from './body-routes.js';
import { formBytes, postBytes } from './form.js';
import { anything, change, mutated } from './mutation.js';
import { faultsOfProblem } from './problem.js';
import { makeWorld } from './world.js';

describe('Whatever is sent', () => {
  let app: TestApp;
  let routes: ReadonlyMap<string, BodyRoute>;
  beforeAll(async () => {
    app = await startApp();
    routes = new Map(bodyRoutes(app, await makeWorld(app)).map((route) => [route.name, route]));
  });
  afterAll(() => app.stop());

  /** Taken, or refused in the right shape: never a fault of ours. */
  function expectAnswered(answer: Response, said: string): void {
    if (answer.status >= 500) throw new Error(`${answer.status} for ${said.slice(0, 2000)}`);
    if (answer.status >= 400) expect(faultsOfProblem(answer)).toEqual([]);
  }

  const sendTo = (route: BodyRoute) => async (body: string | Buffer) =>
    expectAnswered(await send(app, route, body), String(body));

  it.each(BODY_ROUTES)('no JSON value is too much for %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(
        anything.map((value) => JSON.stringify(value)),
        sendTo(routes.get(name)!),
      ),
      { numRuns: 25 },
    );
  });

  it.each(BODY_ROUTES)('no spoilt body is too much for %s', async (name) => {
    const route = routes.get(name)!;
    const changes = fc.array(change, { minLength: 1, maxLength: 4 });
    const spoilt = changes.map((made) => JSON.stringify(mutated(route.valid, made)));
    await fc.assert(fc.asyncProperty(spoilt, sendTo(route)), { numRuns: 50 });
  });

  it('no bytes are too many for a body that says it is JSON', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some));
    await fc.assert(fc.asyncProperty(bytes, sendTo(routes.get('POST /api/v1/pilots')!)), { numRuns: 40 });
  });

  it('no form is too much where a file is taken', async () => {
    const path = routes.get('POST /api/v1/assessments/:id/answers/:factor/evidence')!.path;
    const part = fc.record({
      name: fc.constantFrom('file', 'title', 'date', 'a[b][c]', '__proto__', ''),
      fileName: fc.option(fc.string({ unit: 'binary', maxLength: 30 }), { nil: undefined }),
      content: fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
    });
    const spoilt = fc
      .tuple(fc.array(part, { maxLength: 3 }), fc.nat(40))
      .map(([parts, cut]) => formBytes(...parts).subarray(0, cut < 10 ? -cut - 1 : undefined));
    const asked = async (bytes: Buffer) =>
      expectAnswered(await postBytes(app.as(app.people.respondent), path, bytes), bytes.toString('latin1'));
    await fc.assert(fc.asyncProperty(spoilt, asked), { numRuns: 100 });
  });

  it.each(['pilots', 'assessments', 'submissions', 'weight-schemes'])('no query is too much for %s', async (list) => {
    const name = fc.oneof(fc.constantFrom('limit', 'cursor', 'status', 'agency', 'band'), fc.string({ maxLength: 8 }));
    const query = fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 4 });
    const asked = async (pairs: [string, string][]) => {
      const said = pairs.map(([key, value]): [string, string] => [key.toWellFormed(), value.toWellFormed()]);
      const asText = new URLSearchParams(said).toString();
      expectAnswered(await app.as(app.people.reviewer).get(`/api/v1/${list}?${asText}`), asText);
    };
    await fc.assert(fc.asyncProperty(query, asked), { numRuns: 40 });
  });

  it('what was taken can be read again', async () => {
    for (const list of ['pilots', 'assessments', 'submissions']) {
      const { status, body } = await app.as(app.people.coordinator).get(`/api/v1/${list}?limit=100`);
      expect(status).toBe(200);
      for (const { id } of body.items) {
        expect((await app.as(app.people.coordinator).get(`/api/v1/${list}/${id}`)).status).toBe(200);
        if (list === 'assessments') {
          expect((await app.as(app.people.coordinator).get(`/api/v1/assessments/${id}/score`)).status).toBe(200);
        }
      }
    }
  });
});
