import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aPilot, aSheet, anAssessment, aSubmission } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import type { Person, PersonName } from '../support/people.js';
import { PASSWORD } from '../support/people.js';
import { startWorkerBeside } from '../support/worker.js';
import { describeAgencyImport, describeFrameworkPreview, describeSettings } from './describe-administration.js';
import { describeEvidence } from './describe-evidence.js';
import { describeScores } from './describe-scores.js';
import { describeTasks } from './describe-tasks.js';
import { describeWeighting } from './describe-weighting.js';
import { Documented } from './documented.js';
import { probeHandingIn } from './documented-handing-in.js';
import { probePlans } from './documented-plans.js';
import { probeReviewQueue } from './documented-review-queue.js';
import { probePortfolioReports } from './documented-portfolio-reports.js';
import { probeReviews } from './documented-reviews.js';
import { describesPeople } from './openapi-people.js';
import type { Call, DocumentedOperation, OpenApiDocument } from './documented.js';
import { describesVoices } from './openapi-voices.js';
import { probeMatters } from './documented-matters.js';
import { probePortfolio } from './documented-portfolio.js';
import { probeQuestionnaires, probeWorkbooks } from './documented-workbooks.js';
import { nameOf, routesOf } from './routes.js';
import { aShortSheet } from './sheets.js';

