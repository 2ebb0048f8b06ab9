import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSheet, aSubmission, aSubmissionRequest, ofTaipei } from '../support/builders.js';
import { FakeClock } from '../support/fake-clock.js';
import { pagesOf } from './pages.js';
import { expectProblem, listed } from './problem.js';
import { aShortSheet, ofAgency } from './sheets.js';

const SUBMISSIONS = '/api/v1/submissions';

interface Line {
  id: string;
  agencyId: string;
  band: string;
  submittedAt: string;
}

describe('Submissions', () => {
  const clock = new FakeClock();
  let app: TestApp;
  /** Newest first. */
  let all: string[];
  beforeAll(async () => {
    app = await startApp({ clock });
    const ids = [(await aSubmission(app, aSheet())).id];
    for (let count = 0; count < 5; count++) ids.push((await aSubmission(app, aShortSheet())).id);
    clock.advance(1000);
    const taipei = aShortSheet(ofAgency('臺北市政府'));
    for (let count = 0; count < 3; count++) ids.push((await aSubmission(app, taipei, ofTaipei(app))).id);
    all = (await list('')).map(({ id }) => id);
    expect([...all].sort()).toEqual(ids.sort());
  });
  afterAll(() => app.stop());

  const list = async (query: string, person = app.people.reviewer) =>
    (await pagesOf<Line>(app, person, `${SUBMISSIONS}${query}`, 100)).flat();

  it('are listed newest first', async () => {
    const times = (await list('')).map(({ submittedAt }) => submittedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(times).size).toBe(2);
  });

  it.each([1, 2, 4, 9, 10])(
    'come page by page of %i, none twice and none lost, also where times are equal',
    async (limit) => {
      const pages = await pagesOf<Line>(app, app.people.reviewer, SUBMISSIONS, limit);
      expect(pages.flat().map(({ id }) => id)).toEqual(all);
      expect(pages).toHaveLength(Math.ceil(all.length / limit));
    },
  );

  it('handed in while somebody turns pages disturb neither: the rest comes once and whole', async () => {
    const first = await app.as(app.people.reviewer).get(`${SUBMISSIONS}?limit=4`);
    clock.advance(1000);
    const { id } = await aSubmission(app, aShortSheet());
    const rest = await app.as(app.people.reviewer).get(`${SUBMISSIONS}?limit=100&cursor=${first.body.nextCursor}`);
    expect([...first.body.items, ...rest.body.items].map((line: Line) => line.id)).toEqual(all);
    all = [id, ...all];
  });

  it('are filtered by agency, band and status, alone and together', async () => {
    const { taipeiApprover } = app.people;
    expect(await list(`?agency=${taipeiApprover.agencyId}`)).toHaveLength(3);
    expect(await list('?band=indeterminate')).toHaveLength(all.length - 1);
    expect(await list('?status=submitted')).toHaveLength(all.length);
    expect(await list(`?agency=${taipeiApprover.agencyId}&band=scale-ready&status=submitted`)).toEqual([]);
    const bands = (await list('')).filter(({ band }) => band !== 'indeterminate').map(({ band }) => band);
    expect((await list(`?band=${bands[0]}`)).map(({ band }) => band)).toEqual(bands);
  });

  it('keep their filters from page to page', async () => {
    const pages = await pagesOf<Line>(
      app,
      app.people.reviewer,
      `${SUBMISSIONS}?agency=${app.people.approver.agencyId}`,
      2,
    );
    expect(new Set(pages.flat().map(({ agencyId }) => agencyId))).toEqual(new Set([app.people.approver.agencyId]));
    expect(pages.flat()).toHaveLength(all.length - 3);
  });

  it('are an agency’s own, whatever it filters by, and the reviewing body’s all', async () => {
    const own = await list('', app.people.taipeiRespondent);
    expect(own).toHaveLength(3);
    expect(await list(`?agency=${app.people.approver.agencyId}`, app.people.taipeiRespondent)).toEqual([]);
    for (const rest of ['', '/sheet']) {
      expect((await app.as(app.people.taipeiApprover).get(`${SUBMISSIONS}/${own[0]!.id}${rest}`)).status).toBe(200);
      expectProblem(await app.as(app.people.approver).get(`${SUBMISSIONS}/${own[0]!.id}${rest}`), 404);
      expect((await app.as(app.people.administrator).get(`${SUBMISSIONS}/${own[0]!.id}${rest}`)).status).toBe(200);
    }
  });

  it('tell in the list what is said of each alone', async () => {
    const [line] = await list(`?agency=${app.people.taipeiApprover.agencyId}`);
    const { body } = await app.as(app.people.reviewer).get(`${SUBMISSIONS}/${line!.id}`);
    expect(body).toMatchObject(line!);
  });

  it('name the filters and values that do not exist', async () => {
    const asked = `${SUBMISSIONS}?band=great&status=draft&agency=x&colour=red&limit=0&cursor=x`;
    const problem = expectProblem(await app.as(app.people.reviewer).get(asked), 422);
    expect(listed(problem).sort()).toEqual([
      '/agency wrong-value',
      '/band wrong-value',
      '/colour unknown-field',
      '/cursor wrong-value',
      '/limit wrong-value',
      '/status wrong-value',
    ]);
  });

  it('give the reviewing body the assessments that were submitted, as they were, and never a draft', async () => {
    await anAssessment(app, aShortSheet());
    await aSubmissionRequest(app, aShortSheet());
    const { reviewer } = app.people;
    const seen = (await pagesOf<{ id: string; state: string }>(app, reviewer, '/api/v1/assessments', 4)).flat();
    expect(seen).toHaveLength(all.length);
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(['submitted']));
    const { body } = await app.as(reviewer).get(`/api/v1/assessments/${seen[0]!.id}`);
    expect(body).toMatchObject({ revision: 1, assessedAt: '2009-09', state: 'submitted' });
  });

  it('do not change with their pilot: the sealed sheet keeps the title that was signed', async () => {
    const submission = await aSubmission(app, aShortSheet());
    const changed = await app
      .as(app.people.coordinator)
      .patch(`/api/v1/pilots/${submission.pilotId}`)
      .send({ title: '後來改的名稱' });
    expect(changed.status).toBe(200);
    const { body } = await app.as(app.people.reviewer).get(`${SUBMISSIONS}/${submission.id}/sheet`);
    expect(body.pilot.title).toBe(aSheet().pilot.title);
  });
});
