import { AuditChainRepository } from '../../src/audit/audit-chain.repository.js';
import { SealAudit } from '../../src/audit/seal-audit.js';
import { VerifyAudit } from '../../src/audit/verify-audit.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { canonicalHash } from '../../src/sheet/sheet-hash.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import { anAssessment, anOwnAnswer, aSubmission } from '../support/builders.js';
import { query } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import type { Person } from '../support/people.js';
import { expectProblem } from './problem.js';

/** Real: the app, PostgreSQL. Nothing is faked. */
describe('Removing a person', () => {
  let app: TestApp;
  beforeEach(async () => (app = await startApp()));
  afterEach(() => app.stop());

  const close = (by: Person, { userId }: Person) =>
    app.as(by).patch(`/api/v1/people/${userId}`).send({ active: false }).expect(200);
  const remove = (by: Person, { userId }: Person) => app.as(by).delete(`/api/v1/people/${userId}`);
  const rename = ({ userId }: Person, name: string) =>
    query(app.database.adminUrl, 'UPDATE users SET name = $2 WHERE id = $1', [userId, name]);

  /** Tables that still hold a text anywhere in a row. */
  async function tablesHolding(text: string): Promise<string[]> {
    const tables = await query<{ name: string }>(
      app.database.adminUrl,
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    const held: string[] = [];
    for (const { name } of tables) {
      const sql = `SELECT 1 FROM ${name} t WHERE strpos(to_jsonb(t)::text, $1) > 0 LIMIT 1`;
      if ((await query(app.database.adminUrl, sql, [text])).length > 0) held.push(name);
    }
    return held;
  }

  it('leaves neither name nor address anywhere, and everything that was answered', async () => {
    const { coordinator, respondent } = app.people;
    await rename(respondent, '歐陽獨一');
    await app.as(respondent).patch('/api/v1/me').send({ post: '獨有職稱', seat: 'legal' }).expect(200);
    const assessment = await anAssessment(app);
    await anOwnAnswer(app, assessment, respondent);
    await app.as(respondent).post(`/api/v1/people/${respondent.userId}/password-link`);
    await close(coordinator, respondent);
    await remove(coordinator, respondent).expect(204);
    for (const text of ['歐陽獨一', '獨有職稱', respondent.email]) expect(await tablesHolding(text)).toEqual([]);
    const kept = await query(app.database.adminUrl, 'SELECT * FROM own_answers WHERE user_id = $1', [
      respondent.userId,
    ]);
    expect(kept).toHaveLength(1);
    const [row] = await query<{ name: string }>(app.database.adminUrl, 'SELECT name FROM users WHERE id = $1', [
      respondent.userId,
    ]);
    expect(row!.name).toBe(`已移除的使用者（removed user）${respondent.userId.slice(0, 8)}`);
  });

  it('takes open tasks back, and is listed and found no more', async () => {
    const { coordinator, respondent } = app.people;
    const assessment = await anAssessment(app);
    const task = { factors: ['L1', 'L2'], assigneeId: respondent.userId };
    await app.as(coordinator).post(`/api/v1/assessments/${assessment}/tasks`).send(task).expect(201);
    await close(coordinator, respondent);
    await remove(coordinator, respondent).expect(204);
    const tasks = await query(app.database.adminUrl, `SELECT state FROM tasks WHERE assignee_id = $1`, [
      respondent.userId,
    ]);
    expect(tasks).toEqual([{ state: 'withdrawn' }, { state: 'withdrawn' }]);
    const { body } = await app.as(coordinator).get('/api/v1/people').expect(200);
    expect((body as { items: { id: string }[] }).items.map(({ id }) => id)).not.toContain(respondent.userId);
    expectProblem(await app.as(coordinator).patch(`/api/v1/people/${respondent.userId}`).send({ active: true }), 404);
    expectProblem(await remove(coordinator, respondent), 404);
  });

  it('leaves what this person signed sealed, and the audit whole', async () => {
    const { administrator, approver } = app.people;
    const { id } = await aSubmission(app);
    await close(administrator, approver);
    await remove(administrator, approver).expect(204);
    const [sealed] = await query<{
      content: string;
      content_hash: string;
      approved_by: string;
      sheet: string;
      sheet_hash: string;
    }>(
      app.database.adminUrl,
      'SELECT content, content_hash, approved_by, sheet, sheet_hash FROM submissions WHERE id = $1',
      [id],
    );
    expect(sealed!.approved_by).toBe(approver.userId);
    expect(canonicalHash(JSON.parse(sealed!.content))).toBe(sealed!.content_hash);
    expect(canonicalHash(JSON.parse(sealed!.sheet))).toBe(sealed!.sheet_hash);
    const work = app.nest.get(UnitOfWork, { strict: false });
    const sealer = new SealAudit(new AuditChainRepository(), work);
    const verifier = new VerifyAudit(new AuditChainRepository(), work);
    const state = await eventually(
      async () => {
        await sealer.seal();
        return verifier.verify();
      },
      ({ unsealed }) => unsealed === 0,
    );
    expect(state).toMatchObject({ broken: null });
    const { body } = await app.as(administrator).get(`/api/v1/audit?action=person.removed`).expect(200);
    expect((body as { items: object[] }).items).toEqual([
      expect.objectContaining({
        object: { kind: 'person', id: approver.userId, name: expect.stringContaining('removed user') as string },
      }),
    ]);
  });

  it('takes a closed account first, another person, and for an approver an administrator', async () => {
    const { coordinator, respondent, approver, administrator, taipeiRespondent } = app.people;
    expectProblem(await remove(coordinator, respondent), 409, 'account-open');
    expectProblem(await remove(administrator, administrator), 403, 'own-account');
    await close(coordinator, approver);
    expectProblem(await remove(coordinator, approver), 403, 'ask-administrator');
    await close(administrator, taipeiRespondent);
    expectProblem(await remove(coordinator, taipeiRespondent), 404);
  });

  it('asked for twice at once happens once', async () => {
    const { coordinator, respondent, administrator } = app.people;
    await close(coordinator, respondent);
    const answers = await Promise.all([remove(coordinator, respondent), remove(administrator, respondent)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  });

  it('frees the address for somebody else', async () => {
    const { coordinator, respondent } = app.people;
    const invitation = { email: respondent.email, name: '新同仁', roles: ['respondent'] };
    await close(coordinator, respondent);
    expectProblem(await app.as(coordinator).post('/api/v1/invitations').send(invitation), 409);
    await remove(coordinator, respondent).expect(204);
    await app.as(coordinator).post('/api/v1/invitations').send(invitation).expect(201);
  });

  it('on its page says what will happen and asks once', async () => {
    const { coordinator, respondent } = app.people;
    const browser = await browserAs(app, coordinator);
    const path = `/people/${respondent.userId}/remove`;
    expect((await browser.get(`${path}?lang=zh-TW`)).text).toContain('請先停用帳號，再移除');
    expect((await browser.post(path, {})).status).toBe(422);
    await close(coordinator, respondent);
    expect((await browser.get(`/people/${respondent.userId}`)).text).toContain(path);
    expect((await browser.get(path)).text).toContain('移除後無法復原');
    const done = await browser.post(path, {});
    expect([done.status, done.headers['location']]).toEqual([303, '/people?done=removed']);
    expect((await browser.get('/people?done=removed')).text).toContain('不再保留');
  });
});
