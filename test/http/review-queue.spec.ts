import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import {
  anAnswer,
  aPieceOfEvidence,
  anAssessment,
  aRequestFor,
  aSheet,
  aSignatureOf,
  aSubmission,
  ofTaipei,
} from '../support/builders.js';
import { query } from '../support/database.js';
import { anAcceptance } from '../support/reviewing.js';
import { factorCodes } from '../fixtures/framework.js';
import { PDF } from '../fixtures/files.js';
import { pagesOf } from './pages.js';
import { expectProblem } from './problem.js';
import { aShortSheet, ofAgency } from './sheets.js';

const QUEUE = '/api/v1/reviews';

interface Line {
  id: string;
  submissionId: string;
  agencyName: string;
  band: string;
  status: string;
  ageDays: number;
}

/** Real: the web process, PostgreSQL. */
describe('The queue of submissions', () => {
  let app: TestApp;
  /** Oldest first. */
  const submitted: string[] = [];
  beforeAll(async () => {
    app = await startApp();
    const taipei = aShortSheet(ofAgency('臺北市政府'));
    await handIn(2.5, aSheet());
    for (let count = 0; count < 3; count++) await handIn(1.5, aShortSheet());
    for (let count = 0; count < 2; count++) await handIn(0, taipei, ofTaipei(app));
  });
  const handIn = async (
    daysAgo: number,
    ...[sheet, people]: [ReturnType<typeof aSheet>, ReturnType<typeof ofTaipei>?]
  ) => {
    const { id } = await aSubmission(app, sheet, people);
    const age = `UPDATE reviews SET opened_at = opened_at - $2 * interval '1 day' WHERE submission_id = $1`;
    await query(app.database.adminUrl, age, [id, daysAgo]);
    submitted.push(id);
  };
  afterAll(() => app.stop());

  const list = async (query = '', by = app.people.reviewer) =>
    (await pagesOf<Line>(app, by, `${QUEUE}${query}`, 100)).flat();

  it('shows what waits longest first, with its age in days', async () => {
    const lines = await list();
    expect(lines.map(({ ageDays }) => ageDays)).toEqual([2, 1, 1, 1, 0, 0]);
    expect(lines[0]!.submissionId).toBe(submitted[0]);
  });

  it.each(['age', 'newest', 'agency', 'band', 'difference'])(
    'comes page by page in the order of %s, none twice and none lost',
    async (sort) => {
      const whole = (await list(`?sort=${sort}`)).map(({ id }) => id);
      const pages = await pagesOf<Line>(app, app.people.reviewer, `${QUEUE}?sort=${sort}`, 2);
      expect(pages.flat().map(({ id }) => id)).toEqual(whole);
      expect(new Set(whole).size).toBe(submitted.length);
    },
  );

  it('is sorted by agency, and by band with the readiest first', async () => {
    const names = (await list('?sort=agency')).map(({ agencyName }) => agencyName);
    expect([names.indexOf('高雄縣政府'), names.lastIndexOf('臺北市政府')]).toEqual(
      names[0] === '臺北市政府' ? [2, 1] : [0, 5],
    );
    expect((await list('?sort=band')).at(0)!.band).toBe('conditional');
  });

  it('is filtered by agency name, band, level of government and state', async () => {
    expect(await list(`?search=${encodeURIComponent('臺北')}`)).toHaveLength(2);
    expect((await list(`?search=${encodeURIComponent('戶役政資料線上')}`)).length).toBeGreaterThan(2);
    expect(await list(`?search=${encodeURIComponent('沒有這個試辦案')}`)).toEqual([]);
    expect(await list('?band=conditional')).toHaveLength(1);
    expect(await list('?level=central')).toEqual([]);
    expect(await list('?state=accepted')).toEqual([]);
    expect(await list('?state=all')).toHaveLength(submitted.length);
  });

  it('says who has what: mine, nobody’s, anybody’s', async () => {
    await app.as(app.people.reviewer).post(`/api/v1/submissions/${submitted[1]}/review`);
    expect((await list('?holder=me')).map(({ submissionId }) => submissionId)).toEqual([submitted[1]]);
    expect(await list('?holder=nobody')).toHaveLength(submitted.length - 1);
    expect(await list('?holder=me', app.people.administrator)).toEqual([]);
    const [mine] = (await app.as(app.people.administrator).get(`${QUEUE}?state=in-review`)).body.items;
    expect(mine).toMatchObject({ holder: app.people.reviewer.userId, holderName: 'reviewer', status: 'in-review' });
  });

  it('refuses what it does not know, and a place in another order', async () => {
    for (const wrong of ['state=open!', 'holder=you', 'sort=luck', 'search=', 'search=%00', 'no=1', 'format=pdf']) {
      expectProblem(await app.as(app.people.reviewer).get(`${QUEUE}?${wrong}`), 422);
    }
    const { nextCursor } = (await app.as(app.people.reviewer).get(`${QUEUE}?sort=agency&limit=1`)).body;
    expectProblem(await app.as(app.people.reviewer).get(`${QUEUE}?sort=age&cursor=${nextCursor}`), 422);
    const at = Buffer.from(JSON.stringify(['1.5', '2009-01-01T00:00:00.000Z', submitted[0]])).toString('base64url');
    expectProblem(await app.as(app.people.reviewer).get(`${QUEUE}?sort=band&cursor=${at}`), 422);
    expectProblem(await app.as(app.people.coordinator).get(QUEUE), 403);
  });

  it('is handed out as a file with the filters that are set', async () => {
    const csv = await app.as(app.people.reviewer).get(`${QUEUE}?format=csv&band=conditional`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text.trim().split('\r\n')).toHaveLength(2);
    expect(csv.text).toContain('可有條件試辦');
  });
});

