import { transaction, UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import {
  aPieceOfEvidence,
  aRequestFor,
  aSheet,
  aSignatureOf,
  aSubmission,
  anAnswer,
  anAssessment,
} from '../support/builders.js';
import { query } from '../support/database.js';
import type { Person } from '../support/people.js';
import { factorCodes } from '../fixtures/framework.js';
import { expectProblem } from './problem.js';

/** Real: the web process, PostgreSQL. */
describe('A review', () => {
  let app: TestApp;
  let colleague: Person;
  beforeAll(async () => {
    app = await startApp();
    colleague = app.people.secondReviewer;
  });
  afterAll(() => app.stop());

  const at = (id: string, rest = '') => `/api/v1/reviews/${id}${rest}`;
  const take = (submission: string, by = app.people.reviewer, body: object = {}) =>
    app.as(by).post(`/api/v1/submissions/${submission}/review`).send(body);
  const taken = async (submission: string) => (await take(submission)).body.id as string;
  const find = (review: string, factor: string, body: object, by = app.people.reviewer) =>
    app
      .as(by)
      .put(at(review, `/findings/${factor}`))
      .send(body);
  const decide = (review: string, body: object, by = app.people.reviewer) =>
    app.as(by).post(at(review, '/decision')).send(body);
  const statusOf = async (submission: string, by = app.people.coordinator) =>
    (await app.as(by).get(`/api/v1/submissions/${submission}`)).body.status as string;
  const confirmAll = async (review: string, but: readonly string[] = []) => {
    for (const factor of factorCodes.filter((code) => !but.includes(code))) {
      expect((await find(review, factor, { verdict: 'confirm' })).status).toBe(200);
    }
  };

  it('waits from the signature on, belongs to whoever takes it, and can be put back', async () => {
    const { id } = await aSubmission(app);
    expect(await statusOf(id)).toBe('submitted');
    const first = await take(id);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ submissionId: id, status: 'in-review', holder: app.people.reviewer.userId });
    expect((await take(id)).body.id).toBe(first.body.id);
    expect(await statusOf(id)).toBe('in-review');
    const listed = await app.as(app.people.reviewer).get('/api/v1/submissions?status=in-review');
    expect(listed.body.items.map((one: { id: string }) => one.id)).toContain(id);
    const review = first.body.id as string;
    await find(review, 'L1', { verdict: 'confirm' });
    expect((await app.as(app.people.reviewer).post(at(review, '/release'))).body).toMatchObject({
      status: 'submitted',
    });
    const again = await take(id, colleague);
    expect(again.body).toMatchObject({ holder: colleague.userId, findings: [{ factor: 'L1', verdict: 'confirm' }] });
  });

  it('is one reviewer’s at a time: a second is told, and may take over with a reason', async () => {
    const { id } = await aSubmission(app);
    const [one, other] = await Promise.all([take(id), take(id, colleague)]);
    expect([one.status, other.status].sort()).toEqual([201, 409]);
    const [holder, waiting] = one.status === 201 ? [app.people.reviewer, colleague] : [colleague, app.people.reviewer];
    const review = (one.status === 201 ? one : other).body.id as string;
    expectProblem(await take(id, waiting), 409, 'taken');
    expectProblem(await find(review, 'L1', { verdict: 'confirm' }, waiting), 409, 'not-held');
    expectProblem(await take(id, waiting, { takeOver: true }), 422);
    expect((await take(id, waiting, { takeOver: true, reason: '職務代理' })).body.holder).toBe(waiting.userId);
    expectProblem(await find(review, 'L1', { verdict: 'confirm' }, holder), 409, 'not-held');
  });

  it('refuses a finding that does not fit the answer, and names every fault', async () => {
    const answers = factorCodes
      .filter((code) => code !== 'T11')
      .map((factor) =>
        factor === 'T10' ? { factor, status: 'not-applicable' as const, reason: '無' } : anAnswer({ factor }),
      );
    const review = await taken((await aSubmission(app, aSheet({ answers }))).id);
    const faults = async (factor: string, body: object) => {
      const refused = await find(review, factor, body);
      expectProblem(refused, 422);
      return (refused.body.errors as { pointer: string; code: string }[]).map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    };
    expect(await faults('T11', { verdict: 'confirm' })).toEqual(['/verdict nothing-to-confirm']);
    expect(await faults('L1', { verdict: 'change' })).toEqual(['/reason reason-missing', '/level level-missing']);
    expect(await faults('L1', { verdict: 'change', level: 3, reason: '同' })).toEqual(['/level same-as-answer']);
    expect(await faults('L1', { verdict: 'change', status: 'not-applicable', reason: '無' })).toEqual([
      '/status not-applicable-refused',
    ]);
    expect(await faults('L1', { verdict: 'confirm', level: 2 })).toEqual(['/level level-not-allowed']);
    expect(await faults('L1', { verdict: 'ask' })).toEqual(['/reason reason-missing']);
    expect((await find(review, 'T10', { verdict: 'confirm' })).body).toMatchObject({ status: 'not-applicable' });
    const reject = { verdict: 'change', status: 'unknown', reason: '查得到，但沒人知道' };
    const rejected = await find(review, 'T10', reject).set('If-Match', '"1"');
    expect(rejected.body).toMatchObject({ status: 'unknown', level: null });
  });

  it('writes over the version that was seen, and over no other', async () => {
    const review = await taken((await aSubmission(app)).id);
    const first = await find(review, 'L1', { verdict: 'confirm' });
    const write = (etag: string, level: number) =>
      find(review, 'L1', { verdict: 'change', level, reason: '查無公文' }).set('If-Match', etag);
    const [one, other] = await Promise.all([write(first.headers['etag']!, 2), write(first.headers['etag']!, 1)]);
    expect([one.status, other.status].sort()).toEqual([200, 412]);
    expectProblem(one.status === 412 ? one : other, 412, 'stale');
  });

  it('keeps after a take-over what a colleague found and why, and never writes over it unseen', async () => {
    const { id } = await aSubmission(app, aSheet({ answers: [anAnswer({ factor: 'L1' })] }));
    const review = await taken(id);
    await find(review, 'L1', { verdict: 'change', level: 2, reason: '查無公文' });
    await take(id, colleague, { takeOver: true, reason: '職務代理' });
    expectProblem(await find(review, 'L1', { verdict: 'confirm' }, colleague), 428, 'precondition-required');
    const over = await find(review, 'L1', { verdict: 'confirm' }, colleague).set('If-Match', '"1"');
    expect([over.status, over.body.level]).toEqual([200, 3]);
    const kept = await query<{ actor_id: string; reason: string; overwritten: object }>(
      app.database.adminUrl,
      `SELECT actor_id, reason, overwritten FROM review_events WHERE review_id = $1 AND step = 'rewrite'`,
      [review],
    );
    const { userId } = app.people.reviewer;
    const overwritten = { factor: 'L1', verdict: 'change', status: 'answered', level: 2, foundBy: userId };
    expect(kept).toEqual([
      { actor_id: colleague.userId, reason: '查無公文', overwritten: expect.objectContaining(overwritten) },
    ]);
  });

  it('shows a question to the agency at once and a finding only once it is decided', async () => {
    const { coordinator, taipeiCoordinator, respondent } = app.people;
    const review = await taken((await aSubmission(app)).id);
    await find(review, 'L1', { verdict: 'change', level: 1, reason: '沒有訂定' });
    await find(review, 'L2', { verdict: 'ask', reason: '請附同意函的文號。' });
    const seen = await app.as(coordinator).get(at(review));
    const open = [{ factor: 'L2', verdict: 'ask', status: null, level: null }];
    expect(seen.body).toMatchObject({ status: 'in-review', findings: open, verified: null });
    expect(seen.body.comments).toMatchObject([{ factor: 'L2', side: 'centre', text: '請附同意函的文號。' }]);
    const reply = (by: Person) =>
      app.as(by).post(at(review, '/comments/L2')).send({ text: '府民戶字第 0980012345 號。' });
    expect((await reply(coordinator)).status).toBe(201);
    expectProblem(await reply(respondent), 403);
    expectProblem(await reply(taipeiCoordinator), 404);
    const thread = (await app.as(app.people.reviewer).get(at(review))).body.comments as { side: string }[];
    expect(thread.map(({ side }) => side)).toEqual(['centre', 'agency']);
    await decide(review, { decision: 'return', comment: '請補正。' });
    const after = (await app.as(coordinator).get(at(review))).body;
    expect(after.findings.map((one: { factor: string }) => one.factor).sort()).toEqual(['L1', 'L2']);
    expectProblem(await reply(coordinator), 409, 'review-closed');
  });

  it('has no verified band until all gate factors and 60 % of the weight are verified', async () => {
    const review = await taken((await aSubmission(app)).id);
    await find(review, 'G16', { verdict: 'confirm' });
    const early = (await app.as(app.people.reviewer).get(at(review))).body.verified;
    // G16 has 5 of 90 points.
    expect(early).toMatchObject({ band: 'under-review', score: 50 });
    expect(early.shareVerified).toBeCloseTo(5 / 90, 9);
    await confirmAll(review, ['G16']);
    expect((await app.as(app.people.administrator).get(at(review))).body.verified).toMatchObject({
      band: 'conditional',
      shareVerified: 1,
      gateFactorsLeft: [],
    });
  });

  it('is not accepted over an open question or a not-applicable nobody has judged', async () => {
    const answers = factorCodes.map((factor) =>
      factor === 'T10' ? { factor, status: 'not-applicable' as const, reason: '無' } : anAnswer({ factor }),
    );
    const { id } = await aSubmission(app, aSheet({ answers }));
    const review = await taken(id);
    await find(review, 'L2', { verdict: 'ask', reason: '有沒有函釋？' });
    const refused = await decide(review, { decision: 'accept', comment: '可' });
    expectProblem(refused, 422);
    expect(
      refused.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
    ).toEqual(['/findings/T10 not-applicable-open', '/findings/L2 question-open']);
    await find(review, 'T10', { verdict: 'confirm' });
    await find(review, 'L2', { verdict: 'confirm' }).set('If-Match', '"1"');
    const accepted = await decide(review, { decision: 'accept', comment: '可' });
    expect(accepted.body).toMatchObject({ status: 'accepted', decidedBy: app.people.reviewer.userId });
    expect(await statusOf(id)).toBe('accepted');
    expectProblem(await find(review, 'L1', { verdict: 'confirm' }), 409, 'review-closed');
    expectProblem(await decide(review, { decision: 'return', comment: '再看' }), 409, 'review-closed');
    expectProblem(await take(id, colleague), 409, 'review-closed');
  });

  it('passes on condition only with an action, owner and date for every prerequisite that is not met', async () => {
    const answers = factorCodes.map((factor) => anAnswer({ factor, level: ['L2', 'O5'].includes(factor) ? 2 : 4 }));
    const { id } = await aSubmission(app, aSheet({ answers }));
    const review = await taken(id);
    await confirmAll(review);
    const { plan } = (await aSubmissionPlan(id)) as {
      plan: { action: string; opens: string[]; opensLater: string[] }[];
    };
    const opening = (gate: string) => plan.find(({ opens, opensLater }) => [...opens, ...opensLater].includes(gate))!;
    const item = (gate: string, dueDate = '2031-06-30') => ({ action: opening(gate).action, owner: '民政處', dueDate });
    const withPlan = (items: object[]) =>
      decide(review, { decision: 'accept-with-plan', comment: '附計畫', plan: items });
    const codes = ({ body }: { body: { errors: { pointer: string; code: string }[] } }) =>
      body.errors.map(({ pointer, code }) => `${pointer} ${code}`);
    expect(codes(await withPlan([]))).toEqual(['/plan plan-missing']);
    expect(codes(await withPlan([item('legal-basis')]))).toEqual(['/plan/gates/trust gate-without-action']);
    expect(codes(await withPlan([item('legal-basis'), item('trust', '2001-01-01')]))).toEqual([
      '/plan/1/dueDate due-in-past',
    ]);
    const passed = await withPlan([item('legal-basis'), item('trust')]);
    expect(passed.body).toMatchObject({
      status: 'accepted-with-plan',
      plan: [{ owner: '民政處', dueDate: '2031-06-30' }, {}],
    });
    expect((await app.as(app.people.coordinator).get(at(review))).body.plan).toHaveLength(2);
  });

  const aSubmissionPlan = async (id: string) => {
    const [row] = await query<{ plan: unknown }>(
      app.database.adminUrl,
      `SELECT findings->'plan'->'actions' AS plan FROM submissions WHERE id = $1`,
      [id],
    );
    return row;
  };

  it('returned opens the next revision with what was sealed untouched; the next signature opens its review', async () => {
    const { coordinator, approver, reviewer } = app.people;
    const draft = await anAssessment(app);
    const first = await aSignatureOf(app, await aRequestFor(app, draft));
    const review = await taken(first.id);
    await find(review, 'L1', { verdict: 'change', level: 2, reason: '只有口頭約定' });
    await decide(review, { decision: 'return', comment: '請補正 L1。' });
    expect(await statusOf(first.id)).toBe('returned');
    const open = (await app.as(coordinator).get(`/api/v1/assessments/${draft}`)).body;
    expect(open).toMatchObject({ state: 'draft', revision: 2 });
    const put = app.as(coordinator).put(`/api/v1/assessments/${draft}/answers/L1`).set('If-Match', '"1"');
    await put.send({ level: 2, confidence: 'high', note: '依審查意見' });
    const { sheetHash } = await aRequestFor(app, draft);
    const second = await app.as(approver).post(`/api/v1/assessments/${draft}/submissions`).send({ sheetHash });
    expect(second.body).toMatchObject({ revision: 2, status: 'submitted' });
    expect((await app.as(reviewer).get(`/api/v1/submissions/${first.id}/sheet`)).text).toBe(first.sheet);
    expect((await app.as(reviewer).get(at(review))).body.verified.difference.dimensions[0]).toMatchObject({
      code: 'L',
    });
  });

  it('keeps the agency from opening a revision under the reviewer’s hands; a waiting one gives way to a newer revision', async () => {
    const { coordinator, approver } = app.people;
    const first = await aSubmission(app);
    const revise = () => app.as(coordinator).post(`/api/v1/assessments/${first.assessmentId}/revisions`);
    const review = await taken(first.id);
    expectProblem(await revise(), 409, 'in-review');
    await app.as(app.people.reviewer).post(at(review, '/release'));
    expect((await revise()).status).toBe(201);
    const { sheetHash } = await aRequestFor(app, first.assessmentId);
    await app.as(approver).post(`/api/v1/assessments/${first.assessmentId}/submissions`).send({ sheetHash });
    expect(await statusOf(first.id)).toBe('superseded');
    expectProblem(await take(first.id), 409, 'review-closed');
    const recorded = await query(
      app.database.adminUrl,
      `SELECT actor_id, details->>'review' AS review, details->>'revision' AS revision FROM audit_entries
        WHERE action = 'review.superseded' AND object_id = $1`,
      [first.id],
    );
    expect(recorded).toEqual([{ actor_id: approver.userId, review, revision: '2' }]);
  });

  it('lets the reviewing body read the evidence a signature sealed, and none that came later', async () => {
    const { coordinator, approver, reviewer } = app.people;
    const draft = await anAssessment(app);
    const piece = await aPieceOfEvidence(app, draft);
    const seen = async () =>
      app.nest.get(UnitOfWork).run(reviewer, async () => {
        const rows = await transaction().query<{ id: string }[]>('SELECT id FROM evidence');
        return rows.map(({ id }) => id);
      });
    expect(await seen()).not.toContain(piece);
    const { sheetHash } = await aRequestFor(app, draft);
    await app.as(approver).post(`/api/v1/assessments/${draft}/submissions`).send({ sheetHash });
    expect(await seen()).toContain(piece);
    await app.as(coordinator).post(`/api/v1/assessments/${draft}/revisions`);
    const later = await aPieceOfEvidence(app, draft, coordinator, null);
    expect(await seen()).not.toContain(later);
  });
});
