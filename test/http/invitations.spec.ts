import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { FakeClock } from '../support/fake-clock.js';
import type { Person } from '../support/people.js';
import { expectProblem, listed } from './problem.js';

const DAY_MS = 24 * 3_600_000;
const PASSWORD = 'a password of one’s own';

describe('An invitation', () => {
  const clock = new FakeClock();
  let app: TestApp;
  beforeEach(async () => (app = await startApp({ clock })));
  afterEach(() => app.stop());

  const li = { email: 'Li@Kaohsiung.example', name: '李小姐', roles: ['respondent'] };
  const invite = (by: Person, given: object = {}) =>
    app
      .as(by)
      .post('/api/v1/invitations')
      .send({ ...li, ...given });
  const tokenOf = ({ body }: { body: unknown }) => (body as { link: string }).link.split('/').at(-1)!;
  const accept = (token: string, given: object = {}) =>
    app.http.post('/api/v1/invitations/accept').send({ token, name: '李小姐', password: PASSWORD, ...given });
  const signIn = (email = li.email) => app.http.post('/api/v1/auth/tokens').send({ email, password: PASSWORD });
  const open = async (by: Person) =>
    (await app.as(by).get('/api/v1/invitations')).body.items as { id: string; email: string; expired: boolean }[];

  it('brings a colleague in: invited, accepted, signed in, with the post that was told', async () => {
    const { coordinator } = app.people;
    const invited = await invite(coordinator);
    expect(invited.status).toBe(201);
    expect(invited.body).toEqual({
      id: expect.any(String) as string,
      agencyId: coordinator.agencyId,
      email: 'li@kaohsiung.example',
      name: '李小姐',
      roles: ['respondent'],
      createdAt: clock.now().toISOString(),
      expiresAt: new Date(clock.now().getTime() + 14 * DAY_MS).toISOString(),
      link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/invitations\/[\w-]{43}$/) as string,
      mailed: false,
    });
    const accepted = await accept(tokenOf(invited), { seat: 'it', post: '技士', inPostSince: '2008-03' });
    expect(accepted.status).toBe(201);
    expect(accepted.body).toEqual({ id: expect.any(String) as string, email: 'li@kaohsiung.example', name: '李小姐' });
    const { body } = await signIn();
    const mine = await app.http.get('/api/v1/me').set('Authorization', `Bearer ${body.token as string}`);
    expect(mine.body).toMatchObject({
      roles: ['respondent'],
      agency: { name: '高雄縣政府' },
      seat: 'it',
      post: '技士',
      inPostSince: '2008-03',
    });
    expect(await open(coordinator)).toEqual([]);
  });

  it('works once, also when two windows accept it at the same moment', async () => {
    const token = tokenOf(await invite(app.people.coordinator));
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => accept(token, { name: `第 ${n} 個視窗` }).then((one) => one)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410]);
    expectProblem(await accept(token), 410, 'invitation-accepted');
    expect((await signIn()).body.user.name).toBe(answers.find(({ status }) => status === 201)!.body.name);
  });

  it('is valid for fourteen days', async () => {
    const token = tokenOf(await invite(app.people.coordinator));
    clock.advance(14 * DAY_MS - 1);
    expectProblem(await accept(token, { password: 'short' }), 422);
    clock.advance(1);
    expectProblem(await accept(token), 410, 'invitation-expired');
  });

  it('that has expired is still in the list, and can be sent again', async () => {
    const { coordinator, administrator } = app.people;
    await invite(coordinator);
    clock.advance(14 * DAY_MS);
    const { body } = await app.http
      .post('/api/v1/auth/tokens')
      .send({ email: administrator.email, password: 'correct horse 試辦' });
    expect(await open({ ...administrator, token: body.token as string })).toEqual([
      expect.objectContaining({ email: 'li@kaohsiung.example', expired: true }),
    ]);
  });

  it('to an address that was invited before takes the place of the earlier one, also when sent at once', async () => {
    const { coordinator, both } = app.people;
    const earlier = tokenOf(await invite(coordinator));
    const sent = await Promise.all([invite(coordinator), invite(both), invite(coordinator)]);
    expect(await open(coordinator)).toHaveLength(1);
    expectProblem(await accept(earlier), 410, 'invitation-expired');
    const [standing] = await open(coordinator);
    const last = sent.find(({ body }) => body.id === standing!.id)!;
    expect((await accept(tokenOf(last))).status).toBe(201);
  });

  it('can be withdrawn by whoever may invite, and then opens nothing', async () => {
    const { coordinator, both, taipeiCoordinator } = app.people;
    const invited = await invite(coordinator);
    const path = `/api/v1/invitations/${invited.body.id as string}`;
    expectProblem(await app.as(taipeiCoordinator).delete(path), 404, 'not-found');
    expect((await app.as(both).delete(path)).status).toBe(204);
    expectProblem(await accept(tokenOf(invited)), 410, 'invitation-expired');
    expectProblem(await app.as(both).delete(path), 409, 'invitation-closed');
  });

  it('is another agency’s business: nobody else sees it', async () => {
    const { coordinator, taipeiCoordinator, administrator } = app.people;
    await invite(coordinator);
    expect(await open(taipeiCoordinator)).toEqual([]);
    expect(await open(administrator)).toHaveLength(1);
  });

  it('goes to nobody who has an account, and says no more than that', async () => {
    const { coordinator, respondent, taipeiApprover, reviewer } = app.people;
    const answers = await Promise.all(
      [respondent, taipeiApprover, reviewer].map(({ email }) => invite(coordinator, { email: email.toUpperCase() })),
    );
    const [first, ...others] = answers.map((answer) => expectProblem(answer, 409, 'cannot-be-invited'));
    expect(others).toEqual([first, first]);
  });

  it('of a coordinator is to the own agency and to roles of agencies', async () => {
    const { coordinator, taipeiCoordinator } = app.people;
    const { agencyId } = coordinator;
    expect((await invite(coordinator, { agencyId: agencyId!.toUpperCase() })).body.agencyId).toBe(agencyId);
    const foreign = await invite(coordinator, { agencyId: taipeiCoordinator.agencyId });
    expect(listed(expectProblem(foreign, 422))).toEqual(['/agencyId wrong-value']);
    const central = await invite(coordinator, { roles: ['administrator'] });
    expect(listed(expectProblem(central, 422))).toEqual(['/roles wrong-value']);
  });

  it('of an administrator is to any agency, or to the reviewing body', async () => {
    const { administrator, taipeiCoordinator } = app.people;
    const { agencyId } = taipeiCoordinator;
    expect((await invite(administrator, { agencyId, roles: ['coordinator'] })).body).toMatchObject({ agencyId });
    const reviewer = await invite(administrator, { email: 'wang@rdec.example', roles: ['reviewer'] });
    expect(reviewer.body).toMatchObject({ agencyId: null, roles: ['reviewer'] });
    expect((await accept(tokenOf(reviewer))).status).toBe(201);
    expect((await signIn('wang@rdec.example')).body.user).toMatchObject({ agencyId: null, roles: ['reviewer'] });
    const nowhere = await invite(administrator, { agencyId: administrator.userId });
    expect(listed(expectProblem(nowhere, 422))).toEqual(['/agencyId wrong-value']);
    expectProblem(await invite(administrator, { agencyId, roles: ['reviewer'] }), 422);
  });

  it.each(['li', 'li@', '@x.example', 'li@x', 'li @x.example', 'a@b@c.example', `${'x'.repeat(250)}@x.example`, '', 7])(
    'does not go to the address %j',
    async (email) => {
      expect(listed(expectProblem(await invite(app.people.coordinator, { email }), 422))).toEqual([
        expect.stringMatching(/^\/email wrong-(value|type)$/),
      ]);
    },
  );

  it('is accepted by whom it names: another address is refused, a weak password too', async () => {
    const token = tokenOf(await invite(app.people.coordinator));
    const refused = async (given: object) => listed(expectProblem(await accept(token, given), 422));
    expect(await refused({ email: 'other@x.example' })).toEqual(['/email wrong-value']);
    expect(await refused({ password: 'short' })).toEqual(['/password password-too-short']);
    expect(await refused({ password: 'LI@kaohsiung.example' })).toEqual(['/password password-is-address']);
    expect(await refused({ inPostSince: '2009-11' })).toEqual(['/inPostSince wrong-value']);
    expect(await refused({ name: ' ', seat: 'king', roles: ['approver'] })).toHaveLength(3);
    expect((await accept(token, { email: 'li@kaohsiung.example' })).status).toBe(201);
  });

  it('cannot be accepted for an address that got an account meanwhile', async () => {
    const { coordinator, taipeiCoordinator } = app.people;
    const [own, other] = [tokenOf(await invite(coordinator)), tokenOf(await invite(taipeiCoordinator))];
    expect((await accept(own)).status).toBe(201);
    expectProblem(await accept(other), 409, 'address-taken');
  });

  it('that nobody sent is unknown, and guessing is throttled by address', async () => {
    for (let guess = 0; guess < 10; guess++) expectProblem(await accept('x'.repeat(43)), 404, 'no-such-invitation');
    const token = tokenOf(await invite(app.people.coordinator));
    const refused = await accept(token);
    expectProblem(refused, 429, 'too-many-failures');
    clock.advance(15 * 60_000);
    expect((await accept(token)).status).toBe(201);
  });
});
