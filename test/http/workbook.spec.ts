import type { Response } from 'supertest';
import { XLSX } from '../../src/front/openapi/workbook.js';
import { filledIn, opened } from '../fixtures/workbook.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSheet, anAssessment, anOwnAnswer } from '../support/builders.js';
import type { Person } from '../support/people.js';
import { asBytes } from './bytes.js';
import { expectProblem } from './problem.js';

const APPLY = '?apply=new-and-changed';

describe('Answering in a workbook', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const path = (id: string, query = '') => `/api/v1/assessments/${id}/workbook${query}`;
  const download = async (id: string, person: Person, query = '') => {
    const asked = app
      .as(person)
      .get(path(id, query))
      .buffer()
      .parse(asBytes as never);
    return asked;
  };
  const upload = (id: string, person: Person, body: Buffer, query = '') =>
    app.as(person).post(path(id, query)).set('Content-Type', XLSX).send(body);
  const answer = async (id: string, factor: string, person: Person, list = 'answers') => {
    const { body } = await app.as(person).get(`/api/v1/assessments/${id}/${list}/${factor}`);
    return body as { level?: number; etag: string; status: string };
  };
  const put = async (id: string, factor: string, body: object) => {
    const { etag } = await answer(id, factor, app.people.coordinator);
    const asked = app.as(app.people.coordinator).put(`/api/v1/assessments/${id}/answers/${factor}`);
    expect((await asked.set('If-Match', etag).send(body)).status).toBe(200);
  };
  const factors = (list: { factor: string }[]) => list.map(({ factor }) => factor);

  it('a coordinator downloads the agency’s answers under a name that says which pilot', async () => {
    const { coordinator } = app.people;
    const id = await anAssessment(app);
    const { status, headers, body } = await download(id, coordinator);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain(XLSX);
    expect(decodeURIComponent(headers['content-disposition']!)).toMatch(/準備度自評-.+-機關彙整\.xlsx/);
    const workbook = await opened(body as Buffer);
    expect(workbook.getWorksheet('法規制度面')!.getCell('I5').value).toBe(3);
    const english = await opened((await download(id, coordinator, '?locale=en')).body as Buffer);
    expect(english.getWorksheet('Technology')).toBeDefined();
  });

  it('what was filled in is shown first, and written when asked for', async () => {
    const { coordinator } = app.people;
    const id = await anAssessment(app, aSheet({ answers: [{ factor: 'L1', level: 2, confidence: 'high' }] }));
    const { body } = await download(id, coordinator);
    const filled = await filledIn(body as Buffer, { L1: { answer: 4 }, T3: { answer: '不適用', reason: '本案沒有' } });
    const shown = await upload(id, coordinator, filled);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({
      answers: 'agency',
      unchanged: 56,
      conflicts: [],
      cleared: [],
      written: [],
    });
    expect([factors(shown.body.changed), factors(shown.body.new)]).toEqual([['L1'], ['T3']]);
    expect((await answer(id, 'L1', coordinator)).level).toBe(2);
    const applied = await upload(id, coordinator, filled, APPLY);
    expect(applied.body).toMatchObject({ unchanged: 58, new: [], changed: [], written: ['L1', 'T3'], moved: [] });
    expect((await answer(id, 'L1', coordinator)).level).toBe(4);
    expect((await answer(id, 'T3', coordinator)).status).toBe('not-applicable');
    expect((await upload(id, coordinator, filled, APPLY)).body).toMatchObject({ unchanged: 58, written: [] });
  });

  it('an answer changed in the service since the download is not overwritten', async () => {
    const { coordinator } = app.people;
    const id = await anAssessment(
      app,
      aSheet({
        answers: [
          { factor: 'L1', level: 2 },
          { factor: 'L2', level: 2 },
        ],
      }),
    );
    const { body } = await download(id, coordinator);
    await put(id, 'L1', { level: 5, note: '已修法' });
    const filled = await filledIn(body as Buffer, { L1: { answer: 1 }, L2: { answer: null, confidence: null } });
    const { body: applied } = await upload(id, coordinator, filled, APPLY);
    expect(applied).toMatchObject({ written: [], cleared: [{ factor: 'L2' }] });
    expect(applied.conflicts).toMatchObject([
      {
        factor: 'L1',
        sheet: '法規制度面',
        cell: 'I5',
        etag: '"2"',
        workbook: [{ label: '填答', text: '第 1 級' }],
        service: [
          { label: '填答', text: '第 5 級' },
          { label: '備註', text: '已修法' },
        ],
      },
    ]);
    expect([(await answer(id, 'L1', coordinator)).level, (await answer(id, 'L2', coordinator)).level]).toEqual([5, 2]);
  });

  it('every fault is told at once with its sheet and cell, and nothing is written', async () => {
    const { coordinator } = app.people;
    const id = await anAssessment(app, aSheet({ answers: [] }));
    const { body } = await download(id, coordinator);
    const filled = await filledIn(body as Buffer, {
      L1: { answer: 4 },
      G12: { answer: 9 },
      G1: { note: { formula: '1' } },
    });
    const { body: problem, ...response } = await upload(id, coordinator, filled, APPLY);
    expectProblem({ body: problem, ...response } as Response, 422, 'invalid');
    expect(problem.errors).toEqual([
      {
        pointer: '/跨域治理面/R5',
        code: 'formula',
        detail: '「跨域治理面」R5（備註）：這一格是公式。請改填文字或數字；公式不會被計算。',
      },
      {
        pointer: '/跨域治理面/I16',
        code: 'level-range',
        detail: '「跨域治理面」I16（填答）：等級須為 1 到 5 的整數，目前是 9。',
      },
    ]);
    expect((await answer(id, 'L1', coordinator)).status).toBe('unanswered');
  });

  it('a respondent’s workbook holds the respondent’s own answers, and is nobody else’s to upload', async () => {
    const { respondent, otherRespondent, coordinator } = app.people;
    const id = await anAssessment(app, aSheet({ answers: [{ factor: 'L1', level: 2 }] }));
    await anOwnAnswer(app, id, respondent, { factor: 'L1', level: 5 });
    const { body, headers } = await download(id, respondent);
    expect(decodeURIComponent(headers['content-disposition']!)).toContain('個人填答');
    expect((await opened(body as Buffer)).getWorksheet('法規制度面')!.getCell('I5').value).toBe(5);
    const filled = await filledIn(body as Buffer, { L1: { answer: 4 } });
    for (const other of [otherRespondent, coordinator])
      expect((await upload(id, other, filled, APPLY)).body.errors).toMatchObject([
        { pointer: '', code: 'another-person' },
      ]);
    expect((await upload(id, respondent, filled, APPLY)).body.written).toEqual(['L1']);
    expect((await answer(id, 'L1', respondent, 'own-answers')).level).toBe(4);
    expect((await answer(id, 'L1', coordinator)).level).toBe(2);
  });

  it('a respondent may not hand in the agency’s', async () => {
    const { respondent, coordinator } = app.people;
    const id = await anAssessment(app);
    const { body } = await download(id, coordinator);
    expect((await upload(id, respondent, body as Buffer)).body.errors).toMatchObject([
      { code: 'not-yours-to-consolidate' },
    ]);
  });

  it('another assessment’s workbook is refused in one sentence', async () => {
    const { coordinator } = app.people;
    const { body } = await download(await anAssessment(app), coordinator);
    const response = await upload(await anAssessment(app), coordinator, body as Buffer);
    expectProblem(response, 422, 'invalid');
    expect(response.body.errors).toMatchObject([{ pointer: '', code: 'another-assessment' }]);
  });

  it('the same workbook twice at once: each answer is written once', async () => {
    const { coordinator } = app.people;
    const id = await anAssessment(app, aSheet({ answers: [] }));
    const { body } = await download(id, coordinator);
    const filled = await filledIn(body as Buffer, { L1: { answer: 4 }, L2: { answer: 3 }, G1: { answer: 2 } });
    const both = await Promise.all([upload(id, coordinator, filled, APPLY), upload(id, coordinator, filled, APPLY)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.flatMap((one) => one.body.written as string[]).sort()).toEqual(['G1', 'L1', 'L2']);
    expect((await answer(id, 'L1', coordinator)).etag).toBe('"1"');
  });

  it.each([
    ['GET', '?locale=fr', '/locale', 'wrong-value'],
    ['GET', '?answers=all', '/answers', 'wrong-value'],
    ['GET', '?lang=en', '/lang', 'unknown-field'],
    ['POST', '?apply=all', '/apply', 'wrong-value'],
  ])('%s %s is refused by name', async (method, query, pointer, code) => {
    const { coordinator } = app.people;
    const id = await anAssessment(app);
    const asked =
      method === 'GET' ? app.as(coordinator).get(path(id, query)) : upload(id, coordinator, Buffer.from('x'), query);
    const response = await asked;
    expectProblem(response, 422, 'invalid');
    expect(response.body.errors).toMatchObject([{ pointer, code }]);
  });
});
