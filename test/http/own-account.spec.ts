import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { FakeClock } from '../support/fake-clock.js';
import { PASSWORD } from '../support/people.js';
import type { Person } from '../support/people.js';
import { expectProblem, listed } from './problem.js';

describe('One’s own account', () => {
  const clock = new FakeClock(new Date('2009-10-31T16:30:00Z'));
  let app: TestApp;
  beforeAll(async () => (app = await startApp({ clock })));
  afterAll(() => app.stop());

  const me = (person: Person) => app.as(person).get('/api/v1/me');
  const patch = (person: Person, body: object) => app.as(person).patch('/api/v1/me').send(body);
  const change = (person: Person, current: string, next: string) =>
    app.as(person).post('/api/v1/me/password').send({ current, next });
  const signIn = (email: string, password: string) => app.http.post('/api/v1/auth/tokens').send({ email, password });
  const again = async (person: Person, password = PASSWORD): Promise<Person> => ({
    ...person,
    token: (await signIn(person.email, password)).body.token as string,
  });

  it('says who one is, for which agency, and what one has said of the post', async () => {
    const { coordinator, administrator } = app.people;
    const nothingSaid = { seat: null, post: null, inPostSince: null, locale: null, dailyMail: true };
    expect((await me(coordinator)).body).toEqual({
      id: coordinator.userId,
      email: coordinator.email,
      name: 'coordinator',
      roles: ['coordinator'],
      agency: { id: coordinator.agencyId, name: '高雄縣政府' },
      ...nothingSaid,
    });
    expect((await me(administrator)).body).toMatchObject({ agency: null, ...nothingSaid });
  });

  it('keeps what is not mentioned, and clears with null', async () => {
    const { respondent } = app.people;
    const post = { seat: 'it', post: '技士', inPostSince: '2008-03' };
    expect((await patch(respondent, post)).body).toMatchObject(post);
    expect((await patch(respondent, { locale: 'en', dailyMail: false })).body).toMatchObject({
      ...post,
      locale: 'en',
      dailyMail: false,
    });
    expect((await patch(respondent, { post: null })).body).toMatchObject({ ...post, post: null });
    expect((await me(respondent)).body).toMatchObject({ seat: 'it', post: null, inPostSince: '2008-03' });
  });

  it('names every member that is wrong', async () => {
    const wrong = {
      seat: 'king',
      post: '',
      inPostSince: '2008-13',
      locale: 'fr',
      dailyMail: 'no',
      roles: ['approver'],
    };
    expect(listed(expectProblem(await patch(app.people.respondent, wrong), 422)).sort()).toEqual([
      '/dailyMail wrong-type',
      '/inPostSince wrong-value',
      '/locale wrong-value',
      '/post wrong-value',
      '/roles unknown-field',
      '/seat wrong-value',
    ]);
  });

  it('has taken the post this month at the latest, as the calendar stands in Taipei', async () => {
    const since = (inPostSince: string) => patch(app.people.approver, { inPostSince });
    // 31 October 16:30 in UTC is 1 November in Taipei.
    expect((await since('2009-11')).status).toBe(200);
    expect(listed(expectProblem(await since('2009-12'), 422))).toEqual(['/inPostSince wrong-value']);
  });

  it('takes both of two changes at once', async () => {
    const { taipeiApprover } = app.people;
    await Promise.all([patch(taipeiApprover, { seat: 'supervisor' }), patch(taipeiApprover, { post: '局長' })]);
    expect((await me(taipeiApprover)).body).toMatchObject({ seat: 'supervisor', post: '局長' });
  });

  it('changes the password, and ends every sign-in but the one that is used', async () => {
    const used = await again(app.people.otherRespondent);
    const other = await again(app.people.otherRespondent);
    expect((await change(used, PASSWORD, '全新的密碼有十個字')).status).toBe(422);
    expect((await change(used, PASSWORD, '全新的密碼有十個字了')).status).toBe(204);
    expect((await me(used)).status).toBe(200);
    expectProblem(await me(other), 401, 'not-signed-in');
    expectProblem(await me(app.people.otherRespondent), 401, 'not-signed-in');
    expectProblem(await signIn(used.email, PASSWORD), 401, 'sign-in-failed');
    expect((await signIn(used.email, '全新的密碼有十個字了')).status).toBe(201);
    expect((await signIn(app.people.respondent.email, PASSWORD)).status).toBe(201);
  });

  it.each([
    ['short', 'password-too-short'],
    ['x'.repeat(201), 'password-too-long'],
    ['Coordinator@kaohsiung.example', 'password-is-address'],
    [PASSWORD, 'password-same'],
  ])('does not take %s: %s', async (next, code) => {
    const answer = await change(app.people.coordinator, PASSWORD, next);
    expect(listed(expectProblem(answer, 422))).toEqual([`/next ${code}`]);
  });

  it('takes the present password as proof, and is throttled like sign-in', async () => {
    const { taipeiRespondent } = app.people;
    for (let failure = 0; failure < 10; failure++) {
      const answer = await change(taipeiRespondent, 'wrong', 'another password');
      expect(listed(expectProblem(answer, 422))).toEqual(['/current wrong-value']);
    }
    const refused = await change(taipeiRespondent, PASSWORD, 'another password');
    expectProblem(refused, 429, 'too-many-failures');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expectProblem(await signIn(taipeiRespondent.email, PASSWORD), 429);
    clock.advance(15 * 60_000);
    expect((await change(taipeiRespondent, PASSWORD, 'another password')).status).toBe(204);
  });
});
