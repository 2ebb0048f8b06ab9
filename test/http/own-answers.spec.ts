import { AccountRegister } from '../../src/accounts/account-register.js';
import { INSTALLER } from '../../src/platform/database/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSubmissionRequest } from '../support/builders.js';
import { PASSWORD } from '../support/people.js';
import { expectProblem, listed } from './problem.js';
import { aShortSheet } from './sheets.js';

const FIRST = { 'If-None-Match': '*' };
type Signed = { token: string };

describe('Own answers', () => {
  let app: TestApp;
  let id: string;
  let fivePeople: Signed[];
  beforeAll(async () => {
    app = await startApp();
    fivePeople = [app.people.respondent, app.people.otherRespondent, ...(await threeMoreRespondents())];
  });
  afterAll(() => app.stop());
  beforeEach(async () => (id = await anAssessment(app, aShortSheet())));

  async function threeMoreRespondents(): Promise<Signed[]> {
    const { agencyId } = app.people.respondent;
    const accounts = app.nest.get(AccountRegister, { strict: false });
    const hash = await accounts.hashPassword(PASSWORD);
    const emails = ['third', 'fourth', 'fifth'].map((name) => `${name}@kaohsiung.example`);
    await app.nest.get(UnitOfWork).run(INSTALLER, async () => {
      for (const email of emails)
        await accounts.findOrAdd({ email, name: email, agencyId, roles: ['respondent'] }, hash);
    });
    const answers = await Promise.all(
      emails.map((email) => app.http.post('/api/v1/auth/tokens').send({ email, password: PASSWORD })),
    );
    return answers.map(({ body }) => ({ token: body.token as string }));
  }

  const path = (rest = '') => `/api/v1/assessments/${id}${rest}`;
  const by = ({ token }: Signed) => ['Authorization', `Bearer ${token}`] as const;
  const put = (person: Signed, factor: string, body: object, headers: Record<string, string> = FIRST) =>
    app.http
      .put(path(`/own-answers/${factor}`))
      .set(...by(person))
      .set(headers)
      .send(body);
  const levels = async (factor: string, ...given: number[]) => {
    for (const [index, level] of given.entries()) {
      expect((await put(fivePeople[index]!, factor, { level })).status).toBe(200);
    }
  };
  const agreement = async (factor: string) =>
    (await app.as(app.people.coordinator).get(path(`/answers/${factor}`))).body.agreement;

  it('are kept apart: each person reads and writes the own one under its own ETag', async () => {
    const { respondent, otherRespondent } = app.people;
    expect((await put(respondent, 'L1', { level: 1, note: '我的' })).body).toMatchObject({ level: 1, etag: '"1"' });
    expect((await put(otherRespondent, 'L1', { level: 5 })).body).toMatchObject({ level: 5, etag: '"1"' });
    const read = await app.as(respondent).get(path('/own-answers/L1'));
    expect(read.body).toMatchObject({ level: 1, note: '我的', status: 'answered' });
    expect(read.headers['etag']).toBe('"1"');
    expect((await app.as(otherRespondent).get(path('/own-answers'))).body.items[0]).toMatchObject({ level: 5 });
  });

  it('are read by nobody else here: not the coordinator, not the approver, not the reviewing body', async () => {
    await put(app.people.respondent, 'L1', { level: 1, note: 'SECRET' });
    const { coordinator, approver, both, reviewer, administrator } = app.people;
    for (const person of [coordinator, approver, both]) {
      for (const rest of ['/own-answers', '/own-answers/L1', '/answers', '/answers/L1', '/sheet', '/score']) {
        const answer = await app.as(person).get(path(rest));
        expect(answer.status).toBe(200);
        expect(answer.text).not.toContain('SECRET');
      }
      expect((await app.as(person).get(path('/own-answers/L1'))).body.status).toBe('unanswered');
    }
    for (const person of [reviewer, administrator]) expectProblem(await app.as(person).get(path('/own-answers')), 403);
    expectProblem(await app.as(app.people.taipeiRespondent).get(path('/own-answers/L1')), 404);
  });

  it('are written under the rules of all answers: 428, 412, 422', async () => {
    const { respondent } = app.people;
    expectProblem(await put(respondent, 'L1', { level: 2 }, {}), 428);
    await put(respondent, 'L1', { level: 2 });
    const late = await put(respondent, 'L1', { level: 3 });
    expect(expectProblem(late, 412).current).toMatchObject({ factor: 'L1', level: 2, etag: '"1"' });
    expect(listed(expectProblem(await put(respondent, 'L1', { level: 7 }, { 'If-Match': '"1"' }), 422))).toEqual([
      '/level level-range',
    ]);
  });

  it('do not change the consolidated answer', async () => {
    await put(app.people.respondent, 'L1', { level: 1 });
    expect((await app.as(app.people.coordinator).get(path('/answers/L1'))).body).toMatchObject({
      level: 3,
      etag: '"1"',
    });
  });

  it('of two people show the coordinator how many they are, and nothing else', async () => {
    await levels('L1', 1, 5);
    expect(await agreement('L1')).toEqual({ n: 2, median: null, wide: null, range: null, released: 0 });
  });

  it('of three or four show the lower median and whether they are two levels apart', async () => {
    await levels('L1', 2, 3, 3);
    expect(await agreement('L1')).toEqual({ n: 3, median: 3, wide: false, range: null, released: 0 });
    await levels('L2', 1, 2, 3, 3);
    expect(await agreement('L2')).toEqual({ n: 4, median: 2, wide: true, range: null, released: 0 });
  });

  it('of five show median and range', async () => {
    await levels('L1', 1, 2, 2, 4, 5);
    expect(await agreement('L1')).toEqual({ n: 5, median: 2, wide: true, range: 4, released: 0 });
  });

  it('of somebody who does not know are no level and are not counted', async () => {
    await levels('L1', 2, 3);
    await put(fivePeople[2]!, 'L1', { status: 'unknown', reason: '未接觸' });
    expect(await agreement('L1')).toEqual({ n: 2, median: null, wide: null, range: null, released: 0 });
  });

  it('two levels apart among three must be settled with a note before handing in', async () => {
    id = await anAssessment(app, { ...aShortSheet(), answers: [{ factor: 'L1', level: 2, confidence: 'high' }] });
    await levels('L1', 1, 2, 4);
    const request = () => app.as(app.people.coordinator).post(path('/submission-request'));
    expect(listed(expectProblem(await request(), 422))).toEqual(['/answers/L1/note disagreement-unsettled']);
    const answer = { level: 2, note: '協調後取第 2 級' };
    await app.as(app.people.coordinator).put(path('/answers/L1')).set('If-Match', '"1"').send(answer);
    expect((await request()).status).toBe(201);
  });

  it('a consolidated level above the median needs a note; with two respondents nothing is blocked', async () => {
    const answers = (['L1', 'L2'] as const).map((factor) => ({ factor, level: 4, confidence: 'high' }) as const);
    id = await anAssessment(app, { ...aShortSheet(), answers });
    await levels('L1', 3, 3, 3);
    await levels('L2', 1, 1);
    const asked = await app.as(app.people.coordinator).post(path('/submission-request'));
    expect(listed(expectProblem(asked, 422))).toEqual(['/answers/L1/note above-median-unexplained']);
  });

  it('are sealed as a number of people below five, and as median, range and agreement from five', async () => {
    await levels('L1', 1, 2, 2, 4, 5);
    await levels('L2', 3, 3, 3, 3);
    const { body: request } = await app.as(app.people.coordinator).post(path('/submission-request'));
    const { sheetHash } = request;
    const { body } = await app.as(app.people.approver).post(path('/submissions')).send({ sheetHash });
    const sheet = await app.as(app.people.reviewer).get(`/api/v1/submissions/${body.id}/sheet`);
    const [one, two] = sheet.body.answers;
    // levels 1 2 2 4 5: mean 2.8, squares 3.24 + 0.64 + 0.64 + 1.44 + 4.84 = 10.8, s² = 10.8/4 = 2.7, 1 − 2.7/2 < 0
    expect(one.agreement).toEqual({ n: 5, median: 2, range: 4, rwg: 0 });
    expect(two.agreement).toEqual({ n: 4, median: null, range: null, rwg: null });
    expect(sheet.text).not.toContain('respondents');
  });

  it('cannot be written while the assessment waits for a signature', async () => {
    ({ assessmentId: id } = await aSubmissionRequest(app, aShortSheet()));
    expectProblem(await put(app.people.respondent, 'L1', { level: 2 }), 409, 'not-a-draft');
  });
});
