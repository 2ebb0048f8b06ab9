import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { PASSWORD } from '../support/people.js';
import { filled, ROLES, ROWS } from './access-table.js';
import type { Role } from './access-table.js';
import { PortProxy } from './port-proxy.js';
import { expectProblem } from './problem.js';
import { databaseServer } from '../support/database-server.js';
import { makeWorld } from './world.js';
import type { World } from './world.js';

const PUBLIC_WITHOUT_DATABASE = ['GET /health/live', 'GET /', 'GET /api/docs', 'GET /api/v1/openapi.json'];

describe('While the database is away', () => {
  let app: TestApp;
  let proxy: PortProxy;
  let world: World;
  beforeAll(async () => {
    proxy = await PortProxy.before((await databaseServer()).serviceUrl);
    app = await startApp({ serviceUrl: (direct) => proxy.through(direct) });
    world = await makeWorld(app);
    await proxy.takeAway();
  });
  afterAll(async () => {
    await proxy.giveBack();
    await app.stop();
    await proxy.takeAway();
  });

  const signIn = () =>
    app.http.post('/api/v1/auth/tokens').send({ email: app.people.coordinator.email, password: PASSWORD });
  const expectAway = (answer: Parameters<typeof expectProblem>[0]) => {
    expectProblem(answer, 503, 'database-away');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  };

  it('nobody can sign in: 503, and when to come back', async () => {
    expectAway(await signIn());
  });

  it('the service is alive, but not ready', async () => {
    expect((await app.http.get('/health/live')).status).toBe(200);
    expectAway(await app.http.get('/health/ready'));
  });

  const others = ROWS.filter(({ name, own }) => own[0] === 401 && !PUBLIC_WITHOUT_DATABASE.includes(name));
  it.each(others.map((row) => [row.name, row] as const))(
    '%s is answered 503, not as if nothing were there',
    async (_, row) => {
      const role = ROLES.find((one, index) => one !== 'nobody' && row.own[index] !== 403) as Exclude<Role, 'nobody'>;
      const asked = app.as(app.people[role])[row.method](filled(row.path, row.fill?.(world.own)));
      expectAway(row.body === undefined ? await asked : await asked.send(row.body as object));
    },
  );

  it('who sends no token is asked to sign in, as ever', async () => {
    expectProblem(await app.http.get('/api/v1/pilots'), 401);
  });

  it.each(PUBLIC_WITHOUT_DATABASE)('%s needs no database', async (name) => {
    expect((await app.http.get(name.split(' ')[1]!)).status).toBe(200);
  });

  it('everything is as before once it is back, without a restart', async () => {
    await proxy.giveBack();
    const isReady = async () => (await app.http.get('/health/ready')).status;
    await eventually(isReady, (status) => status === 200, 10_000);
    expect((await signIn()).status).toBe(201);
    const { draft, submission } = world.own;
    expect((await app.as(app.people.coordinator).get(`/api/v1/assessments/${draft}/answers`)).status).toBe(200);
    const report = { format: 'html', locale: 'zh-TW' };
    const asked = await app.as(app.people.approver).post(`/api/v1/submissions/${submission}/reports`).send(report);
    expect(asked.body).toMatchObject({ ...report, status: 'queued' });
  });

  it('a write that was cut off is either whole or not there at all, and can be sent again', async () => {
    const path = `/api/v1/assessments/${world.own.draft}/answers/L2`;
    const put = (seen: string, level: number) =>
      app.as(app.people.coordinator).put(path).set('If-Match', seen).send({ level, confidence: 'high' });
    const running = Array.from({ length: 8 }, (_, index) => put('"1"', (index % 5) + 1));
    const statuses = Promise.all(running.map(async (one) => (await one).status));
    await proxy.takeAway();
    expect((await statuses).every((status) => [200, 412, 503].includes(status))).toBe(true);
    await proxy.giveBack();
    const read = await eventually(
      () => app.as(app.people.coordinator).get(path).then(),
      ({ status }) => status === 200,
    );
    expect((await put(read.headers['etag']!, 5)).status).toBe(200);
  });
});
