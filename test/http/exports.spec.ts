import ExcelJS from 'exceljs';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSheet, aSubmission } from '../support/builders.js';
import { query } from '../support/database.js';
import type { Person } from '../support/people.js';
import { bytesOf } from './bytes.js';
import { expectProblem } from './problem.js';

type Everything = Readonly<Record<string, Record<string, unknown>[]>>;

describe('Everything in one file', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const answers = [{ factor: 'L1', level: 4, note: '=HYPERLINK("http://x")', confidence: 'high' }];
    await aSubmission(app, aSheet({ answers: answers as never }));
  });
  afterAll(() => app.stop());

  const taken = (by: Person, format: string) => bytesOf(app.as(by).get(`/api/v1/exports/everything?format=${format}`));
  const asJson = async (by: Person) => JSON.parse((await taken(by, 'json')).bytes.toString('utf8')) as Everything;

  it('gives the reviewing body every submission with every answer, as codes in JSON', async () => {
    const { agencies, submissions, answers, dimensions, gates, weights } = await asJson(app.people.reviewer);
    expect(agencies!.length).toBeGreaterThan(1);
    expect(submissions).toHaveLength(1);
    expect(submissions![0]).toMatchObject({ revision: 1, isLatest: true, status: 'submitted', verifiedScore: null });
    expect(answers).toHaveLength(58);
    expect(answers![0]).toMatchObject({
      factor: 'L1',
      answerStatus: 'answered',
      level: 4,
      confidence: 'high',
      note: '=HYPERLINK("http://x")',
      verifiedStatus: null,
      verifiedLevel: null,
    });
    expect(answers![1]).toMatchObject({ answerStatus: 'unanswered', level: null, confidence: null });
    expect([dimensions!.length, gates!.length]).toEqual([4, 7]);
    expect(weights!.length % 56).toBe(0);
  });

  it('gives an agency its own and nothing of another', async () => {
    const own = await asJson(app.people.coordinator);
    expect(own['submissions']).toHaveLength(1);
    expect(own['agencies']).toHaveLength(1);
    expect(own).not.toHaveProperty('matters');
    const other = await asJson(app.people.taipeiCoordinator);
    for (const table of ['submissions', 'answers', 'dimensions', 'gates', 'findings', 'mentions']) {
      expect([table, other[table]]).toEqual([table, []]);
    }
  });

  it('says in its first sheet what every column means', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await taken(app.people.administrator, 'xlsx')).bytes as unknown as ExcelJS.Buffer);
    const [readMe, ...tables] = workbook.worksheets;
    const keys = new Set((readMe!.getColumn(3).values as unknown[]).filter((key) => typeof key === 'string'));
    expect(tables).toHaveLength(Object.keys(await asJson(app.people.reviewer)).length - 1);
    expect(keys.size).toBeGreaterThan(60);
    const answers = workbook.getWorksheet('填答')!;
    expect(answers.rowCount).toBe(59);
    expect(answers.getRow(2).values).toContain('=HYPERLINK("http://x")');
  });

  it('comes as a zip of CSV files, in which no formula runs', async () => {
    const { headers, bytes } = await taken(app.people.reviewer, 'csv');
    expect(headers['content-type']).toBe('application/zip');
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });

  it('is recorded, whoever takes it', async () => {
    await taken(app.people.reviewer, 'json');
    const entries = await query(
      app.database.adminUrl,
      "SELECT details FROM audit_entries WHERE action = 'export.made' ORDER BY id DESC LIMIT 1",
    );
    expect(entries).toEqual([{ details: { format: 'json' } }]);
  });

  it('comes in no other format', async () => {
    expectProblem(await app.as(app.people.reviewer).get('/api/v1/exports/everything?format=ods'), 422);
    expectProblem(await app.as(app.people.reviewer).get('/api/v1/exports/everything?shape=flat'), 422);
  });
});
