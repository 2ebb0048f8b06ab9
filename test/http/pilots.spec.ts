import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aPilot, aSheet, aSubmission, ofTaipei, openPilot } from '../support/builders.js';
import { pagesOf } from './pages.js';
import { expectProblem, listed } from './problem.js';

const PILOTS = '/api/v1/pilots';

describe('Pilots', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const asLead = () => app.as(app.people.coordinator);
  const patch = (id: string, body: object, seen?: string) => {
    const asked = asLead().patch(`${PILOTS}/${id}`);
    return (seen === undefined ? asked : asked.set('If-Match', seen)).send(body);
  };

  it('are opened by a coordinator, for the coordinator’s agency, and read again as they were given', async () => {
    const given = { ...aPilot(), leadUnit: '研考處', serviceItem: '戶籍謄本申請' };
    const opened = await asLead().post(PILOTS).send(given);
    expect(opened.status).toBe(201);
    const { body } = opened;
    expect(body).toMatchObject({ ...given, partners: [{ name: '內政部', agencyId: null }] });
    expect(body.leadAgencyId).toBe(app.people.coordinator.agencyId);
    expect(opened.headers['location']).toBe(`${PILOTS}/${body.id}`);
    const read = await asLead().get(opened.headers['location']!);
    expect(read.body).toEqual(body);
    expect(read.headers['etag']).toBe(body.etag);
  });

  it('may leave out what is not known yet; the track then counts as whole', async () => {
    const { title, direction, integrationModel, exchangeFrequency } = aPilot();
    const { status, body } = await asLead()
      .post(PILOTS)
      .send({ title, direction, integrationModel, exchangeFrequency });
    expect(status).toBe(201);
    expect(body).toMatchObject({ track: 'whole', leadUnit: null, summary: '', serviceItem: null, partners: [] });
  });

  it('need a title, a direction, an integration model and how often data go to and fro', async () => {
    const problem = expectProblem(await asLead().post(PILOTS).send({}), 422);
    expect(listed(problem).sort()).toEqual([
      '/direction required',
      '/exchangeFrequency required',
      '/integrationModel required',
      '/title required',
    ]);
  });

  it('name every fault of what was given', async () => {
    const faulty = {
      ...aPilot(),
      title: '  ',
      direction: 'sideways',
      partners: [{ name: 7 }, { agencyId: 'x' }],
      id: 1,
    };
    const problem = expectProblem(await asLead().post(PILOTS).send(faulty), 422);
    expect(listed(problem).sort()).toEqual([
      '/direction wrong-value',
      '/id unknown-field',
      '/partners/0/name wrong-type',
      '/partners/1/agencyId wrong-value',
      '/partners/1/name required',
      '/title wrong-value',
    ]);
  });

  it('may have two hundred partners, and no more', async () => {
    const partners = (count: number) => ({
      partners: Array.from({ length: count }, (_, n) => ({ name: `機關 ${n}` })),
    });
    expect(
      (
        await asLead()
          .post(PILOTS)
          .send(aPilot(partners(200)))
      ).status,
    ).toBe(201);
    expect(
      listed(
        expectProblem(
          await asLead()
            .post(PILOTS)
            .send(aPilot(partners(201))),
          422,
        ),
      ),
    ).toEqual(['/partners wrong-value']);
  });

  it('are changed in what is given and keep the rest, with a new ETag', async () => {
    const id = await openPilot(app, { leadUnit: '研考處' });
    const before = await asLead().get(`${PILOTS}/${id}`);
    const changed = await patch(id, { title: '新名稱', leadUnit: null }, before.headers['etag']);
    expect(changed.status).toBe(200);
    const { etag: _, updatedAt: __, ...kept } = before.body;
    expect(changed.body).toMatchObject({ ...kept, title: '新名稱', leadUnit: null });
    expect(changed.headers['etag']).not.toBe(before.headers['etag']);
    expect((await asLead().get(`${PILOTS}/${id}`)).body).toEqual(changed.body);
  });

  it('have a due date, set, changed and cleared, where somebody sets one', async () => {
    const id = await openPilot(app, { dueOn: '2009-10-30' });
    expect((await asLead().get(`${PILOTS}/${id}`)).body.dueOn).toBe('2009-10-30');
    expect((await patch(id, { dueOn: '2009-11-30' })).body.dueOn).toBe('2009-11-30');
    for (const dueOn of ['30 October', '2009-11', '2009-02-29', '0000-01-01'])
      expect(listed(expectProblem(await patch(id, { dueOn }), 422))).toEqual(['/dueOn wrong-value']);
    expect(listed(expectProblem(await patch(id, { dueOn: 7 }), 422))).toEqual(['/dueOn wrong-type']);
    expect((await patch(id, { title: '改名' })).body.dueOn).toBe('2009-11-30');
    expect((await patch(id, { dueOn: null })).body.dueOn).toBeNull();
  });

  it('are not changed over somebody else’s change: 412 shows what stands, and its ETag', async () => {
    const id = await openPilot(app);
    const { etag } = (await asLead().get(`${PILOTS}/${id}`)).headers;
    const first = await patch(id, { title: '第一位' }, etag);
    const second = await patch(id, { title: '第二位' }, etag);
    const { current } = expectProblem(second, 412, 'stale');
    expect(current).toEqual(first.body);
    expect(second.headers['etag']).toBe(first.headers['etag']);
    expect((await patch(id, { title: '第二位' }, second.headers['etag'])).status).toBe(200);
  });

  it('answer a stale ETag before they judge the content', async () => {
    const id = await openPilot(app);
    expectProblem(await patch(id, { title: 7 }, '"99"'), 412);
    expectProblem(await patch(id, { title: 7 }), 422);
  });

  it('are read, not changed, by an agency that is invited; and not even seen by one that is not', async () => {
    const { taipeiCoordinator } = app.people;
    const invited = { name: '臺北市政府', agencyId: taipeiCoordinator.agencyId };
    const [shared, own] = [await openPilot(app, { partners: [invited] }), await openPilot(app)];
    expect((await app.as(taipeiCoordinator).get(`${PILOTS}/${shared}`)).status).toBe(200);
    expectProblem(await app.as(taipeiCoordinator).get(`${PILOTS}/${own}`), 404);
    expectProblem(
      await app.as(taipeiCoordinator).patch(`${PILOTS}/${shared}`).send({ title: '改' }),
      403,
      'not-the-lead',
    );
    expectProblem(await app.as(taipeiCoordinator).patch(`${PILOTS}/${own}`).send({ title: '改' }), 404);
    expect((await patch(shared, { partners: [] })).status).toBe(200);
    expectProblem(await app.as(taipeiCoordinator).get(`${PILOTS}/${shared}`), 404);
  });

  it('refuse an invitation of an agency that does not exist', async () => {
    const partners = [{ name: '無此機關', agencyId: '6f1c7d0e-0000-4000-8000-000000000000' }];
    expect(listed(expectProblem(await asLead().post(PILOTS).send(aPilot({ partners })), 422))).toEqual([
      '/partners wrong-value',
    ]);
    expectProblem(await patch(await openPilot(app), { partners }), 422);
  });

  it('are seen by the reviewing body once an assessment of them is submitted, not before', async () => {
    const { reviewer } = app.people;
    const id = await openPilot(app);
    expectProblem(await app.as(reviewer).get(`${PILOTS}/${id}`), 404);
    const { pilotId } = await aSubmission(app, aSheet());
    expect((await app.as(reviewer).get(`${PILOTS}/${pilotId}`)).status).toBe(200);
    const { body } = await app.as(reviewer).get(PILOTS);
    expect(body.items.map((pilot: { id: string }) => pilot.id)).toEqual([pilotId]);
  });

  it('are listed newest first, page by page, none twice and none lost', async () => {
    const { coordinator } = app.people;
    const all = (await pagesOf<{ id: string; createdAt: string }>(app, coordinator, PILOTS, 100)).flat();
    const pages = await pagesOf<{ id: string }>(app, coordinator, PILOTS, 3);
    expect(pages.flat().map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(pages.slice(0, -1).every(({ length }) => length === 3)).toBe(true);
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
  });

  it('stay readable for an agency that has assessed them, also when it is no longer a partner', async () => {
    const partner = ofTaipei(app).coordinator;
    const { agencyId } = partner;
    const given = { ...aPilot(), partners: [{ name: '臺北市政府', agencyId }] };
    const { body: pilot } = await asLead().post(PILOTS).send(given);
    const opened = await app.as(partner).post('/api/v1/assessments').send({ pilotId: pilot.id });
    expect(opened.status).toBe(201);
    expect((await patch(pilot.id, { partners: [] })).status).toBe(200);
    expect((await app.as(partner).get(`/api/v1/assessments/${opened.body.id}/sheet`)).status).toBe(200);
    expect((await app.as(partner).get(`${PILOTS}/${pilot.id}`)).status).toBe(200);
  });
});