describe('The OpenAPI document and the running service', () => {
  let app: TestApp;
  let documented: Documented;
  let worker: INestApplicationContext | null = null;

  beforeAll(async () => {
    app = await startApp();
    const { body } = await app.http.get('/api/v1/openapi.json').set('Accept-Language', 'en');
    documented = new Documented(body as OpenApiDocument);
  });
  afterAll(async () => {
    await worker?.close();
    await app.stop();
  });

  /** Asks, and holds the answer against the document. */
  const call = async (operationId: string, person: Person | null, given: Call = {}): Promise<Response> => {
    const { method, path } = documented.operation(operationId);
    const { query = '', headers = {}, body, ...rest } = given;
    const filled: Readonly<Record<string, string | undefined>> = { factor: 'L1', token: 'unknown', ...rest };
    const whole =
      path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(filled[name] ?? randomUUID())) + query;
    const agent = person ? app.as(person) : app.http;
    const request = agent[method.toLowerCase() as 'get'](whole).set(headers);
    const response = await (body === undefined ? request : request.send(body as object));
    expect(documented.faults(operationId, response)).toEqual([]);
    return response;
  };
  const statusOf = async (...given: Parameters<typeof call>): Promise<number> => (await call(...given)).status;

  const signedIn = () => documented.operations.filter(({ operation }) => operation.security.length > 0);
  /** Somebody who may use an operation, in the first agency where it is for agencies. */
  const allowed = (roles: readonly string[]): Person => app.people[roles[0] as PersonName];
  const takesJson = ({ requestBody }: DocumentedOperation): boolean =>
    requestBody?.content['application/json'] !== undefined;
  const outsider = (roles: readonly string[]): Person | undefined =>
    (['respondent', 'approver', 'reviewer', 'coordinator'] as const)
      .filter((role) => !roles.includes(role))
      .map((role) => app.people[role])[0];

  it('names every route under /api and /health, and no other', () => {
    const routes = routesOf(app.nest).filter(({ path }) => /^\/(api|health)\//.test(path));
    const names = documented.operations.map(({ method, path }) =>
      nameOf({ method, path: path.replace(/\{(\w+)\}/g, ':$1') }),
    );
    expect(names.toSorted()).toEqual(routes.map(nameOf).toSorted());
  });

  it('tells who must sign in, and answers everybody else 401', async () => {
    for (const { operation } of signedIn())
      expect([operation.operationId, await statusOf(operation.operationId, null)]).toEqual([
        operation.operationId,
        401,
      ]);
  });

  it('tells the roles of every operation: whoever has none of them is answered 403, whoever has one is not', async () => {
    for (const { operation } of signedIn()) {
      const { operationId, 'x-roles': roles } = operation;
      const stranger = outsider(roles);
      if (stranger) expect([operationId, await statusOf(operationId, stranger)]).toEqual([operationId, 403]);
      if (operationId === 'revokeToken') continue;
      for (const role of roles)
        expect([operationId, role, await statusOf(operationId, app.people[role as PersonName])]).not.toContain(403);
    }
  });

  it('answers 404 where it says so for an id that is nobody’s', async () => {
    const named = signedIn().filter(({ path, operation }) => path.includes('{id}') && operation.responses['404']);
    for (const { operation } of named) {
      const body = takesJson(operation) ? {} : undefined;
      expect(await statusOf(operation.operationId, allowed(operation['x-roles']), { body })).toBe(404);
    }
  });

  it('refuses a body that is malformed, too large or no JSON as it says', async () => {
    const withBody = documented.operations.filter(({ operation }) => takesJson(operation));
    const json = { 'Content-Type': 'application/json' };
    for (const { operation } of withBody) {
      const { operationId, 'x-roles': roles } = operation;
      const person = roles.length > 0 ? allowed(roles) : null;
      expect(await statusOf(operationId, person, { headers: json, body: '{' })).toBe(400);
      expect(await statusOf(operationId, person, { headers: json, body: `"${'x'.repeat(1_100_000)}"` })).toBe(413);
      expect(await statusOf(operationId, person, { headers: { 'Content-Type': 'text/plain' }, body: 'x' })).toBe(415);
    }
  });

  it('refuses a page size out of range for every list as it says', async () => {
    const id = await anAssessment(app);
    const lists = documented.operations.filter(({ operation }) => /^list/.test(operation.operationId));
    expect(lists.length).toBeGreaterThan(5);
    for (const { operation } of lists) {
      expect(await statusOf(operation.operationId, allowed(operation['x-roles']), { id, query: '?limit=0' })).toBe(422);
      expect(await statusOf(operation.operationId, allowed(operation['x-roles']), { id, query: '?limit=2' })).toBe(200);
    }
  });

  it('describes signing in and out, and when there were too many failures', async () => {
    const { email } = app.people.taipeiApprover;
    const { body } = await call('issueToken', null, { body: { email, password: PASSWORD } });
    expect(await statusOf('revokeToken', body as Person)).toBe(204);
    expect(await statusOf('issueToken', null, { body: {} })).toBe(422);
    const wrong = { email: 'nobody@nowhere.example', password: 'wrong' };
    for (let tries = 0; tries < 10; tries++) expect(await statusOf('issueToken', null, { body: wrong })).toBe(401);
    expect(await statusOf('issueToken', null, { body: wrong })).toBe(429);
  });

  describesPeople(
    () => app,
    (...given) => call(...given),
  );
  it('describes the register of matters for the centre', () => probeMatters(app, call));
  it('describes the portfolio, and an agency beside others', () => probePortfolio(app, call));
  it('describes workbooks: downloaded, uploaded, applied and refused', () => probeWorkbooks(app, call));

  it('describes frameworks and weight schemes in both languages', async () => {
    for (const language of ['zh-TW', 'en']) {
      const headers = { 'Accept-Language': language };
      expect(await statusOf('getFramework', app.people.reviewer, { id: 'ecd-56@1', headers })).toBe(200);
      const wrong = { id: 'ecd-56@1', query: '?format=pdf' };
      expect(await statusOf('getFramework', app.people.reviewer, wrong)).toBe(422);
      expect(await statusOf('getWeightScheme', app.people.reviewer, { id: 'evidence', headers })).toBe(200);
      const query = '?format=pdf';
      expect(await statusOf('getWeightScheme', app.people.reviewer, { id: 'evidence', query })).toBe(422);
    }
  });

  it('describes score results: of a full sheet, of one with unknowns and of an empty one', () =>
    describeScores(app, statusOf));

  it('describes pilots', async () => {
    const { coordinator, taipeiCoordinator } = app.people;
    const agencyId = taipeiCoordinator.agencyId!;
    const wanted = aPilot({
      partners: [{ name: '臺北市政府', agencyId }, { name: '內政部' }],
      serviceItem: '戶籍謄本',
    });
    const { body: pilot } = await call('openPilot', coordinator, { body: wanted });
    const { id, etag } = pilot as { id: string; etag: string };
    expect(await statusOf('openPilot', coordinator, { body: { title: 7 } })).toBe(422);
    expect(await statusOf('getPilot', coordinator, { id })).toBe(200);
    const change = { leadUnit: '計畫處', serviceItem: null, dueOn: '2009-10-30' };
    expect(await statusOf('changePilot', taipeiCoordinator, { id, body: change })).toBe(403);
    expect(await statusOf('changePilot', coordinator, { id, body: change, headers: { 'If-Match': etag } })).toBe(200);
    expect(await statusOf('changePilot', coordinator, { id, body: change, headers: { 'If-Match': etag } })).toBe(412);
    expect(await statusOf('changePilot', coordinator, { id, body: { title: '' } })).toBe(422);
  });

  it('describes assessments, with their score and their sheet', async () => {
    const { coordinator, reviewer } = app.people;
    const { id: submitted } = await aSubmission(app, aShortSheet()).then(({ assessmentId }) => ({ id: assessmentId }));
    const { body, status } = await call('openAssessment', coordinator, {
      body: { sheet: aSheet({ provenance: '示範' }) },
    });
    expect(status).toBe(201);
    const { id } = body as { id: string };
    expect(await statusOf('openAssessment', coordinator, { body: { pilotId: randomUUID() } })).toBe(404);
    const foreign = { sheet: aSheet({ agency: { name: '臺北市政府', level: 'local' } }) };
    expect(await statusOf('openAssessment', coordinator, { body: foreign })).toBe(422);
    expect(await statusOf('getAssessment', coordinator, { id })).toBe(200);
    expect(await statusOf('getAssessment', reviewer, { id: submitted })).toBe(200);
    expect(await statusOf('getAssessmentScore', coordinator, { id })).toBe(200);
    expect(await statusOf('getAssessmentSheet', coordinator, { id })).toBe(200);
  });

  it.each([
    ['Answer', 'coordinator'],
    ['OwnAnswer', 'respondent'],
  ] as const)('describes reading and writing an %s', async (noun, role) => {
    const person = app.people[role];
    const id = await anAssessment(app, aSheet({ answers: [] }));
    const first = { 'If-None-Match': '*' };
    const put = `put${noun}`;
    expect(await statusOf(`get${noun}`, person, { id })).toBe(200);
    expect(await statusOf(put, person, { id, body: { level: 3 } })).toBe(428);
    expect(await statusOf(put, person, { id, headers: first, body: { level: 9 } })).toBe(422);
    const full = {
      level: 2,
      confidence: 'high',
      note: '說明',
      cause: 'law',
      names: [{ kind: 'statute', name: '稅捐稽徵法' }],
      evidence: [{ kind: 'reference', title: '函', documentNumber: '第 1 號', date: '2009-05', holder: '法制' }],
    };
    const written = await call(put, person, { id, headers: first, body: full });
    expect(written.status).toBe(200);
    expect(await statusOf(put, person, { id, headers: first, body: full })).toBe(412);
    const seen = { 'If-Match': written.headers['etag']! };
    const unknown = { status: 'unknown', reason: '不詳', askWhom: '資訊單位' };
    expect(await statusOf(put, person, { id, headers: seen, body: unknown })).toBe(200);
    expect(await statusOf(`get${noun}`, person, { id })).toBe(200);
    expect(await statusOf(`list${noun}s`, person, { id })).toBe(200);
  });

  it('describes evidence: references, files, and taking them away', () => describeEvidence(app, call));

  it('describes agreement once several have answered alone', async () => {
    const { coordinator, respondent, otherRespondent, approver } = app.people;
    const id = await anAssessment(app, aSheet({ answers: [] }));
    for (const [index, person] of [respondent, otherRespondent, approver].entries()) {
      await call('putOwnAnswer', person, { id, headers: { 'If-None-Match': '*' }, body: { level: index + 2 } });
    }
    const { body } = await call('getAnswer', coordinator, { id });
    expect(body).toMatchObject({ agreement: { n: 3, median: 3, wide: true, range: null } });
  });

  it('describes tasks: assigned, listed, handed over, taken back', () => describeTasks(app, call));
  describesVoices(() => ({ app, statusOf }));

  it('describes reviews: taken, found, asked, decided', () => probeReviews(app, call));

  it('describes agreed plans and trends: reported, confirmed, listed', () => probePlans(app, call));

  it('describes the queue, what to look at first, and sealed evidence', () => probeReviewQueue(app, call));

  it('describes handing in: asked for, withdrawn, declined, signed, sealed', () => probeHandingIn(app, call));

  it('describes a submission with robustness, and reports from request to bytes', async () => {
    const { approver, reviewer } = app.people;
    const { id } = await aSubmission(app);
    const { body: submission } = await call('getSubmission', reviewer, { id });
    expect(await statusOf('getSubmissionAnswers', reviewer, { id })).toBe(200);
    expect(await statusOf('getSubmissionAnswers', reviewer, { id, query: '?format=pdf' })).toBe(422);
    expect((submission as { robustness: object | null }).robustness).not.toBeNull();
    expect(await statusOf('requestReport', approver, { id, body: { format: 'odt' } })).toBe(422);
    const { body, status } = await call('requestReport', approver, { id, body: { format: 'html', locale: 'en' } });
    expect(status).toBe(202);
    const report = (body as { id: string }).id;
    expect(await statusOf('downloadReport', approver, { id: report })).toBe(409);
    worker = await startWorkerBeside(app);
    await eventually(
      () => call('getReport', reviewer, { id: report }),
      ({ body: state }) => (state as { status: string }).status === 'ready',
    );
    const { headers } = await call('downloadReport', reviewer, { id: report });
    const known = { 'If-None-Match': headers['etag']! };
    expect(await statusOf('downloadReport', reviewer, { id: report, headers: known })).toBe(304);
  });

  it('describes the settings', () => describeSettings(app, call));
  it('describes a preview of another version', () => describeFrameworkPreview(app, call));
  it('describes agencies from a list', () => describeAgencyImport(app, call));

  it('describes panels, experts and the choice of weights', () => describeWeighting(app, call));

  it('describes questionnaires, with the same worker', () => probeQuestionnaires(app, call));

  it('describes the export of everything', async () => {
    for (const query of ['', '?format=csv', '?format=json'])
      expect(await statusOf('exportEverything', app.people.reviewer, { query })).toBe(200);
    expect(await statusOf('exportEverything', app.people.reviewer, { query: '?format=ods' })).toBe(422);
  });

  it('describes reports over the portfolio, with the same worker', () => probePortfolioReports(app, call));

  it('describes the service itself', async () => {
    for (const id of ['live', 'ready', 'getOpenApi', 'readDocs']) expect(await statusOf(id, null)).toBe(200);
  });

  it('says of no operation a status that was not met above, but those of a database that is away', () => {
    const said = documented.operations.flatMap(({ operation }) =>
      Object.keys(operation.responses).map((status) => `${operation.operationId} ${status}`),
    );
    const unmet = said.filter((one) => !/ (default|503)$/.test(one) && !documented.seen.has(one));
    expect(unmet).toEqual([]);
  });
});
