import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { FakeClock } from '../support/fake-clock.js';
import { PASSWORD } from '../support/people.js';
import { expectProblem, listed } from './problem.js';
import { newCoordinator } from './sheets.js';

const TOKENS = '/api/v1/auth/tokens';

describe('Signing in from a program', () => {
  const clock = new FakeClock();
  let app: TestApp;
  beforeAll(async () => (app = await startApp({ clock })));
  afterAll(() => app.stop());

  const signIn = (email: string, password = PASSWORD) => app.http.post(TOKENS).send({ email, password });
  const frameworksWith = (token: string) => app.http.get('/api/v1/frameworks').set('Authorization', `Bearer ${token}`);

  it('gives a token, until when it is valid, and who one is', async () => {
    const { email, userId, agencyId, name } = app.people.coordinator;
    const { status, body } = await signIn(email);
    expect(status).toBe(201);
    expect(body).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/) as string,
      expiresAt: new Date(clock.now().getTime() + 12 * 3_600_000).toISOString(),
      user: { id: userId, email, name, roles: ['coordinator'], agencyId },
    });
    expect((await frameworksWith(body.token as string)).status).toBe(200);
  });

  it('does not mind capitals in an e-mail address', async () => {
    expect((await signIn('Coordinator@Kaohsiung.EXAMPLE')).status).toBe(201);
  });

  it('does not tell an unknown address from a wrong password', async () => {
    const wrong = await signIn(app.people.approver.email, 'not the password');
    const unknown = await signIn('nobody@kaohsiung.example');
    expectProblem(wrong, 401, 'sign-in-failed');
    expect(unknown.status).toBe(401);
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.headers['www-authenticate']).toBe('Bearer');
  });

  it('names every member that is missing, wrong or unknown', async () => {
    const answer = await app.http.post(TOKENS).send({ email: 7, remember: true });
    expect(listed(expectProblem(answer, 422)).sort()).toEqual([
      '/email wrong-type',
      '/password required',
      '/remember unknown-field',
    ]);
  });

  it.each(['        ', 'tab\tand\nline', '密'.repeat(300)])('takes the password %j as it is', async (password) => {
    const { email } = await newCoordinator(app, '新機關', password);
    expect((await signIn(email, password)).status).toBe(201);
    expectProblem(await signIn(email, `${password} `), 401, 'sign-in-failed');
  });

  it('signs out the token that is used, and no other', async () => {
    const { email } = app.people.respondent;
    const [one, other] = [await signIn(email), await signIn(email)].map(({ body }) => body.token as string);
    const gone = await app.http.delete(`${TOKENS}/current`).set('Authorization', `Bearer ${one}`);
    expect(gone.status).toBe(204);
    expectProblem(await frameworksWith(one!), 401, 'not-signed-in');
    expect((await frameworksWith(other!)).status).toBe(200);
  });

  it('refuses the eleventh wrong password for an account, and says when to come back', async () => {
    const { email } = app.people.taipeiApprover;
    for (let failure = 0; failure < 10; failure++) expectProblem(await signIn(email, 'wrong'), 401);
    const refused = await signIn(email, 'wrong');
    expectProblem(refused, 429, 'too-many-failures');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn(app.people.taipeiCoordinator.email)).status).toBe(201);
  });

  it('lets the account in again once the wait is over', async () => {
    const { email } = app.people.taipeiApprover;
    clock.advance(15 * 60_000);
    expect((await signIn(email)).status).toBe(201);
  });

  it('never throttles sign-ins that succeed', async () => {
    const { email } = app.people.reviewer;
    const statuses = await Promise.all(Array.from({ length: 25 }, async () => (await signIn(email)).status));
    expect(new Set(statuses)).toEqual(new Set([201]));
  });

  it('no longer accepts a token that has run out', async () => {
    const { body } = await signIn(app.people.administrator.email);
    clock.advance(12 * 3_600_000);
    expectProblem(await frameworksWith(body.token as string), 401, 'not-signed-in');
  });
});
