import ExcelJS from 'exceljs';
import { startApp } from '../support/app.js';
import { anAssessment, aSheet, aSubmission } from '../support/builders.js';
import type { TestApp } from '../support/app.js';
import type { Person } from '../support/people.js';
import { bytesOf } from './bytes.js';
import { expectProblem, listed } from './problem.js';

describe('A list as a file', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const people = (by: Person, format: string) => bytesOf(app.as(by).get(`/api/v1/people?format=${format}`));

  it('is a download under its own name, with headings in the reader’s language', async () => {
    const { coordinator } = app.people;
    const answer = await bytesOf(app.as(coordinator).get('/api/v1/people?format=csv').set('Accept-Language', 'zh-TW'));
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('人員')}.csv`);
    const lines = answer.bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\ufeff名稱,電子郵件,角色,職務別,職稱,到職年月,帳號啟用中,建立時間,識別碼');
    expect(lines[1]).toMatch(/^approver,[^,]+,核定人,,,,是,\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,[\w-]{36}$/);
    const english = await bytesOf(app.as(coordinator).get('/api/v1/people?format=csv').set('Accept-Language', 'en'));
    expect(english.bytes.toString('utf8')).toMatch(/^\ufeffName,E-mail address,Roles,/);
  });

  it('holds what the reader may see, and nothing of another agency', async () => {
    const names = async (by: Person) =>
      (JSON.parse((await people(by, 'json')).bytes.toString('utf8')) as { name: string }[]).map(({ name }) => name);
    expect(await names(app.people.coordinator)).toEqual(['approver', 'both', 'coordinator', 'respondent', 'second']);
    expect(await names(app.people.taipeiRespondent)).toEqual(['approver', 'coordinator', 'respondent']);
  });

  it('opens in a spreadsheet, as either format of one', async () => {
    const workbook = new ExcelJS.Workbook();
    const xlsx = await people(app.people.coordinator, 'xlsx');
    await workbook.xlsx.load(xlsx.bytes as unknown as ExcelJS.Buffer);
    expect(workbook.worksheets[0]!.rowCount).toBe(6);
    const ods = await people(app.people.coordinator, 'ods');
    expect(ods.bytes.subarray(30, 84).toString('latin1')).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    );
  });

  it('comes in no format that is not there', async () => {
    const { coordinator } = app.people;
    const problem = expectProblem(await app.as(coordinator).get('/api/v1/people?format=pdf'), 422);
    expect(listed(problem)).toEqual(['/format wrong-value']);
  });

  it.each([
    'people',
    'invitations',
    'agency-requests',
    'agency-directory',
    'pilots',
    'assessments',
    'tasks',
    'submissions',
    'weight-schemes',
    'weight-schemes/evidence',
    'frameworks',
    'frameworks/ecd-56@1',
  ])('is there for %s', async (list) => {
    const answer = await bytesOf(app.as(app.people.coordinator).get(`/api/v1/${list}?format=csv`));
    expect([answer.status, answer.bytes.subarray(0, 3)]).toEqual([200, Buffer.from([0xef, 0xbb, 0xbf])]);
  });

  it('is there for assessments in whatever state they are', async () => {
    await aSubmission(app);
    const { coordinator } = app.people;
    const answer = await bytesOf(
      app.as(coordinator).get('/api/v1/assessments?format=csv').set('Accept-Language', 'en'),
    );
    expect(answer.bytes.toString('utf8')).toMatch(/^Handed in,/m);
  });

  it('is there for the answers of a submission, each with its weight', async () => {
    const { id } = await aSubmission(app);
    const answer = await bytesOf(app.as(app.people.reviewer).get(`/api/v1/submissions/${id}/answers?format=csv`));
    const lines = answer.bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toContain('因素代碼');
    expect(lines).toHaveLength(60);
    expectProblem(await app.as(app.people.taipeiCoordinator).get(`/api/v1/submissions/${id}/answers?format=csv`), 404);
  });

  it('is there for what belongs to one submission: its matters, its plan, the files it was sealed with, and the trend', async () => {
    const statutes = [{ kind: 'statute' as const, name: '戶籍法' }];
    const answers = aSheet().answers.map((one, at) =>
      at === 0 ? { ...one, level: 2 as const, cause: 'law' as const, names: statutes } : one,
    );
    const submission = await aSubmission(app, aSheet({ answers }));
    const { coordinator, reviewer } = app.people;
    const { body: matters } = await app.as(reviewer).get('/api/v1/matters?name=戶籍法');
    const { body: review } = await app.as(reviewer).get(`/api/v1/submissions/${submission.id}/review`);
    const lines = async (by: Person, path: string) =>
      (await bytesOf(app.as(by).get(`/api/v1/${path}?format=csv`).set('Accept-Language', 'zh-TW'))).bytes
        .toString('utf8')
        .replace('\ufeff', '')
        .split('\r\n');
    const mentions = await lines(reviewer, `matters/${matters.items[0].id}/mentions`);
    expect(mentions[0]).toMatch(/^機關,機關層級,試辦案,因素代碼,因素,主要原因,說明,原來的寫法,/);
    expect(mentions[1]).toContain('法律明文');
    const named = await lines(coordinator, `submissions/${submission.id}/matters`);
    expect(named.some((line) => line.startsWith('法規,戶籍法,'))).toBe(true);
    expect((await lines(coordinator, `submissions/${submission.id}/plan`))[0]).toMatch(/^機關,試辦案,行動代碼,/);
    expect((await lines(reviewer, `reviews/${review.id}/evidence`))[0]).toMatch(/^因素代碼,種類,名稱,文號,/);
    const trend = await lines(coordinator, `pilots/${submission.pilotId}/trend`);
    expect(trend.slice(1, 6).map((line) => line.split(',')[6])).toEqual([
      '總分',
      '法規制度面',
      '科技技術面',
      '組織運作面',
      '跨域治理面',
    ]);
  });

  it('is there for the evidence of one answer', async () => {
    const { coordinator } = app.people;
    const assessment = await anAssessment(app);
    const list = `/api/v1/assessments/${assessment}/answers/L1/evidence`;
    const piece = { title: '=聯合服務作業要點', documentNumber: '府研綜字第 0980001234 號', holder: '計畫處' };
    expect((await app.as(coordinator).post(list).send(piece)).status).toBe(201);
    const answer = await bytesOf(app.as(coordinator).get(`${list}?format=csv`).set('Accept-Language', 'zh-TW'));
    const [, line] = answer.bytes.toString('utf8').split('\r\n');
    expect(line).toMatch(/^L1,文件,'=聯合服務作業要點,府研綜字第 0980001234 號,,計畫處,/);
  });
});