describe('What to look at first', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const submissionOf = (answers: ReturnType<typeof anAnswer>[]) => aSubmission(app, aSheet({ answers }));
  const reviewOf = async (submission: string) =>
    (await app.as(app.people.reviewer).get(`/api/v1/submissions/${submission}/review`)).body.id as string;
  const triageOf = async (submission: string) =>
    (await app.as(app.people.reviewer).get(`${QUEUE}/${await reviewOf(submission)}/triage`)).body.items;
  const withLevel = (factor: string, level: 1 | 2 | 3 | 4 | 5) =>
    factorCodes.map((code) => anAnswer({ factor: code, level: code === factor ? level : 3 }));

  it('is the high answer that nothing proves', async () => {
    const { id } = await submissionOf(withLevel('L1', 4));
    expect(await triageOf(id)).toMatchObject([
      { factor: 'L1', level: 4, overRating: 1, basis: 'no-evidence', verdict: 'none' },
    ]);
    const outsider = await app.as(app.people.coordinator).get(`${QUEUE}/${await reviewOf(id)}/triage`);
    expectProblem(outsider, 403);
  });

  it('compares with levels that reviewers found at other agencies, from the fifth accepted pilot on', async () => {
    const { id } = await submissionOf(withLevel('L1', 5));
    // Too little for a verdict, and so handed in and decided at once.
    const few = [anAnswer({ factor: 'L1', level: 2 }), anAnswer({ factor: 'L2' })];
    const sheet = aSheet({ answers: few, agency: { name: '臺北市政府', level: 'local' } });
    const taipei = ofTaipei(app);
    const others: Awaited<ReturnType<typeof aSubmission>>[] = [];
    const accepted = async (confirmed: readonly string[]) => {
      others.push(await aSubmission(app, sheet, taipei));
      await anAcceptance(app, others.at(-1)!, confirmed);
    };
    for (let count = 0; count < 4; count++) await accepted(['L1']);
    const tooFew = [{ factor: 'L1', overRating: 1, basis: 'no-evidence' }];
    expect(await triageOf(id)).toMatchObject(tooFew);
    // What nobody looked at is still the agency's own word.
    await accepted(['L2']);
    expect(await triageOf(id)).toMatchObject(tooFew);
    // What was returned is still to be corrected, and a pilot assessed again counts once.
    const returned = await aSubmission(app, sheet, taipei);
    const review = await reviewOf(returned.id);
    const by = app.as(app.people.reviewer);
    await by.post(`/api/v1/submissions/${returned.id}/review`);
    await by.put(`${QUEUE}/${review}/findings/L1`).send({ verdict: 'confirm' });
    await by.post(`${QUEUE}/${review}/decision`).send({ decision: 'return', comment: '請補正。' });
    const again = { formerId: others[0]!.assessmentId, occasion: 'periodic' };
    const opened = await app.as(taipei.coordinator).post('/api/v1/assessments').send(again);
    const second = await aSignatureOf(app, await aRequestFor(app, opened.body.id, taipei.coordinator), taipei);
    await anAcceptance(app, second, ['L1']);
    expect(await triageOf(id)).toMatchObject(tooFew);
    await accepted(['L1']);
    const [first] = await triageOf(id);
    expect(first).toMatchObject({ factor: 'L1', overRating: 3, basis: 'comparable' });
    expect(first.reasons).toContainEqual({ code: 'above-comparable', n: 5, median: 2, isFar: true });
    // Of 臺北市政府 there are no others.
    expect(await triageOf(others[0]!.id)).toEqual([]);
  });

  it('asks about what has risen by two levels since the last revision', async () => {
    const { assessmentId, id: first } = await submissionOf(withLevel('L1', 1));
    await app.as(app.people.coordinator).post(`/api/v1/assessments/${assessmentId}/revisions`);
    const answer = await app.as(app.people.coordinator).get(`/api/v1/assessments/${assessmentId}/answers/L1`);
    await app
      .as(app.people.coordinator)
      .put(`/api/v1/assessments/${assessmentId}/answers/L1`)
      .set('If-Match', answer.headers['etag']!)
      .send({ level: 3, confidence: 'high' });
    const { id } = await aSignatureOf(app, await aRequestFor(app, assessmentId));
    expect((await triageOf(id))[0]).toMatchObject({
      factor: 'L1',
      reasons: expect.arrayContaining([{ code: 'risen', from: 1 }]),
    });
    expect(await triageOf(first)).toEqual([]);
  });
});

