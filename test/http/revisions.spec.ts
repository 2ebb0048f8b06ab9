import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, anOwnAnswer, aSubmission, aSubmissionRequest } from '../support/builders.js';
import { expectProblem } from './problem.js';
import { aShortSheet } from './sheets.js';

describe('Revisions', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const at = (id: string, rest = '') => `/api/v1/assessments/${id}${rest}`;
  const revise = (id: string, by = app.people.coordinator) => app.as(by).post(at(id, '/revisions'));

  it('carry every answer over, the agency’s and people’s own, and open them for change', async () => {
    const { coordinator, respondent } = app.people;
    const draft = await anAssessment(app, aShortSheet());
    await anOwnAnswer(app, draft, respondent, { factor: 'L2', level: 2 });
    const { sheetHash } = (await app.as(coordinator).post(at(draft, '/submission-request'))).body;
    await app.as(app.people.approver).post(at(draft, '/submissions')).send({ sheetHash });
    const opened = await revise(draft);
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ id: draft, state: 'draft', revision: 2 });
    const sheet = (await app.as(coordinator).get(at(draft, '/sheet'))).body;
    expect(sheet.answers).toHaveLength(aShortSheet().answers.length);
    expect((await app.as(respondent).get(at(draft, '/own-answers/L2'))).body).toMatchObject({ level: 2 });
    const put = app.as(coordinator).put(at(draft, '/answers/L1')).set('If-Match', '"1"');
    expect((await put.send({ level: 4, confidence: 'high' })).status).toBe(200);
  });

  it('lead to a second sealed submission; the reviewing body sees the first until then, and both afterwards', async () => {
    const { coordinator, approver, reviewer } = app.people;
    const first = await aSubmission(app, aShortSheet());
    const id = first.assessmentId;
    await revise(id);
    await app.as(coordinator).put(at(id, '/answers/L1')).set('If-Match', '"1"').send({ level: 5 });
    const seen = () => app.as(reviewer).get(at(id));
    expect((await seen()).body).toMatchObject({ revision: 1, state: 'submitted' });
    const { sheetHash } = (await app.as(coordinator).post(at(id, '/submission-request'))).body;
    expect((await seen()).body).toMatchObject({ revision: 1 });
    const second = await app.as(approver).post(at(id, '/submissions')).send({ sheetHash });
    expect(second.body).toMatchObject({ revision: 2, assessmentId: id });
    expect(second.body.contentHash).not.toBe(first.contentHash);
    expect((await seen()).body).toMatchObject({ revision: 2, state: 'submitted' });
    const old = await app.as(reviewer).get(`/api/v1/submissions/${first.id}`);
    expect(old.body).toMatchObject({ revision: 1, contentHash: first.contentHash, sheetHash: first.sheetHash });
    const served = await app.as(reviewer).get(`/api/v1/submissions/${first.id}/sheet`);
    expect(served.text).toBe(first.sheet);
    expect((await revise(id)).body).toMatchObject({ revision: 3 });
  });

  it('are opened only of what was submitted, by a coordinator of its agency', async () => {
    expectProblem(await revise(await anAssessment(app, aShortSheet())), 409, 'not-submitted');
    expectProblem(await revise((await aSubmissionRequest(app, aShortSheet())).assessmentId), 409, 'not-submitted');
    const { assessmentId } = await aSubmission(app, aShortSheet());
    expectProblem(await revise(assessmentId, app.people.approver), 403);
    expectProblem(await revise(assessmentId, app.people.reviewer), 403);
    expectProblem(await revise(assessmentId, app.people.taipeiCoordinator), 404);
  });

  it('asked for twice at once are opened once', async () => {
    const { assessmentId } = await aSubmission(app, aShortSheet());
    const answers = await Promise.all([revise(assessmentId), revise(assessmentId, app.people.both)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { body } = await app.as(app.people.coordinator).get(at(assessmentId));
    expect(body).toMatchObject({ revision: 2, state: 'draft' });
  });
});
