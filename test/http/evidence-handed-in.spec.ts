import { createHash } from 'node:crypto';
import { PDF, PNG } from '../fixtures/files.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aPieceOfEvidence, anAssessment, aRequestFor, aSheet, aSignatureOf } from '../support/builders.js';
import { query } from '../support/database.js';
import type { Person } from '../support/people.js';
import { postForm } from './form.js';
import type { FormPart } from './form.js';
import { expectProblem } from './problem.js';
import { aShortSheet } from './sheets.js';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const file = (fileName: string, content: Buffer = PDF): FormPart => ({ name: 'file', fileName, content });

let app: TestApp;
let id: string;
beforeAll(async () => (app = await startApp()));
beforeEach(async () => (id = await anAssessment(app, aShortSheet())));
afterAll(() => app.stop());

const at = (factor = 'L1') => `/api/v1/assessments/${id}/answers/${factor}/evidence`;
const upload = (parts: FormPart[], by: Person = app.people.respondent, factor?: string) =>
  postForm(app.as(by), at(factor), ...parts);
const list = async (factor?: string) =>
  (await app.as(app.people.coordinator).get(at(factor))).body.items as { id: string }[];

describe('Removing evidence', () => {
  const remove = (piece: string, by: Person) => app.as(by).delete(`${at()}/${piece}`);
  const rows = (piece: string) =>
    query(
      app.database.adminUrl,
      'SELECT e.sealed, e.removed_at IS NOT NULL AS removed, c.content IS NOT NULL AS kept FROM evidence e LEFT JOIN evidence_contents c ON c.evidence_id = e.id WHERE e.id = $1',
      [piece],
    );

  it('whoever added it may, and the coordinator; a colleague may not', async () => {
    const { respondent, otherRespondent, approver, coordinator } = app.people;
    const [one, two] = [await aPieceOfEvidence(app, id, respondent), await aPieceOfEvidence(app, id, respondent, null)];
    expectProblem(await remove(one, otherRespondent), 403, 'not-yours');
    expectProblem(await remove(one, approver), 403, 'not-yours');
    expect((await remove(one, respondent)).status).toBe(204);
    expect((await remove(two, coordinator)).status).toBe(204);
    expectProblem(await remove(one, respondent), 404);
  });

  it('takes the bytes away for good', async () => {
    const piece = await aPieceOfEvidence(app, id, app.people.respondent);
    await remove(piece, app.people.respondent);
    expect(await rows(piece)).toEqual([]);
    expect(
      await query(app.database.adminUrl, 'SELECT 1 FROM evidence_contents WHERE evidence_id = $1', [piece]),
    ).toEqual([]);
  });

  it('of what a submission has sealed only takes it out of the draft', async () => {
    const piece = await aPieceOfEvidence(app, id, app.people.respondent);
    await aSignatureOf(app, await aRequestFor(app, id));
    await query(app.database.adminUrl, `UPDATE assessments SET state = 'draft', revision = 2 WHERE id = $1`, [id]);
    expect((await remove(piece, app.people.respondent)).status).toBe(204);
    expect(await rows(piece)).toEqual([{ sealed: true, removed: true, kept: true }]);
    expect(await list()).toEqual([]);
    expectProblem(await app.as(app.people.respondent).get(`${at()}/${piece}`), 404);
  });
});

describe('Evidence and handing in', () => {
  it('nothing is added or removed while somebody is asked to sign; all can still be read', async () => {
    const piece = await aPieceOfEvidence(app, id, app.people.coordinator);
    await aRequestFor(app, id);
    expectProblem(await upload([file('b.pdf')]), 409, 'not-a-draft');
    expectProblem(await upload([file('b.html', Buffer.from('<html>'))]), 409, 'not-a-draft');
    expectProblem(await app.as(app.people.coordinator).delete(`${at()}/${piece}`), 409, 'not-a-draft');
    expect((await app.as(app.people.respondent).get(`${at()}/${piece}`)).status).toBe(200);
  });

  it('a piece stands in the sheet beside what the answer says itself', async () => {
    const own = { kind: 'reference' as const, title: '原有函釋' };
    id = await anAssessment(app, aSheet({ answers: [{ factor: 'L1', level: 4, evidence: [own] }] }));
    await upload([file('裁示.pdf'), { name: 'date', content: '2009-05' }]);
    await app
      .as(app.people.respondent)
      .post(at())
      .send({ title: '會議紀錄', documentNumber: '第 1 號', holder: '研考處' });
    await upload([file('L2.pdf')], app.people.respondent, 'L2');
    const { body } = await app.as(app.people.coordinator).get(`/api/v1/assessments/${id}/sheet`);
    expect(body.answers).toEqual([
      {
        factor: 'L1',
        level: 4,
        confidence: 'medium',
        evidence: [
          own,
          { kind: 'reference', title: '裁示.pdf', date: '2009-05' },
          { kind: 'reference', title: '會議紀錄', documentNumber: '第 1 號', holder: '研考處' },
        ],
      },
    ]);
    const score = await app.as(app.people.coordinator).get(`/api/v1/assessments/${id}/score`);
    expect(score.status).toBe(200);
  });

  it('the hashes of the files are sealed with the submission, in order', async () => {
    await upload([file('a.pdf', PDF)]);
    await upload([file('b.png', PNG)], app.people.coordinator, 'G26');
    await app.as(app.people.respondent).post(at()).send({ title: '只有文號' });
    const submission = await aSignatureOf(app, await aRequestFor(app, id));
    const { body } = await app.as(app.people.reviewer).get(`/api/v1/submissions/${submission.id}`);
    expect(body.evidenceHashes).toEqual([sha256(PDF), sha256(PNG)].sort());
    const sealed = await query(
      app.database.adminUrl,
      'SELECT bool_and(sealed) AS all FROM evidence WHERE assessment_id = $1',
      [id],
    );
    expect(sealed).toEqual([{ all: true }]);
  });
});