describe('Evidence under review', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is what the revision was sealed with, and reading a file is recorded', async () => {
    const assessmentId = await anAssessment(app);
    const file = await aPieceOfEvidence(app, assessmentId, app.people.coordinator);
    const draft = await anAssessment(app);
    const unsealed = await aPieceOfEvidence(app, draft, app.people.coordinator);
    const { id } = await aSignatureOf(app, await aRequestFor(app, assessmentId));
    const { reviewer, coordinator } = app.people;
    const review = (await app.as(reviewer).get(`/api/v1/submissions/${id}/review`)).body.id as string;
    const files = (await app.as(reviewer).get(`${QUEUE}/${review}/evidence`)).body.items;
    expect(files).toMatchObject([{ id: file, factor: 'L1', sealed: true }]);
    const content = await app.as(reviewer).get(`${QUEUE}/${review}/evidence/${file}`);
    expect(content.body).toEqual(PDF);
    expectProblem(await app.as(reviewer).get(`${QUEUE}/${review}/evidence/${unsealed}`), 404);
    expectProblem(await app.as(coordinator).get(`${QUEUE}/${review}/evidence/${file}`), 403);
    const read = await query(
      app.database.adminUrl,
      `SELECT count(*)::integer AS n FROM audit_entries WHERE action = 'evidence.read' AND object_id = $1`,
      [file],
    );
    expect(read).toEqual([{ n: 1 }]);
  });
});
