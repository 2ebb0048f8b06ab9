import type { Response } from 'supertest';
import { factorCodes } from '../fixtures/framework.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSubmission, aSubmissionRequest, openPilot } from '../support/builders.js';
import { query } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { withConnection } from '../../src/platform/database/embedded/connection.js';
import { expectProblem } from './problem.js';
import { aShortSheet } from './sheets.js';

const WAITING = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
const SIXTEEN = Array.from({ length: 16 }, (_, index) => index);

describe('Many at once', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const put = (id: string, factor: string, body: object, headers: Record<string, string>, list = 'answers') =>
    app.as(app.people.coordinator).put(`/api/v1/assessments/${id}/${list}/${factor}`).set(headers).send(body);
  const all = (calls: PromiseLike<Response>[]): Promise<Response[]> => Promise.all(calls.map(async (call) => call));
  const won = (answers: Response[], status: number) => answers.filter((answer) => answer.status === status);

  it.each([
    ['answers', 'L1', { 'If-Match': '"1"' }],
    ['answers', 'G26', { 'If-None-Match': '*' }],
    ['own-answers', 'L1', { 'If-None-Match': '*' }],
  ])(
    'sixteen writers of one of the %s at %s: one is taken, fifteen are shown what stands',
    async (list, factor, seen) => {
      const id = await anAssessment(app, aShortSheet());
      const answers = await all(
        SIXTEEN.map((n) => put(id, factor, { level: (n % 5) + 1, note: `第 ${n} 位` }, seen, list)),
      );
      const [winner, ...more] = won(answers, 200);
      expect(more).toEqual([]);
      const { agreement: _, ...stands } = { agreement: null, ...winner!.body };
      for (const loser of answers.filter((answer) => answer !== winner)) {
        const { current } = expectProblem(loser, 412, 'stale');
        expect(stands).toMatchObject(current as object);
        expect(current).toMatchObject({ level: stands.level as number, note: stands.note as string });
        expect(loser.headers['etag']).toBe(winner!.headers['etag']);
      }
      const read = await app.as(app.people.coordinator).get(`/api/v1/assessments/${id}/${list}/${factor}`);
      expect(read.body).toMatchObject(stands);
    },
  );

  it('sixteen changes of one pilot over the same version: one is taken', async () => {
    const id = await openPilot(app);
    const patch = (n: number) =>
      app
        .as(app.people.coordinator)
        .patch(`/api/v1/pilots/${id}`)
        .set('If-Match', '"1"')
        .send({ title: `第 ${n} 案` });
    const answers = await all(SIXTEEN.map(patch));
    const [winner, ...more] = won(answers, 200);
    expect(more).toEqual([]);
    for (const loser of won(answers, 412)) expect(expectProblem(loser, 412).current).toEqual(winner!.body);
    expect(won(answers, 412)).toHaveLength(15);
  });

  it('sixteen writers of sixteen factors do not get in each other’s way', async () => {
    const id = await anAssessment(app, aShortSheet());
    const answers = await all(
      SIXTEEN.map((n) => put(id, factorCodes[n + 20]!, { level: 3 }, { 'If-None-Match': '*' })),
    );
    expect(won(answers, 200)).toHaveLength(16);
  });

  it('sixteen requests to hand in: one is open', async () => {
    const id = await anAssessment(app, aShortSheet());
    const ask = () => app.as(app.people.coordinator).post(`/api/v1/assessments/${id}/submission-request`);
    const answers = await all(SIXTEEN.map(ask));
    expect([won(answers, 201).length, won(answers, 409).length]).toEqual([1, 15]);
  });

  it('sixteen signatures: one submission', async () => {
    const { assessmentId: id, sheetHash } = await aSubmissionRequest(app, aShortSheet());
    const people = [app.people.approver, app.people.both];
    const sign = (n: number) =>
      app
        .as(people[n % 2]!)
        .post(`/api/v1/assessments/${id}/submissions`)
        .send({ sheetHash });
    const answers = await all(SIXTEEN.map(sign));
    expect([won(answers, 201).length, won(answers, 409).length]).toEqual([1, 15]);
    const sql = 'SELECT count(*)::int AS n FROM submissions WHERE assessment_id = $1';
    expect(await query(app.database.adminUrl, sql, [id])).toEqual([{ n: 1 }]);
  });

  it('a signature and a withdrawal: one of them happens', async () => {
    for (let round = 0; round < 5; round++) {
      const { assessmentId: id, sheetHash } = await aSubmissionRequest(app, aShortSheet());
      const [signed, withdrawn] = await all([
        app.as(app.people.approver).post(`/api/v1/assessments/${id}/submissions`).send({ sheetHash }),
        app.as(app.people.coordinator).delete(`/api/v1/assessments/${id}/submission-request`),
      ]);
      expect([signed!.status, withdrawn!.status]).toEqual(signed!.status === 201 ? [201, 409] : [409, 204]);
      const { body } = await app.as(app.people.coordinator).get(`/api/v1/assessments/${id}`);
      expect(body.state).toBe(signed!.status === 201 ? 'submitted' : 'draft');
    }
  });

  it('a return by the reviewer and a new revision by the agency: neither waits for the other for ever', async () => {
    const { id, assessmentId } = await aSubmission(app, aShortSheet());
    const reviewer = app.as(app.people.reviewer);
    const review = (await reviewer.post(`/api/v1/submissions/${id}/review`)).body.id as string;
    const waiting = (n: number) =>
      eventually(
        () => query(app.database.adminUrl, WAITING),
        (locks) => locks.length >= n,
      );
    // Somebody holds the review's row for a moment, so that both have begun before either can go on.
    const { decision, revision } = await withConnection(app.database.adminUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT FROM reviews WHERE id = $1 FOR UPDATE', [review]);
      const returned = { decision: 'return', comment: '請補正。' };
      const decision = reviewer.post(`/api/v1/reviews/${review}/decision`).send(returned).then();
      await waiting(1);
      const revision = app.as(app.people.coordinator).post(`/api/v1/assessments/${assessmentId}/revisions`).then();
      await waiting(2);
      await client.query('COMMIT');
      return { decision, revision };
    });
    expect([(await decision).status, (await revision).status]).toEqual([200, 409]);
    const { body } = await app.as(app.people.coordinator).get(`/api/v1/assessments/${assessmentId}`);
    expect(body).toMatchObject({ state: 'draft', revision: 2 });
  });

  it('sixteen requests for one report: one id, and one job', async () => {
    const { id } = await aSubmission(app, aShortSheet());
    const people = [app.people.approver, app.people.reviewer, app.people.respondent, app.people.administrator];
    const ask = (n: number) =>
      app
        .as(people[n % 4]!)
        .post(`/api/v1/submissions/${id}/reports`)
        .send({ format: 'pdf', locale: 'en' });
    const answers = await all(SIXTEEN.map(ask));
    expect(won(answers, 202)).toHaveLength(16);
    const ids = new Set(answers.map(({ body }) => body.id as string));
    expect(ids.size).toBe(1);
    const sql = `SELECT count(*)::int AS n FROM jobs.job WHERE name = 'render-report' AND data->>'id' = $1`;
    expect(await query(app.database.adminUrl, sql, [...ids])).toEqual([{ n: 1 }]);
  });

  it('answers written while the draft is being frozen are sealed if they were taken, and only then', async () => {
    for (let round = 0; round < 6; round++) {
      const id = await anAssessment(app, aShortSheet());
      const factors = factorCodes.slice(20, 36);
      const write = (factor: string) => put(id, factor, { level: 3, confidence: 'high' }, { 'If-None-Match': '*' });
      const calls: PromiseLike<Response>[] = factors.map(write);
      calls.splice(round * 3, 0, app.as(app.people.coordinator).post(`/api/v1/assessments/${id}/submission-request`));
      const answers = await all(calls);
      const [request] = answers.splice(round * 3, 1);
      expect(request!.status).toBe(201);
      for (const { status } of answers) expect([200, 409]).toContain(status);
      const taken = factors.filter((_, index) => answers[index]!.status === 200);
      const { sheetHash } = request!.body;
      const signed = await app
        .as(app.people.approver)
        .post(`/api/v1/assessments/${id}/submissions`)
        .send({ sheetHash });
      const sheet = await app.as(app.people.reviewer).get(`/api/v1/submissions/${signed.body.id}/sheet`);
      const sealed = sheet.body.answers.map(({ factor }: { factor: string }) => factor);
      expect(sealed).toEqual([...factorCodes.slice(0, 9), ...taken]);
    }
  });
});
