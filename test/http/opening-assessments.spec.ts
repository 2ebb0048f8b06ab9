import { CASE_NAMES, caseSheet } from '../fixtures/sheets.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSheet, openPilot } from '../support/builders.js';
import { pagesOf } from './pages.js';
import { expectProblem, listed } from './problem.js';
import { aShortSheet, newCoordinator, ofAgency } from './sheets.js';

const ASSESSMENTS = '/api/v1/assessments';

describe('Opening an assessment', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const open = (body: object, by: { token: string } = app.people.coordinator) =>
    app.http.post(ASSESSMENTS).set('Authorization', `Bearer ${by.token}`).send(body);
  const readSheet = async (id: string, by: { token: string } = app.people.coordinator) =>
    (await app.http.get(`${ASSESSMENTS}/${id}/sheet`).set('Authorization', `Bearer ${by.token}`)).body;

  it.each(CASE_NAMES)('takes in %s whole, and gives it out again as it came', async (name) => {
    const sheet = caseSheet(name);
    const known: Record<string, { token: string }> = {
      高雄縣政府: app.people.coordinator,
      臺北市政府: app.people.taipeiCoordinator,
    };
    const coordinator = known[sheet.agency.name] ?? (await newCoordinator(app, sheet.agency.name));
    const { status, body } = await open({ sheet }, coordinator);
    expect({ status, body }).toMatchObject({ status: 201, body: { state: 'draft', revision: 1 } });
    const given = await readSheet(body.id, coordinator);
    expect(given).toMatchObject({ assessedAt: sheet.assessedAt, provenance: sheet.provenance, pilot: sheet.pilot });
    expect(given.agency.name).toBe(sheet.agency.name);
    const level = ({ factor, level: found, status: said, respondents }: Record<string, unknown>) =>
      JSON.stringify([factor, found, said, respondents]);
    expect(given.answers.map(level).sort()).toEqual(sheet.answers.map(level).sort());
    expect(given.supplementary ?? []).toHaveLength((sheet.supplementary ?? []).length);
  });

  it('makes a pilot from the sheet where none is named', async () => {
    const { body } = await open({ sheet: aSheet() });
    const pilot = await app.as(app.people.coordinator).get(`/api/v1/pilots/${body.pilotId}`);
    expect(pilot.body).toMatchObject({ title: aSheet().pilot.title, partners: [{ name: '內政部', agencyId: null }] });
  });

  it('starts empty for a pilot that is known, in this month and with the default weights', async () => {
    const pilotId = await openPilot(app);
    const { status, body, headers } = await open({ pilotId });
    expect(status).toBe(201);
    expect(body).toMatchObject({ pilotId, weightScheme: 'evidence', framework: 'ecd-56@1' });
    expect(body.assessedAt).toMatch(/^\d{4}-\d\d$/);
    expect(headers['location']).toBe(`${ASSESSMENTS}/${body.id}`);
    expect((await readSheet(body.id)).answers).toEqual([]);
  });

  it('takes date and weights from the request before those of the sheet', async () => {
    const { body } = await open({ sheet: aSheet(), assessedAt: '2010-02', weightScheme: 'equal-factors' });
    expect(body).toMatchObject({ assessedAt: '2010-02', weightScheme: 'equal-factors' });
  });

  it('takes a sheet for a known pilot: the answers are the sheet’s, the pilot stays as it is', async () => {
    const pilotId = await openPilot(app, { title: '既有的案子', track: 'process' });
    const { body } = await open({ pilotId, sheet: aSheet({ pilot: { ...aSheet().pilot, title: '別的名稱' } }) });
    expect(body.pilotId).toBe(pilotId);
    const sheet = await readSheet(body.id);
    expect(sheet.pilot).toMatchObject({ title: '既有的案子', track: 'process' });
    expect(sheet.answers).toHaveLength(56);
  });

  it('refuses a sheet of another agency, and stores nothing of it', async () => {
    const before = (await pagesOf(app, app.people.coordinator, '/api/v1/pilots', 100)).flat().length;
    const problem = expectProblem(await open({ sheet: aSheet(ofAgency('臺北市政府')) }), 422, 'agency-mismatch');
    expect(listed(problem)).toEqual(['/sheet/agency/name agency-mismatch']);
    expect((await pagesOf(app, app.people.coordinator, '/api/v1/pilots', 100)).flat()).toHaveLength(before);
  });

  it('finds faults of the sheet below /sheet', async () => {
    const answers = [{ factor: 'L1', level: 6 }, { factor: 'L1', level: 1 }, { factor: 'T1' }];
    expect(listed(expectProblem(await open({ sheet: { ...aSheet(), answers } }), 422)).sort()).toEqual([
      '/sheet/answers/0/level level-range',
      '/sheet/answers/1/factor duplicate-factor',
      '/sheet/answers/2/level level-missing',
    ]);
  });

  it('names the faults of the request, of the sheet and of its agency at once', async () => {
    const sheet = { ...aSheet(ofAgency('臺北市政府')), answers: [{ factor: 'L1', level: 6 }] };
    const problem = expectProblem(await open({ sheet, weightScheme: 'guess', colour: 1 }), 422, 'invalid');
    expect(listed(problem).sort()).toEqual([
      '/colour unknown-field',
      '/sheet/agency/name agency-mismatch',
      '/sheet/answers/0/level level-range',
      '/weightScheme wrong-value',
    ]);
  });

  it('does not ask the sheet for a date that stands beside it', async () => {
    const { assessedAt: _, ...undated } = aSheet();
    expect((await open({ sheet: undated, assessedAt: '2010-02' })).body).toMatchObject({ assessedAt: '2010-02' });
    expect(listed(expectProblem(await open({ sheet: undated }), 422))).toEqual(['/sheet/assessedAt required']);
  });

  it('asks for everything that a pilot needs where it is to be made from the sheet', async () => {
    const { pilot: _, agency: __, ...bare } = aSheet();
    expect(listed(expectProblem(await open({ sheet: bare }), 422))).toEqual([
      '/sheet/agency required',
      '/sheet/pilot required',
    ]);
    expect((await open({ sheet: bare, pilotId: await openPilot(app) })).status).toBe(201);
  });

  it.each([
    ['neither pilot nor sheet', {}, ['/pilotId required']],
    ['a pilot that is no id', { pilotId: 'no-uuid' }, ['/pilotId wrong-value']],
    ['a pilot that is a number', { pilotId: 5, colour: 1 }, ['/colour unknown-field', '/pilotId wrong-type']],
    ['a sheet that is a list', { sheet: [] }, ['/sheet wrong-type']],
    ['weights that do not exist', { sheet: aSheet(), weightScheme: 'guess' }, ['/weightScheme wrong-value']],
    ['a thirteenth month', { sheet: aSheet(), assessedAt: '2010-13' }, ['/assessedAt wrong-value']],
    ['30 February', { sheet: aSheet(), assessedAt: '2010-02-30' }, ['/assessedAt wrong-value']],
  ])('refuses %s', async (_, body, faults) => {
    expect(listed(expectProblem(await open(body), 422)).sort()).toEqual(faults);
  });

  it('does not find another agency’s pilot, unless invited to it', async () => {
    const { taipeiCoordinator } = app.people;
    const invited = [{ name: '臺北市政府', agencyId: taipeiCoordinator.agencyId }];
    expectProblem(await open({ pilotId: await openPilot(app) }, taipeiCoordinator), 404);
    expect((await open({ pilotId: await openPilot(app, { partners: invited }) }, taipeiCoordinator)).status).toBe(201);
  });

  it('is listed for its own agency only, page by page, none twice and none lost', async () => {
    for (let count = 0; count < 4; count++) await open({ sheet: aShortSheet() });
    const all = (await pagesOf<{ id: string; agencyId: string }>(app, app.people.respondent, ASSESSMENTS, 100)).flat();
    expect(new Set(all.map(({ agencyId }) => agencyId))).toEqual(new Set([app.people.respondent.agencyId]));
    const paged = (await pagesOf<{ id: string }>(app, app.people.respondent, ASSESSMENTS, 3)).flat();
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(new Set(paged.map(({ id }) => id)).size).toBe(all.length);
  });

  it('shows no draft to the reviewing body', async () => {
    const { body } = await open({ sheet: aShortSheet() });
    for (const central of [app.people.reviewer, app.people.administrator]) {
      expectProblem(await app.as(central).get(`${ASSESSMENTS}/${body.id}`), 404);
      expect((await app.as(central).get(ASSESSMENTS)).body).toEqual({ items: [], nextCursor: null });
    }
  });
});
