import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSheet, aSubmission, ofTaipei } from '../support/builders.js';
import { FakeClock } from '../support/fake-clock.js';
import { aPassWithPlan } from '../support/reviewing.js';
import type { Person } from '../support/people.js';
import { bytesOf } from './bytes.js';
import { aShortSheet, ofAgency } from './sheets.js';
import { aClosedPanel, weightingDesk } from './weighting-desk.js';

type Everything = Readonly<Record<string, Record<string, unknown>[]>>;

/** Real: the web process, PostgreSQL. The clock stands at 2009-10-01. */
describe('Everything in one file, of reviews, plans and panels', () => {
  let app: TestApp;
  let returned: string;
  let planned: string;
  beforeAll(async () => {
    app = await startApp({ clock: new FakeClock() });
    returned = (await aSubmission(app, aSheet())).id;
    await returnIt();
    const submission = await aSubmission(app, aShortSheet(ofAgency('臺北市政府')), ofTaipei(app));
    planned = submission.id;
    await aPassWithPlan(app, submission);
    await reportTwice();
    await weightingDesk(app).publish(await aClosedPanel(app, 'exported'));
  });
  afterAll(() => app.stop());

  const reviewer = () => app.as(app.people.reviewer);
  async function returnIt() {
    const { body: review } = await reviewer().post(`/api/v1/submissions/${returned}/review`).send({});
    const path = `/api/v1/reviews/${review.id}`;
    await reviewer().put(`${path}/findings/T1`).send({ verdict: 'change', level: 1, reason: '尚未開放' });
    await reviewer().post(`${path}/decision`).send({ decision: 'return', comment: '請補正 T1' });
  }
  async function reportTwice() {
    const by = app.as(app.people.taipeiCoordinator);
    const { body: plan } = await by.get(`/api/v1/submissions/${planned}/plan`);
    const path = `/api/v1/submissions/${planned}/plan/${plan.actions[0].id}`;
    await by.put(path).set('If-Match', '"0"').send({ state: 'under-way', note: '已函詢' });
    await by.put(path).set('If-Match', '"1"').send({ state: 'done', date: '2009-09-30', evidence: '府民戶字第 1 號' });
  }
  const asJson = async (by: Person) => {
    const { bytes } = await bytesOf(app.as(by).get('/api/v1/exports/everything?format=json'));
    return JSON.parse(bytes.toString('utf8')) as Everything;
  };
  const rowsOf = (all: Everything, table: string, id: string) =>
    all[table]!.filter(({ submissionId }) => submissionId === id);

  it('gives differences to one decimal, and none where nothing was verified', async () => {
    const all = await asJson(app.people.reviewer);
    // T1 has 1 or 2 of 22 points in T: a difference that is no binary fraction.
    const [whole] = rowsOf(all, 'submissions', returned);
    const { score, verifiedScore, difference } = whole as Record<string, number>;
    expect(difference).toBe(Number((score! - verifiedScore!).toFixed(1)));
    for (const row of rowsOf(all, 'dimensions', returned)) {
      expect(String(row['difference'])).toMatch(/^-?\d+(\.\d)?$/);
    }
    expect(rowsOf(all, 'submissions', planned)[0]).toMatchObject({ shareVerified: 0, difference: null });
    expect(rowsOf(all, 'dimensions', planned).map((row) => row['difference'])).toEqual([null, null, null, null]);
  });

  it('tells how a review went, step by step with its reason, and what was written with the decision', async () => {
    const all = await asJson(app.people.reviewer);
    expect(rowsOf(all, 'steps', returned)).toMatchObject([
      { step: 'open', statusBefore: null, statusAfter: 'submitted' },
      { step: 'take', statusBefore: 'submitted', statusAfter: 'in-review', stepReason: null },
      { step: 'return', statusBefore: 'in-review', statusAfter: 'returned' },
    ]);
    expect(rowsOf(all, 'submissions', returned)[0]).toMatchObject({ status: 'returned', decisionComment: '請補正 T1' });
    expect(JSON.stringify(all['steps'])).not.toContain(app.people.reviewer.userId);
  });

  it('has every report on an agreed action, not the last one only', async () => {
    const all = await asJson(app.people.reviewer);
    expect(rowsOf(all, 'updates', planned)).toMatchObject([
      { updateNumber: 1, progress: 'under-way', progressNote: '已函詢', side: 'agency' },
      { updateNumber: 2, progress: 'done', progressOn: '2009-09-30', progressEvidence: '府民戶字第 1 號' },
    ]);
  });

  it('has panels with the scheme they became, and each expert’s weights under a letter', async () => {
    const all = await asJson(app.people.administrator);
    expect(all['panels']).toMatchObject([{ slug: 'exported', panelState: 'published', weightScheme: 'exported@1' }]);
    expect(new Set(all['expertWeights']!.map(({ expertCode }) => expertCode))).toEqual(new Set(['A', 'B', 'C']));
    expect(all['expertWeights']).toHaveLength(3 * 56);
  });

  it('keeps steps and panels from agencies, but not the weights that a scheme was published with', async () => {
    const own = await asJson(app.people.taipeiCoordinator);
    expect([Object.hasOwn(own, 'steps'), Object.hasOwn(own, 'panels')]).toEqual([false, false]);
    expect(own['updates']).toHaveLength(2);
    expect(own['expertWeights']).toHaveLength(3 * 56);
    expect((await asJson(app.people.coordinator))['updates']).toEqual([]);
  });
});
