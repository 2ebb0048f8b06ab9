import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSubmission } from '../support/builders.js';
import { query } from '../support/database.js';
import type { Person } from '../support/people.js';
import { bytesOf } from './bytes.js';
import { expectProblem, listed } from './problem.js';

/** Real: the web process, PostgreSQL. Nothing is faked. */
describe('A table that leaves the service', () => {
  let app: TestApp;
  beforeEach(async () => (app = await startApp()));
  afterEach(() => app.stop());

  const take = (by: Person, path: string) => bytesOf(app.as(by).get(`/api/v1/${path}`));
  const taken = () =>
    query(
      app.database.adminUrl,
      `SELECT actor_id AS "by", object_kind AS kind, object_id AS id, details FROM audit_entries
        WHERE action = 'table.taken' ORDER BY audit_entries.id`,
    );

  it('is recorded: who took which one, in which format, and of what', async () => {
    const { reviewer, administrator } = app.people;
    const { id } = await aSubmission(app);
    await take(reviewer, 'reviews?format=csv&search=Kaohsiung');
    await take(reviewer, `submissions/${id}/answers?format=xlsx`);
    await take(reviewer, `submissions/${id}/answers?format=json`);
    await take(administrator, 'audit?format=ods');
    expect(await taken()).toEqual([
      { by: reviewer.userId, kind: 'table', id: null, details: { table: 'reviews', format: 'csv' } },
      { by: reviewer.userId, kind: 'submission', id, details: { table: 'submissions-answers', format: 'xlsx' } },
      { by: reviewer.userId, kind: 'submission', id, details: { table: 'submissions-answers', format: 'json' } },
      { by: administrator.userId, kind: 'table', id: null, details: { table: 'audit', format: 'ods' } },
    ]);
  });

  it('is not recorded where it is one’s own answers, a page of a list, or refused', async () => {
    const { coordinator, taipeiCoordinator, reviewer } = app.people;
    const assessment = await anAssessment(app);
    const { id } = await aSubmission(app);
    expect((await take(coordinator, `assessments/${assessment}/own-answers?format=csv`)).status).toBe(200);
    expect((await take(coordinator, 'submissions')).status).toBe(200);
    expect((await take(taipeiCoordinator, `submissions/${id}/answers?format=csv`)).status).toBe(404);
    expect((await take(reviewer, 'reviews?format=csv&sort=nothing')).status).toBe(422);
    expect(await taken()).toEqual([]);
  });

  it('is refused where there is none, after everything else, and the address says what there is', async () => {
    const { coordinator, reviewer, taipeiCoordinator } = app.people;
    const { id } = await aSubmission(app);
    const refused = expectProblem(await app.as(reviewer).get(`/api/v1/submissions/${id}?format=csv`), 422);
    expect(listed(refused)).toEqual(['/format wrong-value']);
    expect(JSON.stringify(refused)).toContain('JSON');
    expectProblem(await app.as(taipeiCoordinator).get(`/api/v1/submissions/${id}?format=csv`), 404);
    expectProblem(await app.http.get(`/api/v1/submissions/${id}?format=csv`), 401);
    expect((await app.as(coordinator).get(`/api/v1/submissions/${id}?format=json`)).status).toBe(200);
    expectProblem(await app.as(app.people.administrator).get('/api/v1/settings?format=xlsx'), 422);
  });
});
