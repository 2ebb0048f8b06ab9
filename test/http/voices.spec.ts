import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSheet, aSubmission, aSubmissionRequest } from '../support/builders.js';
import { query } from '../support/database.js';
import type { Person } from '../support/people.js';
import { expectProblem, listed } from './problem.js';
import { aShortSheet } from './sheets.js';

interface Line {
  factor: string;
  released: object[];
  unsettled: string | null;
  agreement: { n: number; median: number | null; released: number } | null;
}

describe('Voices', () => {
  let app: TestApp;
  let id: string;
  beforeAll(async () => {
    app = await startApp();
    const { respondent, otherRespondent } = app.people;
    await seated(respondent, 'clerk', '課員', '2008-03');
    await seated(otherRespondent, 'supervisor', '科長', '2005-07');
  });
  afterAll(() => app.stop());
  beforeEach(async () => (id = await anAssessment(app, aShortSheet())));

  const seated = (person: Person, ...said: string[]) =>
    query(
      app.database.adminUrl,
      `INSERT INTO profiles (user_id, agency_id, seat, post, in_post_since, updated_at)
        SELECT id, agency_id, $2, $3, $4, now() FROM users WHERE id = $1`,
      [person.userId, ...said],
    );
  const path = (rest: string) => `/api/v1/assessments/${id}${rest}`;
  const answerAlone = (person: Person, factor: string, body: object) =>
    app
      .as(person)
      .put(path(`/own-answers/${factor}`))
      .set('If-None-Match', '*')
      .send(body);
  const release = (person: Person, factor: string, body: object = { released: true }) =>
    app
      .as(person)
      .put(path(`/own-answers/${factor}/release`))
      .send(body);
  const consolidation = async (person: Person = app.people.coordinator) =>
    (await app.as(person).get(path('/consolidation'))).body;
  const line = async (factor: string, person?: Person): Promise<Line> =>
    ((await consolidation(person)).factors as Line[]).find((one) => one.factor === factor)!;
  const look = async (person: Person = app.people.coordinator) => (await app.as(person).get(path('/look'))).body;

  it('own answers keep the seat and the time in post of whoever gave them', async () => {
    const { respondent, approver } = app.people;
    const kept = { seat: 'clerk', post: '課員', inPostSince: '2008-03', released: false };
    expect((await answerAlone(respondent, 'L1', { level: 2 })).body).toMatchObject(kept);
    expect((await app.as(respondent).get(path('/own-answers/L1'))).body).toMatchObject(kept);
    expect((await answerAlone(approver, 'L1', { level: 2 })).body).toMatchObject({ seat: null, inPostSince: null });
    expect(listed(expectProblem(await answerAlone(respondent, 'L2', { level: 2, released: true }), 422))).toEqual([
      '/released unknown-field',
    ]);
  });

  it('an answer is released by its author, under a new ETag, and taken back', async () => {
    const { respondent } = app.people;
    await answerAlone(respondent, 'L1', { level: 2 });
    const released = await release(respondent, 'L1');
    expect(released.body).toMatchObject({ level: 2, released: true, etag: '"2"' });
    expect(released.headers['etag']).toBe('"2"');
    expect((await release(respondent, 'L1')).body.etag).toBe('"2"');
    expect((await release(respondent, 'L1', { released: false })).body).toMatchObject({ released: false });
  });

  it('a release is refused without an answer, for what is no yes or no, and once a signature is asked for', async () => {
    const { respondent } = app.people;
    expectProblem(await release(respondent, 'L1'), 409, 'nothing-to-release');
    await answerAlone(respondent, 'L1', { level: 2 });
    expect(listed(expectProblem(await release(respondent, 'L1', { released: 'yes' }), 422))).toEqual([
      '/released wrong-type',
    ]);
    expectProblem(await release(respondent, 'Z1'), 404);
    expectProblem(await release(app.people.taipeiRespondent, 'L1'), 404);
    await app.as(app.people.coordinator).post(path('/submission-request'));
    expectProblem(await release(respondent, 'L1'), 409, 'not-a-draft');
  });

  it('a released answer is cleared away with its release', async () => {
    const { respondent } = app.people;
    await answerAlone(respondent, 'L1', { level: 2 });
    await release(respondent, 'L1');
    const clear = app.as(respondent).put(path('/own-answers/L1')).set('If-Match', '"2"');
    expect((await clear.send({ status: 'unanswered' })).body).toMatchObject({ released: false });
    expect((await line('L1')).released).toEqual([]);
  });

  it('the coordinator reads what was released, with its seat and nobody’s name; colleagues do not', async () => {
    const { respondent, approver, otherRespondent } = app.people;
    await answerAlone(respondent, 'L1', { level: 2, note: 'SECRET' });
    await release(respondent, 'L1');
    const { released, agreement } = await line('L1');
    expect(released).toEqual([{ seat: 'clerk', post: '課員', inPostSince: '2008-03', level: 2, status: 'answered' }]);
    expect(agreement).toEqual({ n: 1, median: 2, wide: false, range: 0, released: 1 });
    for (const person of [approver, otherRespondent]) {
      const seen = await line('L1', person);
      expect(seen.released).toEqual([]);
      expect(seen.agreement).toMatchObject({ n: 1, median: null, released: 1 });
    }
    expect(JSON.stringify(await consolidation())).not.toMatch(/SECRET|respondent@|userId/);
  });

  it('of two who both released, two levels apart, a note is asked for; of two hidden ones nothing', async () => {
    id = await anAssessment(app, { ...aShortSheet(), answers: [{ factor: 'L1', level: 2, confidence: 'high' }] });
    const { respondent, otherRespondent, coordinator } = app.people;
    await answerAlone(respondent, 'L1', { level: 1 });
    await answerAlone(otherRespondent, 'L1', { level: 4 });
    expect((await look()).unsettled).toEqual([]);
    await release(respondent, 'L1');
    await release(otherRespondent, 'L1');
    expect((await consolidation()).factors[0]).toMatchObject({ factor: 'L1', unsettled: 'disagreement-unsettled' });
    const wanted = '/answers/L1/note';
    expect((await look()).unsettled).toMatchObject([{ pointer: wanted, code: 'disagreement-unsettled' }]);
    const asked = await app.as(coordinator).post(path('/submission-request'));
    expect(listed(expectProblem(asked, 422))).toEqual([`${wanted} disagreement-unsettled`]);
  });

  it('the median score stands beside the consolidated score of the same factors', async () => {
    id = await anAssessment(app, aSheet());
    const { respondent, otherRespondent, approver } = app.people;
    for (const [person, level] of [
      [respondent, 1],
      [otherRespondent, 2],
      [approver, 2],
    ] as const) {
      await answerAlone(person, 'G16', { level });
    }
    // G16 alone: median 2 → 100 · (2 − 1)/4 = 25; the agency's 3 → 50; every factor at 3 → 50
    const found = { score: 50, medianScore: 25, medianScoreBeside: 50, medianFactors: ['G16'] };
    expect(await consolidation()).toMatchObject(found);
    const { result, ...rest } = await look();
    expect(rest).toMatchObject({ medianScore: 25, medianScoreBeside: 50 });
    expect(result.overall.score).toBe(50);
  });

  it('names seats and partners that have not been heard, and flags them once seats are known', async () => {
    const { respondent } = app.people;
    expect((await consolidation()).missing).toEqual({ seats: ['clerk', 'supervisor'], partners: ['內政部'] });
    await answerAlone(respondent, 'L1', { level: 2 });
    const { heard, missing } = await consolidation();
    expect(heard.seats).toEqual([{ seat: 'clerk', people: 1 }]);
    expect(missing).toEqual({ seats: ['supervisor'], partners: ['內政部'] });
    const flags = [
      { code: 'voice-missing', seat: 'supervisor' },
      { code: 'voice-missing', partner: '內政部' },
    ];
    expect((await look()).result.flags).toEqual(expect.arrayContaining(flags));
    const score = await app.as(app.people.coordinator).get(path('/score'));
    expect(score.body.flags).toEqual(expect.arrayContaining(flags));
  });

  it('the signed submission keeps who was heard, and the medians that the reviewing body may see', async () => {
    const { respondent, otherRespondent, approver, coordinator, reviewer } = app.people;
    for (const person of [respondent, otherRespondent, approver]) await answerAlone(person, 'L1', { level: 3 });
    const { sheetHash } = (await app.as(coordinator).post(path('/submission-request'))).body;
    const { body } = await app.as(approver).post(path('/submissions')).send({ sheetHash });
    const seen = (await app.as(reviewer).get(`/api/v1/submissions/${body.id}`)).body;
    expect(seen.result.flags).toContainEqual({ code: 'voice-missing', partner: '內政部' });
    expect(JSON.stringify(seen.result.flags)).not.toContain('supervisor');
    expect(seen).toMatchObject({ medianScore: null, medianFactors: [] });
  });

  it('a look says what blocks, what would change the verdict, and what a colleague would ask', async () => {
    const seen = await look();
    expect(seen).toMatchObject({ state: 'draft', revision: 1, ready: true, missing: [], unsettled: [] });
    expect(seen.result.gates).toHaveLength(7);
    expect(seen.change.kind).toMatch(/^(levers|too-many|none)$/);
    const codes = seen.findings.map(({ code }: { code: string }) => code);
    expect(codes).toContain('gate-unanswered');
    for (const { detail, weight } of seen.findings)
      expect([typeof detail, typeof weight]).toEqual(['string', 'number']);
    const english = await app.as(app.people.approver).get(path('/look')).set('Accept-Language', 'en');
    expect(english.body.findings[0].detail).not.toBe(seen.findings[0].detail);
  });

  it('a look at what waits for its signature, or was signed, is no longer ready to be asked for', async () => {
    ({ assessmentId: id } = await aSubmissionRequest(app, aShortSheet()));
    expect(await look()).toMatchObject({ state: 'submission-requested', ready: false });
    ({ assessmentId: id } = await aSubmission(app, aShortSheet()));
    expect(await look()).toMatchObject({ state: 'submitted', ready: false });
  });
});
