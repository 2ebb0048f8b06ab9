import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PASSWORD } from '../support/people.js';
import type { Person } from '../support/people.js';
import { expectProblem, listed } from './problem.js';

describe('People', () => {
  let app: TestApp;
  beforeEach(async () => (app = await startApp()));
  afterEach(() => app.stop());

  const patch = (by: Person, { userId }: Person, body: object) =>
    app.as(by).patch(`/api/v1/people/${userId}`).send(body);
  const people = (by: Person, query = '') => app.as(by).get(`/api/v1/people${query}`);
  const names = ({ body }: { body: unknown }) => (body as { items: { name: string }[] }).items.map(({ name }) => name);

  it('of the own agency are known to everybody in it, by name; of another agency to nobody', async () => {
    const { respondent, coordinator, taipeiApprover, taipeiRespondent } = app.people;
    await app.as(respondent).patch('/api/v1/me').send({ seat: 'legal', post: '科員', inPostSince: '2007-01' });
    const own = await people(coordinator);
    expect(names(own)).toEqual(['approver', 'both', 'coordinator', 'respondent', 'second']);
    expect(own.body.items[3]).toEqual({
      id: respondent.userId,
      agencyId: respondent.agencyId,
      email: respondent.email,
      name: 'respondent',
      roles: ['respondent'],
      active: true,
      seat: 'legal',
      post: '科員',
      inPostSince: '2007-01',
      createdAt: expect.any(String) as string,
    });
    expect(names(await people(taipeiRespondent))).toEqual(['approver', 'coordinator', 'respondent']);
    expectProblem(await people(taipeiApprover, `?agency=${coordinator.agencyId}`), 404, 'not-found');
  });

  it('come in pages', async () => {
    const first = await people(app.people.coordinator, '?limit=3');
    const rest = await people(app.people.coordinator, `?limit=3&cursor=${first.body.nextCursor as string}`);
    expect([...names(first), ...names(rest)]).toEqual(['approver', 'both', 'coordinator', 'respondent', 'second']);
    expect(rest.body.nextCursor).toBeNull();
  });

  it('of any agency are known to an administrator, who sees the reviewing body’s first', async () => {
    const { administrator, taipeiApprover } = app.people;
    expect(names(await people(administrator))).toEqual(['admin', 'reviewer', 'second']);
    expect(names(await people(administrator, `?agency=${taipeiApprover.agencyId}`))).toHaveLength(3);
    expectProblem(await people(administrator, `?agency=${administrator.userId}`), 404);
  });

  it('get roles from their coordinator, at once for sign-ins that are open', async () => {
    const { coordinator, respondent } = app.people;
    const answer = await patch(coordinator, respondent, { roles: ['respondent', 'coordinator'], name: ' 王小明 ' });
    expect(answer.body).toMatchObject({ roles: ['respondent', 'coordinator'], name: '王小明' });
    expect((await app.as(respondent).get('/api/v1/invitations')).status).toBe(200);
  });

  it('get no roles that people of their kind cannot have', async () => {
    const { coordinator, respondent, administrator, reviewer } = app.people;
    for (const roles of [['administrator'], ['respondent', 'reviewer']]) {
      expect(listed(expectProblem(await patch(coordinator, respondent, { roles }), 422))).toEqual([
        '/roles wrong-value',
      ]);
    }
    const foreign = await patch(administrator, reviewer, { roles: ['coordinator'] });
    expect(listed(expectProblem(foreign, 422))).toEqual(['/roles wrong-value']);
    for (const roles of [[], ['king'], ['approver', 'approver'], [7], 'approver']) {
      expectProblem(await patch(coordinator, respondent, { roles }), 422);
    }
  });

  it('who are closed are signed out everywhere and cannot come back, until they are opened again', async () => {
    const { coordinator, respondent } = app.people;
    const mine = () => app.as(respondent).get('/api/v1/me');
    const signIn = () => app.http.post('/api/v1/auth/tokens').send({ email: respondent.email, password: PASSWORD });
    expect((await patch(coordinator, respondent, { active: false })).body).toMatchObject({ active: false });
    expectProblem(await mine(), 401);
    expectProblem(await signIn(), 401, 'sign-in-failed');
    expect((await patch(coordinator, respondent, { active: true })).status).toBe(200);
    expectProblem(await mine(), 401);
    expect((await signIn()).status).toBe(201);
  });

  it('are another agency’s business: 404', async () => {
    const { coordinator, taipeiRespondent, reviewer } = app.people;
    for (const other of [taipeiRespondent, reviewer]) {
      expectProblem(await patch(coordinator, other, { active: false }), 404, 'not-found');
    }
  });

  it('do not change their own account, whatever they send', async () => {
    const { coordinator } = app.people;
    expectProblem(await patch(coordinator, coordinator, { roles: ['approver'] }), 403, 'own-account');
  });

  it('get a link for a forgotten password from their own coordinator or an administrator, one at a time, for a day', async () => {
    const { coordinator, respondent, taipeiCoordinator, administrator } = app.people;
    const make = (by: Person, { userId }: Person = respondent) =>
      app.as(by).post(`/api/v1/people/${userId}/password-link`);
    const use = (link: string) =>
      app.http.post('/api/v1/password-links/use').send({ token: link.split('/').at(-1), password: 'a new password' });
    expectProblem(await make(taipeiCoordinator), 404);
    expectProblem(await make(coordinator, coordinator), 403, 'own-account');
    const [first, second] = [await make(coordinator), await make(administrator)].map(({ body }) => body.link as string);
    expectProblem(await use(first!), 410, 'password-link-closed');
    const answers = await Promise.all([1, 2, 3].map(() => use(second!).then(({ status }) => status)));
    expect(answers.sort()).toEqual([204, 410, 410]);
    expectProblem(await app.as(respondent).get('/api/v1/me'), 401);
  });

  it('get no approver’s link as a coordinator, who could then sign as well as ask', async () => {
    const { coordinator, approver, administrator } = app.people;
    const make = (by: Person) => app.as(by).post(`/api/v1/people/${approver.userId}/password-link`);
    expectProblem(await make(coordinator), 403, 'ask-administrator');
    expect((await make(administrator)).status).toBe(201);
  });

  it('keep an active administrator', async () => {
    const { administrator, reviewer } = app.people;
    for (const body of [{ active: false }, { roles: ['reviewer'] }]) {
      expectProblem(await patch(administrator, administrator, body), 409, 'last-administrator');
    }
    expect((await patch(administrator, reviewer, { roles: ['reviewer', 'administrator'] })).status).toBe(200);
    expect((await patch(administrator, administrator, { roles: ['reviewer'] })).status).toBe(200);
    expectProblem(await patch(administrator, reviewer, { active: false }), 403, 'wrong-role');
  });

  it('keep an active coordinator, even when two close each other’s account at the same moment', async () => {
    const { coordinator, both } = app.people;
    for (let round = 0; round < 4; round += 1) {
      const statuses = await Promise.all([
        patch(coordinator, both, { active: false }).then(({ status }) => status),
        patch(both, coordinator, { active: false }).then(({ status }) => status),
      ]);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect([401, 403, 409]).toContain(statuses.find((status) => status !== 200));
      const { administrator } = app.people;
      for (const one of [coordinator, both]) await patch(administrator, one, { active: true });
      for (const one of [coordinator, both]) await signInAgain(one);
    }
  });

  async function signInAgain(person: Person): Promise<void> {
    const { body } = await app.http.post('/api/v1/auth/tokens').send({ email: person.email, password: PASSWORD });
    Object.assign(person, { token: body.token as string });
  }
});
