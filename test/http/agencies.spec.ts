import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { expectProblem, listed } from './problem.js';

interface Named {
  id: string;
  name: string;
  level: string;
}

describe('Agencies', () => {
  let app: TestApp;
  beforeEach(async () => (app = await startApp()));
  afterEach(() => app.stop());

  const add = (body: object) => app.as(app.people.administrator).post('/api/v1/agencies').send(body);
  const change = (id: string, body: object) =>
    app.as(app.people.administrator).patch(`/api/v1/agencies/${id}`).send(body);
  const directory = async (query = '') =>
    (await app.as(app.people.respondent).get(`/api/v1/agency-directory${query}`)).body.items as Named[];

  it('are added by an administrator, under a name of their own', async () => {
    const added = await add({ name: ' 內政部 ', level: 'central' });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ name: '內政部', level: 'central' });
    expect(added.headers['location']).toBe(`/api/v1/agencies/${added.body.id as string}`);
    expectProblem(await add({ name: '內政部', level: 'local' }), 409, 'agency-exists');
    expect(listed(expectProblem(await add({ name: '長'.repeat(101), level: 'high' }), 422)).sort()).toEqual([
      '/level wrong-value',
      '/name wrong-value',
    ]);
  });

  it('of one name are one, also when two administrators add it at the same moment', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => add({ name: '內政部', level: 'central' }).then((one) => one)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it.each(['台北市政府', '臺北市 政府', '臺北市\u200b政府', '\ufeff臺北市政府'])(
    'are not added twice nor renamed so because one types differently: %j',
    async (name) => {
      expectProblem(await add({ name, level: 'local' }), 409, 'agency-exists');
      expectProblem(await change(app.people.coordinator.agencyId!, { name }), 409, 'agency-exists');
    },
  );

  it('can be renamed, but not to a name that is taken', async () => {
    const { agencyId } = app.people.coordinator;
    expect((await change(agencyId!, { name: '高雄市政府' })).body).toMatchObject({
      name: '高雄市政府',
      level: 'local',
    });
    expect((await change(agencyId!, { name: '高雄市 政府' })).body).toMatchObject({ name: '高雄市 政府' });
    expect((await change(agencyId!, { name: '高雄市政府', level: 'local' })).status).toBe(200);
    expect((await change(agencyId!, { level: 'other' })).body).toMatchObject({ name: '高雄市政府', level: 'other' });
    expectProblem(await change(agencyId!, { name: '臺北市政府' }), 409, 'agency-exists');
    expectProblem(await change(app.people.administrator.userId, { name: 'x' }), 404);
  });

  it('are found by part of their name by whoever has signed in, with nothing but name and level', async () => {
    expect((await directory()).map(({ name }) => name).sort()).toEqual(['臺北市政府', '高雄縣政府']);
    const [found, ...more] = await directory(`?name=${encodeURIComponent('高雄')}`);
    expect(found).toEqual({ id: app.people.coordinator.agencyId, name: '高雄縣政府', level: 'local' });
    expect(more).toEqual([]);
    expect(await directory('?name=%25')).toEqual([]);
  });

  it('come in pages, none left out and none twice', async () => {
    for (let n = 0; n < 5; n++) await add({ name: `第 ${n} 機關`, level: 'other' });
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await app
        .as(app.people.approver)
        .get(`/api/v1/agency-directory?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...(body.items as Named[]).map(({ name }) => name));
      cursor = (body.nextCursor as string | null) ?? '';
    } while (cursor !== '');
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });
});

describe('An agency that is missing', () => {
  let app: TestApp;
  beforeEach(async () => (app = await startApp()));
  afterEach(() => app.stop());

  const ask = (
    body: object = { name: '地政事務所', level: 'local', contactEmail: 'Office@Land.example', reason: '試辦' },
  ) => app.as(app.people.coordinator).post('/api/v1/agency-requests').send(body);
  const decide = (id: string, body: object) =>
    app.as(app.people.administrator).post(`/api/v1/agency-requests/${id}/decision`).send(body);
  const wang = { email: 'office@land.example', name: '王主任' };
  const create = { decision: 'create', coordinator: wang };

  it('is asked for, made by an administrator, and its first coordinator comes by the link', async () => {
    const asked = await ask();
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ name: '地政事務所', contactEmail: 'office@land.example', state: 'open' });
    const decided = await decide(asked.body.id as string, { ...create, comment: '歡迎加入' });
    expect(decided.status).toBe(200);
    const { createdAgencyId: agencyId, invitation } = decided.body as {
      createdAgencyId: string;
      invitation: { link: string; roles: string[] };
    };
    expect(decided.body).toMatchObject({ state: 'created', comment: '歡迎加入' });
    expect(invitation).toMatchObject({ agencyId, email: wang.email, roles: ['coordinator'] });
    const password = '第一位彙整人的密碼';
    const token = invitation.link.split('/').at(-1);
    const accepted = await app.http
      .post('/api/v1/invitations/accept')
      .send({ token, name: wang.name, password: `${password}了` });
    expect(accepted.status).toBe(201);
    const signedIn = await app.http.post('/api/v1/auth/tokens').send({ email: wang.email, password: `${password}了` });
    expect(signedIn.body.user).toMatchObject({ agencyId, roles: ['coordinator'] });
    const own = await app.as(app.people.coordinator).get('/api/v1/agency-requests');
    expect(own.body.items).toEqual([expect.objectContaining({ state: 'created', createdAgencyId: agencyId })]);
  });

  it('is not asked for where it is there already', async () => {
    expectProblem(await ask({ name: '臺北市政府' }), 409, 'agency-exists');
  });

  it('may be declined, with a reason that whoever asked can read', async () => {
    const id = (await ask()).body.id as string;
    expect(listed(expectProblem(await decide(id, { decision: 'decline' }), 422))).toEqual(['/comment required']);
    const declined = await decide(id, { decision: 'decline', comment: '已併入縣政府' });
    expect(declined.body).toMatchObject({ state: 'declined', comment: '已併入縣政府', invitation: null });
    expectProblem(await decide(id, create), 409, 'decided-already');
  });

  it('needs a level and a first coordinator to be made', async () => {
    const id = (await ask({ name: '地政事務所' })).body.id as string;
    expect(listed(expectProblem(await decide(id, { decision: 'create' }), 422)).sort()).toEqual([
      '/coordinator required',
      '/level required',
    ]);
    const faulty = { ...create, coordinator: { email: 'x', name: 7, roles: [] } };
    expect(listed(expectProblem(await decide(id, faulty), 422)).sort()).toEqual([
      '/coordinator/email wrong-value',
      '/coordinator/name wrong-type',
      '/coordinator/roles unknown-field',
    ]);
    expect((await decide(id, { ...create, level: 'local' })).status).toBe(200);
  });

  it('is not half made: where the coordinator cannot be invited, nothing is', async () => {
    const id = (await ask()).body.id as string;
    const taken = { ...create, coordinator: { ...wang, email: app.people.taipeiApprover.email } };
    expectProblem(await decide(id, taken), 409, 'cannot-be-invited');
    const { body } = await app.as(app.people.administrator).get('/api/v1/agencies');
    expect((body.items as Named[]).map(({ name }) => name)).not.toContain('地政事務所');
    expect((await decide(id, create)).status).toBe(200);
  });

  it('is made once, when two administrators decide at the same moment', async () => {
    const id = (await ask()).body.id as string;
    const answers = await Promise.all([1, 2, 3].map(() => decide(id, create).then((one) => one)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('asked for by another agency is that agency’s business', async () => {
    await ask();
    const others = await app.as(app.people.taipeiCoordinator).get('/api/v1/agency-requests');
    expect(others.body.items).toEqual([]);
  });
});
