import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PASSWORD } from '../support/people.js';
import { ACCESS, filled, MEMBERS, ROLES, ROWS } from './access-table.js';
import type { Role, RouteRow } from './access-table.js';
import { expectProblem, faultsOfProblem } from './problem.js';
import { nameOf, routesOf } from './routes.js';
import { makeWorld } from './world.js';
import type { AgencyIds, World } from './world.js';

const SIGN_OUT = ['DELETE /api/v1/auth/tokens/current', 'POST /sign-out'];
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

describe('Who may do what', () => {
  let app: TestApp;
  let world: World;
  beforeAll(async () => {
    app = await startApp();
    world = await makeWorld(app);
  });
  afterAll(() => app.stop());

  /** Signing out takes a sign-in of its own. */
  async function agentOf(role: Role, row: RouteRow) {
    if (role === 'nobody') return app.http;
    if (!SIGN_OUT.includes(row.name)) return app.as(app.people[role]);
    const { email } = app.people[role];
    const { body } = await app.http.post('/api/v1/auth/tokens').send({ email, password: PASSWORD });
    return app.as({ ...app.people[role], token: body.token as string });
  }

  async function probe(row: RouteRow, role: Role, ids: AgencyIds) {
    const agent = await agentOf(role, row);
    const asked = agent[row.method](filled(row.path, row.fill?.(ids)));
    return row.body === undefined ? asked : sent(row, asked, row.body as object);
  }

  /** Programs send JSON, pages send forms. */
  const sent = (row: RouteRow, asked: ReturnType<typeof app.http.post>, body: object) =>
    asked.type(row.isPage ? 'form' : 'json').send(body);

  const wanted = (row: RouteRow, role: Role): number => row.own[ROLES.indexOf(role)]!;
  const mayUse = (row: RouteRow, role: Role): boolean => ![401, 403].includes(wanted(row, role));

  it('is written down for every route of the running app, and for no other', () => {
    expect(Object.keys(ACCESS).sort()).toEqual(routesOf(app.nest).map(nameOf).sort());
  });

  describe.each(ROWS.map((row) => [row.name, row] as const))('%s', (_, row) => {
    it.each(ROLES)('for %s', async (role) => {
      const own = await probe(row, role, world.own);
      expect(own.status).toBe(wanted(row, role));
      // A form that is refused for what it says is shown again as a page.
      const isShownAgain = row.isPage && own.type === 'text/html';
      if (own.status >= 400 && !isShownAgain) expect(faultsOfProblem(own)).toEqual([]);
      if (row.other === undefined) return;
      const other = await probe(row, role, world.other);
      expect(other.status).toBe(MEMBERS.includes(role) && mayUse(row, role) ? row.other : wanted(row, role));
    });
  });

  const withId = ROWS.filter(({ other }) => other !== undefined);
  const guarded = ROWS.filter(({ own }) => own[0] === 401);

  it.each(guarded.map((row) => [row.name, row] as const))(
    '%s asks who one is before it reads anything',
    async (_, row) => {
      const none = { evidenceId: 'no-such-id', expert: 'no-such-id', actionId: 'no-such-id', step: 'no-such-step' };
      const path = filled(row.path, { id: 'no-such-id', factor: 'Z9', ...none });
      const malformed = app.http[row.method](path).set('Content-Type', 'application/json').send('{"');
      expectProblem(await malformed, 401, 'not-signed-in');
      const foreignType = app.http[row.method](path).set('Content-Type', 'text/csv').send('a,b');
      expectProblem(await foreignType, 401, 'not-signed-in');
    },
  );

  const refusing = guarded.filter(({ own }) => own.includes(403));
  it.each(refusing.map((row) => [row.name, row] as const))(
    '%s refuses a role before it looks for anything',
    async (_, row) => {
      const role = ROLES.find((one) => wanted(row, one) === 403) as Exclude<Role, 'nobody'>;
      const nobodys = { evidenceId: NOBODYS_ID, expert: NOBODYS_ID, actionId: NOBODYS_ID, step: 'answer' };
      const path = filled(row.path, { id: NOBODYS_ID, factor: 'Z9', ...nobodys });
      const asked = app.as(app.people[role])[row.method](path).set('Content-Type', 'application/json');
      expectProblem(await asked.send('{"'), 403, 'wrong-role');
    },
  );

  it.each(withId.map((row) => [row.name, row] as const))(
    '%s looks for the thing before it judges the request',
    async (_, row) => {
      const role = ROLES.find((one) => mayUse(row, one) && MEMBERS.includes(one)) as Exclude<Role, 'nobody'>;
      for (const id of [NOBODYS_ID, 'no-such-id', `${NOBODYS_ID}0`, world.own.pilot.slice(1), '%00', '..%2F..%2Fetc']) {
        const path = row.path.replace(':id', id).replace(':factor', 'L1');
        const asked = app.as(app.people[role])[row.method](path).set('If-Match', '"99"');
        expectProblem(row.body === undefined ? await asked : await sent(row, asked, { wrong: true }), 404, 'not-found');
      }
    },
  );

  it.each(withId.map((row) => [row.name, row] as const))(
    '%s takes an id in capitals as the same id',
    async (_, row) => {
      const role = ROLES.find((one) => mayUse(row, one) && MEMBERS.includes(one)) as Exclude<Role, 'nobody'>;
      const parameters = row.fill!(world.own);
      const path = filled(row.path, { ...parameters, id: parameters['id']!.toUpperCase() });
      const asked = app.as(app.people[role])[row.method](path);
      const { status } = row.body === undefined ? await asked : await sent(row, asked, row.body as object);
      expect(status).toBe(wanted(row, role));
    },
  );

  it.each(['answers', 'own-answers'])('%s: 404 before 428 before 412 before 409 before 422', async (list) => {
    const put = (id: string, factor: string, headers: Record<string, string> = {}) =>
      app.as(app.people.coordinator).put(`/api/v1/assessments/${id}/${list}/${factor}`).set(headers).send({ level: 9 });
    const { draft, requested } = world.own;
    const right = list === 'answers' ? '"1"' : '"0"';
    expectProblem(await put(requested, 'Z9'), 404);
    expectProblem(await put(requested, 'l1'), 404);
    expectProblem(await put(world.other.requested, 'L1'), 404);
    expectProblem(await put(requested, 'L1'), 428);
    expectProblem(await put(requested, 'L1', { 'If-Match': '"7"' }), 412);
    expectProblem(await put(requested, 'L1', { 'If-Match': right }), 409);
    expectProblem(await put(draft, 'L1', { 'If-Match': right }), 422);
  });
});
