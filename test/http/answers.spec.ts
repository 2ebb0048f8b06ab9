import { factorCodes } from '../fixtures/framework.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSheet, aSubmissionRequest } from '../support/builders.js';
import type { Person } from '../support/people.js';
import { pagesOf } from './pages.js';
import { expectProblem, listed } from './problem.js';
import { aShortSheet } from './sheets.js';

const FIRST = { 'If-None-Match': '*' };
const said = { level: 4, confidence: 'medium', note: '函釋已發布' };

describe('Consolidated answers', () => {
  let app: TestApp;
  let id: string;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());
  beforeEach(async () => (id = await anAssessment(app, aShortSheet())));

  const at = (factor: string) => `/api/v1/assessments/${id}/answers/${factor}`;
  const get = (factor: string, by: Person = app.people.respondent) => app.as(by).get(at(factor));
  const put = (factor: string, body: unknown, headers: Record<string, string>, by = app.people.coordinator) =>
    app
      .as(by)
      .put(at(factor))
      .set(headers)
      .send(body as object);

  it('list every factor in framework order, then the service item, unanswered ones too', async () => {
    const { body } = await app.as(app.people.respondent).get(`/api/v1/assessments/${id}/answers`);
    expect(body.items.map(({ factor }: { factor: string }) => factor)).toEqual([...factorCodes, 'S1', 'S2']);
    const statuses = new Set(body.items.slice(9).map(({ status }: { status: string }) => status));
    expect(statuses).toEqual(new Set(['unanswered']));
    expect(body.items[0]).toMatchObject({ ...aSheet().answers[0], status: 'answered', etag: '"1"', agreement: null });
  });

  it('can be read page by page', async () => {
    const paged = await pagesOf<{ factor: string }>(app, app.people.coordinator, at('').slice(0, -1), 25);
    expect(paged.map(({ length }) => length)).toEqual([25, 25, 8]);
    expect(paged.flat().map(({ factor }) => factor)).toEqual([...factorCodes, 'S1', 'S2']);
  });

  it('are first written with If-None-Match: *, and read as written', async () => {
    const written = await put('G26', said, FIRST);
    expect(written.status).toBe(200);
    expect(written.body).toMatchObject({ factor: 'G26', status: 'answered', ...said });
    const read = await get('G26');
    expect(read.headers['etag']).toBe(written.headers['etag']);
    expect(read.body).toEqual({ ...written.body, agreement: null });
  });

  it('change their strong ETag with every write, even of the same content', async () => {
    const etags = [(await put('G26', said, FIRST)).headers['etag']!];
    for (let write = 0; write < 3; write++) {
      etags.push((await put('G26', said, { 'If-Match': etags.at(-1)! })).headers['etag']!);
    }
    expect(new Set(etags).size).toBe(4);
    expect(etags.every((etag) => /^"[^"]+"$/.test(etag))).toBe(true);
  });

  it('are not written by somebody who does not say what was seen: 428', async () => {
    expectProblem(await put('L1', said, {}), 428, 'precondition-required');
    expectProblem(await put('L1', said, { 'If-None-Match': '"1"' }), 428);
    expectProblem(await put('L1', said, { 'If-Match': '*' }), 428);
  });

  it('are not written over what the writer has not seen: 412 with what stands and its ETag', async () => {
    const first = await put('L1', said, { 'If-Match': '"1"' });
    const late = await put('L1', { level: 1 }, { 'If-Match': '"1"' });
    const { agreement: _, ...current } = first.body;
    expect(expectProblem(late, 412, 'stale').current).toEqual(current);
    expect(late.headers['etag']).toBe(first.headers['etag']);
    expect((await put('L1', { level: 1 }, { 'If-Match': late.headers['etag']! })).status).toBe(200);
  });

  it.each(['"1', '1', 'W/"1"', '"one"', '"2"', '""', '"99999999999999999999"', '"1", "2"'])(
    'refuse the ETag %s as not the one that stands',
    async (etag) => {
      expectProblem(await put('L1', said, { 'If-Match': etag }), 412);
    },
  );

  it('are not written as a first answer where there is one', async () => {
    const { current } = expectProblem(await put('L1', said, FIRST), 412);
    expect(current).toMatchObject({ factor: 'L1', level: 3, etag: '"1"' });
  });

  it('are cleared by saying so, and may then be first again; an ETag from before stays stale', async () => {
    const cleared = await put('L1', { status: 'unanswered' }, { 'If-Match': '"1"' });
    expect(cleared.body).toMatchObject({ status: 'unanswered', etag: '"2"' });
    expect(cleared.body).not.toHaveProperty('level');
    expectProblem(await put('L1', said, { 'If-Match': '"1"' }), 412);
    expect((await put('L1', said, FIRST)).body.etag).toBe('"3"');
  });

  it.each([
    [{}, ['/level level-missing']],
    [{ level: 0 }, ['/level level-range']],
    [{ level: 2.5 }, ['/level level-range']],
    [{ level: '3' }, ['/level wrong-type']],
    [{ level: 3, reason: '?' }, ['/reason reason-not-allowed']],
    [{ status: 'unknown' }, ['/reason reason-missing']],
    [{ status: 'unknown', reason: '待查', level: 1 }, ['/level level-not-allowed']],
    [{ status: 'perhaps' }, ['/status unknown-status']],
    [{ level: 3, factor: 'L1' }, ['/factor unknown-field']],
    [{ level: 3, respondents: [] }, ['/respondents unknown-field']],
    [{ level: 3, note: 'a\u0000b' }, ['/note wrong-value']],
    [{ level: 3, names: [{ kind: 'law' }] }, ['/names/0/kind wrong-value', '/names/0/name required']],
    [null, [' wrong-type']],
    [[], [' wrong-type']],
  ])('refuse the content %j', async (body, faults) => {
    expect(listed(expectProblem(await put('L1', body, { 'If-Match': '"1"' }), 422)).sort()).toEqual(faults);
  });

  it('may be not applicable only where the framework allows it', async () => {
    const answer = { status: 'not-applicable', reason: '本案沒有跨機關會議' };
    expect(listed(expectProblem(await put('L1', answer, { 'If-Match': '"1"' }), 422))).toEqual([
      '/status not-applicable-refused',
    ]);
    expect((await put('G20', answer, FIRST)).status).toBe(200);
  });

  it('may carry reasons, names, evidence and the service item’s own levels', async () => {
    const evidence = [{ kind: 'reference', title: '個人資料保護法第 16 條', date: '2010-05' }];
    const full = { level: 2, confidence: 'low', cause: 'law', names: [{ kind: 'statute', name: '個資法' }], evidence };
    expect((await put('L1', full, { 'If-Match': '"1"' })).body).toMatchObject(full);
    expect((await put('S1', { level: 1 }, FIRST)).body).toMatchObject({ factor: 'S1', level: 1 });
  });

  it('keep what respondents said in an imported sheet: that is not the coordinator’s to change', async () => {
    const respondents = [{ role: '承辦人', level: 2 }];
    const answers = [{ factor: 'L1', level: 2, respondents } as never];
    id = await anAssessment(app, { ...aSheet(), answers });
    expect((await put('L1', said, { 'If-Match': '"1"' })).body.respondents).toEqual(respondents);
    const { body } = await app.as(app.people.coordinator).get(`/api/v1/assessments/${id}/sheet`);
    expect(body.answers[0]).toMatchObject({ level: 4, respondents });
  });

  it('are the coordinator’s: others of the agency read, another agency finds nothing', async () => {
    for (const member of [app.people.respondent, app.people.approver]) {
      expect((await get('L1', member)).status).toBe(200);
      expectProblem(await put('L1', said, { 'If-Match': '"1"' }, member), 403, 'wrong-role');
    }
    expectProblem(await get('L1', app.people.taipeiCoordinator), 404);
    expectProblem(await put('L1', said, { 'If-Match': '"1"' }, app.people.taipeiCoordinator), 404);
    expectProblem(await get('L1', app.people.reviewer), 403);
  });

  it('cannot be written while they wait for a signature: 409, and nothing has changed', async () => {
    ({ assessmentId: id } = await aSubmissionRequest(app, aShortSheet()));
    expectProblem(await put('L1', said, { 'If-Match': '"1"' }), 409, 'not-a-draft');
    expectProblem(await put('G26', said, FIRST), 409);
    expect((await get('L1')).body).toMatchObject({ level: 3, etag: '"1"' });
  });

  it('are scored as they stand, with the hash that they would be sealed with', async () => {
    const before = (await app.as(app.people.respondent).get(`/api/v1/assessments/${id}/score`)).body;
    await put('L1', { level: 5, confidence: 'high' }, { 'If-Match': '"1"' });
    const after = (await app.as(app.people.respondent).get(`/api/v1/assessments/${id}/score`)).body;
    expect(after.sheetHash).not.toBe(before.sheetHash);
    expect(after.factors.find(({ code }: { code: string }) => code === 'L1')).toMatchObject({ level: 5, readiness: 1 });
    const asked = await app.as(app.people.coordinator).post(`/api/v1/assessments/${id}/submission-request`);
    expect(asked.body.sheetHash).toBe(after.sheetHash);
  });
});
