import { score } from '../../src/scoring/score.js';
import { factorCodes, shippedScheme, structure } from '../fixtures/framework.js';
import { CASE_NAMES, caseSheet, scored } from '../fixtures/sheets.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSheet } from '../support/builders.js';
import { query } from '../support/database.js';
import { canonical, sha256 } from './canonical.js';
import { expectProblem, listed } from './problem.js';

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('Scoring a sheet without storing it', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const post = (sheet: unknown, parameters = '', person = app.people.respondent) =>
    app
      .as(person)
      .post(`/api/v1/scores${parameters}`)
      .send(sheet as object);

  it.each(CASE_NAMES)('gives %s what the scoring room gives', async (name) => {
    const sheet = caseSheet(name);
    const { status, body } = await post(sheet);
    expect(status).toBe(200);
    const { engine, sheetHash: _, ...result } = body;
    expect(result).toEqual(asJson(score(structure, shippedScheme('evidence'), scored(sheet))));
    expect(engine).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('hashes the canonical form of the sheet as the reviewing body would see it', async () => {
    const sheet = aSheet();
    const { body } = await post(sheet);
    expect(body.sheetHash).toBe(sha256(canonical(sheet)));
  });

  it('gives two sheets that say the same the same hash: order and spelled-out defaults do not count', async () => {
    const sheet = aSheet();
    const said = sheet.answers.map((answer) => ({ status: 'answered', ...answer })).reverse();
    const [one, other] = [await post(sheet), await post({ ...sheet, answers: said, supplementary: [] })];
    expect(other.body.sheetHash).toBe(one.body.sheetHash);
  });

  it('weighs by the scheme that is asked for', async () => {
    const { status, body } = await post(caseSheet('nice-2009-05'), '?weightScheme=equal-factors');
    expect(status).toBe(200);
    expect(body.weightScheme).toBe('equal-factors');
    expect(body.overall).toEqual(
      asJson(score(structure, shippedScheme('equal-factors'), scored(caseSheet('nice-2009-05'))).overall),
    );
  });

  it('scores a sheet that names neither agency nor pilot', async () => {
    const { format, framework, answers } = aSheet();
    expect((await post({ format, framework, answers })).body.overall.score).toBe(50);
  });

  it('scores answers alone for everybody who is signed in', async () => {
    for (const person of [app.people.coordinator, app.people.approver, app.people.reviewer, app.people.administrator]) {
      expect((await post(aSheet(), '', person)).status).toBe(200);
    }
  });

  it('lists every fault of a sheet at once, with its place', async () => {
    const sheet = { ...aSheet(), answers: [{ factor: 'L1', level: 9 }, { factor: 'Z9', level: 1 }, { factor: 'L2' }] };
    const problem = expectProblem(await post({ ...sheet, colour: 'red' }), 422, 'invalid');
    expect(listed(problem).sort()).toEqual([
      '/answers/0/level level-range',
      '/answers/1/factor unknown-factor',
      '/answers/2/level level-missing',
      '/colour unknown-field',
    ]);
  });

  it('names a scheme that does not exist, and every parameter that is not known, beside the faults', async () => {
    const answer = await post({ ...aSheet(), answers: 7 }, '?weightScheme=guess&colour=red');
    expect(listed(expectProblem(answer, 422))).toEqual([
      '/weightScheme wrong-value',
      '/colour unknown-field',
      '/answers wrong-type',
    ]);
  });

  it('stores nothing', async () => {
    await post(caseSheet('police110-2009-09'));
    const counts = await query(
      app.database.adminUrl,
      'SELECT (SELECT count(*)::int FROM assessments) + (SELECT count(*)::int FROM pilots) AS rows',
    );
    expect(counts).toEqual([{ rows: 0 }]);
  });

  it('scores an empty list of answers as not yet anything', async () => {
    const { body } = await post({ ...aSheet(), answers: [] });
    expect(body.overall).toMatchObject({ score: null, coverage: 0 });
    expect(body.factors.map(({ code }: { code: string }) => code)).toEqual(factorCodes);
  });
});
