import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSubmission, ofTaipei } from '../support/builders.js';
import { PASSWORD } from '../support/people.js';
import type { Person } from '../support/people.js';
import { FakeClock } from '../support/fake-clock.js';
import { aPassWithPlan } from '../support/reviewing.js';
import { expectProblem } from './problem.js';
import { aShortSheet, ofAgency } from './sheets.js';

const DAY_MS = 24 * 3600 * 1000;

/** Real: the web process, PostgreSQL. The clock stands at 2009-10-01. */
describe('An agreed plan', () => {
  let app: TestApp;
  let clock: FakeClock;
  beforeEach(async () => {
    clock = new FakeClock();
    app = await startApp({ clock });
  });
  afterEach(() => app.stop());

  const planned = async (dueDate?: string) => {
    const submission = await aSubmission(app, aShortSheet());
    await aPassWithPlan(app, submission, dueDate);
    return submission.id;
  };
  const read = async (id: string, by: Person = app.people.coordinator) =>
    (await app.as(by).get(`/api/v1/submissions/${id}/plan`)).body as {
      actions: { id: string; etag: string; state: string; overdue: boolean; updates: object[] }[];
    };
  const put = (id: string, actionId: string, etag: string, body: object, by: Person = app.people.coordinator) =>
    app.as(by).put(`/api/v1/submissions/${id}/plan/${actionId}`).set('If-Match', etag).send(body);

  it('says whom each action is with, by when, for which prerequisite, and that nothing is reported yet', async () => {
    const id = await planned('2009-12-31');
    const [first] = (await read(id)).actions;
    expect(first).toMatchObject({ owner: '民政處', dueDate: '2009-12-31', state: 'not-started', overdue: false });
    expect(first).toMatchObject({ updates: [], etag: '"0"', confirmed: false });
    expect((first as unknown as { gates: string[] }).gates.length).toBeGreaterThan(0);
  });

  it('is empty, not missing, where nothing was agreed', async () => {
    const { id } = await aSubmission(app, aShortSheet());
    expect(await read(id)).toMatchObject({ decision: null, actions: [] });
  });

  it('is reported on by the agency, confirmed by the reviewing body, and then closed to reports', async () => {
    const { reviewer, respondent, administrator } = app.people;
    const id = await planned();
    const { id: action } = (await read(id)).actions[0]!;
    const done = { state: 'done', date: '2009-09-30', evidence: '府民戶字第 0980012345 號' };
    expect((await put(id, action, '"0"', done)).headers['etag']).toBe('"1"');
    expectProblem(await put(id, action, '"1"', { state: 'done' }, respondent), 403);
    expectProblem(await put(id, action, '"1"', { state: 'done' }, administrator), 403);
    const confirmed = await put(id, action, '"1"', { state: 'done' }, reviewer);
    expect(confirmed.body).toMatchObject({ state: 'done', confirmed: true, updates: [done, { side: 'centre' }] });
    const { items } = (await app.as(reviewer).get('/api/v1/plans?limit=100')).body as { items: { id: string }[] };
    const told = { confirmed: true, evidence: done.evidence, confirmedBy: 'reviewer' };
    expect(items.find((one) => one.id === action)).toMatchObject(told);
    expect((await app.as(reviewer).get('/plans')).text).toContain('審查機關已確認（reviewer）');
    expectProblem(await put(id, action, '"2"', { state: 'under-way' }), 409, 'confirmed');
    expectProblem(await put(id, action, '"2"', { state: 'under-way' }, reviewer), 422);
    const reopened = await put(id, action, '"2"', { state: 'under-way', note: '公文尚未發出' }, reviewer);
    expect(reopened.body).toMatchObject({ state: 'under-way', confirmed: false });
    expect((await put(id, action, '"3"', { state: 'under-way' })).status).toBe(200);
  });

  it('can be taken away as a file by the agency it is of, with who confirmed and on which evidence', async () => {
    const id = await planned();
    const { id: action } = (await read(id)).actions[0]!;
    await put(id, action, '"0"', { state: 'done', date: '2009-09-30', evidence: '府民戶字第 0980012345 號' });
    await put(id, action, '"1"', { state: 'done' }, app.people.reviewer);
    const path = `/api/v1/submissions/${id}/plan`;
    const { text } = await app.as(app.people.coordinator).get(`${path}?format=csv`);
    const [headings, first] = text.split('\r\n');
    expect(headings).toContain('確認人,自何時起,說明,文號或佐證所在');
    expect(first).toMatch(/民政處,2031-06-30,否,已完成,是,.*府民戶字第 0980012345 號$/);
    expectProblem(await app.as(app.people.coordinator).get(`${path}?format=doc`), 422);
    expectProblem(await app.as(app.people.taipeiCoordinator).get(`${path}?format=csv`), 404);
  });

  it('is read action by action by whoever may read the plan; only who reports or confirms has a form', async () => {
    const id = await planned();
    const { id: action } = (await read(id)).actions[0]!;
    const { respondent, approver, administrator, coordinator, taipeiApprover } = app.people;
    for (const reader of [respondent, approver, administrator]) {
      const page = await app.as(reader).get(`/submissions/${id}/plan/${action}`);
      expect([page.status, page.text.includes('民政處'), page.text.includes('name="seen"')]).toEqual([
        200,
        true,
        false,
      ]);
      expectProblem(await app.as(reader).post(`/submissions/${id}/plan/${action}`).send({}), 403);
    }
    expect((await app.as(coordinator).get(`/submissions/${id}/plan/${action}`)).text).toContain('name="seen"');
    expectProblem(await app.as(taipeiApprover).get(`/submissions/${id}/plan/${action}`), 404);
  });

  it('takes one of two reports that did not see each other', async () => {
    const id = await planned();
    const { id: action } = (await read(id)).actions[0]!;
    const both = await Promise.all(['under-way', 'done'].map((state) => put(id, action, '"0"', { state })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const refused = both.find(({ status }) => status === 412)!;
    expectProblem(refused, 412, 'stale');
    expect(refused.body.current.updates).toHaveLength(1);
  });

  it('is nobody else’s: another agency finds no plan and no action', async () => {
    const id = await planned();
    const { id: action } = (await read(id)).actions[0]!;
    const { taipeiCoordinator } = app.people;
    expectProblem(await app.as(taipeiCoordinator).get(`/api/v1/submissions/${id}/plan`), 404);
    expectProblem(await put(id, action, '"0"', { state: 'done' }, taipeiCoordinator), 404);
    const theirs = await aSubmission(app, aShortSheet(ofAgency('臺北市政府')), ofTaipei(app));
    await aPassWithPlan(app, theirs);
    expectProblem(await put(theirs.id, action, '"0"', { state: 'done' }, taipeiCoordinator), 404);
  });

  it('shows the reviewing body what is overdue first, and only what it asked for', async () => {
    const { reviewer } = app.people;
    const late = await planned('2009-10-02');
    await planned('2009-12-31');
    const theirs = await aSubmission(app, aShortSheet(ofAgency('臺北市政府')), ofTaipei(app));
    await aPassWithPlan(app, theirs, '2009-10-02');
    const { id: settled } = (await read(late)).actions[0]!;
    await put(late, settled, '"0"', { state: 'done' });
    clock.advance(5 * DAY_MS);
    const token = (await app.http.post('/api/v1/auth/tokens').send({ email: reviewer.email, password: PASSWORD })).body
      .token as string;
    const asReviewer = { ...reviewer, token };
    const list = async (query: string) =>
      (await app.as(asReviewer).get(`/api/v1/plans${query}`)).body.items as {
        id: string;
        overdue: boolean;
        agencyName: string;
      }[];
    const all = await list('?limit=100');
    const ranks = all.map(({ overdue }) => (overdue ? 0 : 1));
    expect(ranks).toEqual([...ranks].sort());
    expect(all.find(({ id }) => id === settled)).toMatchObject({ overdue: false, state: 'done' });
    const overdue = await list('?limit=100&overdue=true');
    expect(overdue.map(({ id }) => id)).toEqual(all.filter((one) => one.overdue).map(({ id }) => id));
    expect(new Set(overdue.map(({ agencyName }) => agencyName))).toEqual(new Set(['高雄縣政府', '臺北市政府']));
    const { text: home } = await app.as(asReviewer).get('/home');
    expect(home).toContain(`href="/plans?overdue&#x3D;true">改善計畫：${overdue.length} 項行動已逾期`);
    const paged: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await app.as(asReviewer).get(`/api/v1/plans?limit=2${next && `&cursor=${next}`}`);
      paged.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.nextCursor as string | null;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
    const csv = await app.as(asReviewer).get('/api/v1/plans?format=csv&overdue=true');
    expect(csv.text.split('\r\n').filter(Boolean)).toHaveLength(overdue.length + 1);
  });
});
