import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aPilot, aSubmission, aSubmissionRequest } from '../support/builders.js';
import { caseSheet } from '../fixtures/sheets.js';
import { query } from '../support/database.js';
import type { Person } from '../support/people.js';
import { canonical, sha256 } from './canonical.js';
import { expectProblem, listed } from './problem.js';
import { aShortSheet } from './sheets.js';

describe('Handing in takes two people', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const at = (id: string, rest = '') => `/api/v1/assessments/${id}${rest}`;
  const request = (id: string, by: Person = app.people.coordinator) => app.as(by).post(at(id, '/submission-request'));
  const withdraw = (id: string, by: Person = app.people.coordinator) =>
    app.as(by).delete(at(id, '/submission-request'));
  const sign = (id: string, sheetHash: unknown, by: Person = app.people.approver) =>
    app.as(by).post(at(id, '/submissions')).send({ sheetHash });
  const stateOf = async (id: string) => (await app.as(app.people.coordinator).get(at(id))).body.state as string;

  it('a request freezes the draft and gives the hash of what is to be signed', async () => {
    const id = await anAssessment(app, aShortSheet());
    const { status, body } = await request(id);
    expect(status).toBe(201);
    expect(body).toMatchObject({ assessmentId: id, state: 'open', requestedBy: app.people.coordinator.userId });
    expect(body.sheetHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await stateOf(id)).toBe('submission-requested');
    expectProblem(await request(id), 409, 'not-a-draft');
  });

  it('a request that is withdrawn opens the draft again', async () => {
    const { assessmentId: id, sheetHash } = await aSubmissionRequest(app, aShortSheet());
    expect((await withdraw(id)).status).toBe(204);
    expect(await stateOf(id)).toBe('draft');
    const put = app.as(app.people.coordinator).put(at(id, '/answers/L1')).set('If-Match', '"1"');
    expect((await put.send({ level: 5 })).status).toBe(200);
    expectProblem(await withdraw(id), 409, 'no-open-request');
    expectProblem(await sign(id, sheetHash), 409, 'no-open-request');
  });

  it('an approver who declines says why, and it is kept', async () => {
    const { assessmentId: id, id: requestId } = await aSubmissionRequest(app, aShortSheet());
    expect(listed(expectProblem(await withdraw(id, app.people.approver), 422))).toEqual([' required']);
    expect(listed(expectProblem(await withdraw(id, app.people.approver).send({ comment: ' ' }), 422))).toEqual([
      '/comment wrong-value',
    ]);
    expect(await stateOf(id)).toBe('submission-requested');
    expect((await withdraw(id, app.people.approver).send({ comment: '缺少函釋' })).status).toBe(204);
    expect(await stateOf(id)).toBe('draft');
    const sql = 'SELECT state, comment, closed_by FROM submission_requests WHERE id = $1';
    expect(await query(app.database.adminUrl, sql, [requestId])).toEqual([
      { state: 'declined', comment: '缺少函釋', closed_by: app.people.approver.userId },
    ]);
  });

  it('a coordinator only withdraws, whatever the client sends along', async () => {
    const { assessmentId: id, id: requestId } = await aSubmissionRequest(app, aShortSheet());
    expect((await withdraw(id).send({})).status).toBe(204);
    const sql = 'SELECT state, comment FROM submission_requests WHERE id = $1';
    expect(await query(app.database.adminUrl, sql, [requestId])).toEqual([{ state: 'withdrawn', comment: null }]);
  });

  it('whoever asks may not sign, not even with both roles', async () => {
    const { both } = app.people;
    const id = await anAssessment(app, aShortSheet());
    const { sheetHash } = (await request(id, both)).body;
    expectProblem(await sign(id, sheetHash, both), 403, 'same-person');
    expect(await stateOf(id)).toBe('submission-requested');
    expect((await sign(id, sheetHash)).status).toBe(201);
  });

  it('somebody with both roles signs what another person asks for', async () => {
    const { assessmentId: id, sheetHash } = await aSubmissionRequest(app, aShortSheet());
    expect((await sign(id, sheetHash, app.people.both)).status).toBe(201);
  });

  it('a signature is for the hash that was looked at: another is refused as changed', async () => {
    const { assessmentId: id, sheetHash } = await aSubmissionRequest(app, aShortSheet());
    expectProblem(await sign(id, sha256('something else')), 409, 'changed');
    await withdraw(id);
    await app.as(app.people.coordinator).put(at(id, '/answers/L1')).set('If-Match', '"1"').send({ level: 5 });
    const again = (await request(id)).body.sheetHash as string;
    expectProblem(await sign(id, sheetHash), 409, 'changed');
    expect((await sign(id, again)).status).toBe(201);
  });

  it.each([undefined, null, 7, '', 'A'.repeat(64), 'a'.repeat(63)])('a signature for %j is no hash', async (hash) => {
    const { assessmentId: id } = await aSubmissionRequest(app, aShortSheet());
    expect(listed(expectProblem(await sign(id, hash), 422))[0]).toMatch(/^\/sheetHash /);
  });

  it('what is handed in cannot be asked for, answered, withdrawn or signed again', async () => {
    const { assessmentId: id, sheetHash } = await aSubmission(app, aShortSheet());
    expect(await stateOf(id)).toBe('submitted');
    expectProblem(await request(id), 409);
    expectProblem(await withdraw(id), 409);
    expectProblem(await sign(id, sheetHash), 409);
    const put = app.as(app.people.coordinator).put(at(id, '/answers/L1')).set('If-Match', '"1"');
    expectProblem(await put.send({ level: 1 }), 409);
  });

  it('seals hashes that anybody can compute again from what is served', async () => {
    const id = await anAssessment(app, caseSheet('nice-2009-05'));
    const { sheetHash } = (await request(id)).body;
    const { status, body, headers } = await sign(id, sheetHash);
    expect(status).toBe(201);
    expect(headers['location']).toBe(`/api/v1/submissions/${body.id}`);
    const served = await app.as(app.people.reviewer).get(`/api/v1/submissions/${body.id}/sheet`);
    expect(served.text).toBe(canonical(JSON.parse(served.text)));
    expect(sha256(served.text)).toBe(sheetHash);
    expect(served.headers['etag']).toBe(`"${sheetHash}"`);
    const scheme = await app.as(app.people.reviewer).get(`/api/v1/weight-schemes/${body.weightScheme}`);
    const weights = Object.fromEntries(
      scheme.body.factors.map((one: { code: string; weight: number }) => [one.code, one.weight]),
    );
    const { framework, structureHash, weightScheme, weightsHash, revision, requestedBy, approvedBy, submittedAt } =
      body;
    expect(sha256(canonical(weights))).toBe(weightsHash);
    const sealed = {
      sheetHash,
      evidenceHashes: [],
      framework,
      structureHash,
      weightScheme,
      weightsHash,
      assessment: id,
    };
    expect(sha256(canonical({ ...sealed, revision, requestedBy, approvedBy, submittedAt }))).toBe(body.contentHash);
    expect([requestedBy, approvedBy]).toEqual([app.people.coordinator.userId, app.people.approver.userId]);
  });

  it('scores what was sealed: the submission’s result is that of the served sheet', async () => {
    const { id } = await aSubmission(app, caseSheet('lifebuoy-2009-09'));
    const { body } = await app.as(app.people.reviewer).get(`/api/v1/submissions/${id}`);
    const sheet = (await app.as(app.people.reviewer).get(`/api/v1/submissions/${id}/sheet`)).body;
    const scored = await app.as(app.people.reviewer).post('/api/v1/scores').send(sheet);
    const { sheetHash: _, ...result } = scored.body;
    expect(body.result).toMatchObject(result);
    expect(body.result.sheetHash).toBe(body.sheetHash);
    expect(body.robustness).toMatchObject({ seed: body.sheetHash });
  });

  it('names what a report still needs before anything is frozen, and takes the request once it is there', async () => {
    const { title, direction, integrationModel, exchangeFrequency } = aPilot();
    const pilot = { title, direction, integrationModel, exchangeFrequency };
    const by = () => app.as(app.people.coordinator);
    const pilotId = (await by().post('/api/v1/pilots').send(pilot)).body.id as string;
    const id = (await by().post('/api/v1/assessments').send({ pilotId })).body.id as string;
    expect(listed(expectProblem(await request(id), 422))).toEqual(['/pilot/summary wrong-value']);
    expect(await stateOf(id)).toBe('draft');
    await by().patch(`/api/v1/pilots/${pilotId}`).send({ summary: '以線上查驗代替謄本。' });
    const { body } = await request(id);
    expect((await sign(id, body.sheetHash)).body).toMatchObject({ band: 'indeterminate', score: null });
  });
});
