import { ReadAudit } from '../../src/audit/read-audit.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import { anAssessment, aSubmission } from '../support/builders.js';
import { query } from '../support/database.js';
import { PASSWORD } from '../support/people.js';
import { expectProblem } from './problem.js';

/** Real: the app, PostgreSQL. Nothing is faked. */
describe('The audit', () => {
  let app: TestApp;
  let assessment: string;
  beforeAll(async () => {
    app = await startApp();
    assessment = await anAssessment(app);
  });
  afterAll(() => app.stop());

  const list = (search = '') => app.as(app.people.administrator).get(`/api/v1/audit${search}`);
  interface Entry {
    id: string;
    action: string;
    actor: { id: string | null; name: string | null; kind: string; roles: string[] };
    object: { kind: string; id: string | null; name: string | null };
    agency: { name: string } | null;
    details: Record<string, unknown>;
    hash: string | null;
  }
  const entries = async (search = '') => ((await list(search).expect(200)).body as { items: Entry[] }).items;
  const put = (factor: string, note: string) =>
    app
      .as(app.people.coordinator)
      .put(`/api/v1/assessments/${assessment}/answers/${factor}`)
      .set('If-None-Match', '*')
      .send({ status: 'answered', level: 3, confidence: 'medium', note });

  it('says who did what to which object, with the names of today, and never what was answered', async () => {
    await put('S1', '不得外流的說明').expect(200);
    const [entry] = await entries('?action=answer.changed');
    const { userId, agencyId } = app.people.coordinator;
    expect(entry).toMatchObject({
      actor: { kind: 'user', id: userId, name: expect.any(String) as string, roles: ['coordinator'] },
      agency: { id: agencyId },
      object: { kind: 'assessment', id: assessment },
      details: { factor: 'S1', version: 1 },
    });
    const stored = await query(app.database.adminUrl, 'SELECT details::text AS details FROM audit_entries');
    expect(JSON.stringify(stored)).not.toContain('不得外流');
  });

  it('holds a signature together with the hash that it sealed', async () => {
    const submission = await aSubmission(app);
    const [signed] = await entries(`?action=submission.signed&object=${submission.id}`);
    expect(signed).toMatchObject({
      actor: { id: app.people.approver.userId, roles: ['approver'] },
      object: { kind: 'submission', id: submission.id, name: expect.any(String) as string },
      details: { revision: 1, contentHash: submission.contentHash },
    });
  });

  it('holds sign-ins, and failed ones without the address that was tried', async () => {
    const { email, userId } = app.people.respondent;
    const signIn = (address: string, password: string) =>
      app.http.post('/api/v1/auth/tokens').send({ email: address, password });
    await signIn(email, PASSWORD).expect(201);
    await signIn(email, 'wrong password').expect(401);
    await signIn('nobody-has-this@x.example', 'wrong password').expect(401);
    const refused = await entries('?action=signed-in.refused');
    expect(refused.map(({ object, actor }) => [object.id, actor.id])).toEqual([
      [null, null],
      [userId, null],
    ]);
    expect((await entries(`?action=signed-in&person=${userId}`))[0]).toMatchObject({ object: { id: userId } });
    const stored = await query(app.database.adminUrl, 'SELECT * FROM audit_entries');
    expect(JSON.stringify(stored)).not.toContain('nobody-has-this');
    expect(JSON.stringify(stored)).not.toContain(email);
  });

  it('holds nothing of what was refused', async () => {
    const before = (await entries()).length;
    await put('S1', '再一次').expect(412);
    expect((await entries()).length).toBe(before);
  });

  it('is narrowed by person, also by name or address, by action, object and days', async () => {
    const { userId, email } = app.people.coordinator;
    const all = await entries('?limit=100');
    const theirs = all.filter(({ actor }) => actor.id === userId);
    expect(theirs.length).toBeGreaterThan(1);
    const [{ actor }] = theirs as [Entry];
    for (const person of [userId, email.toUpperCase(), actor.name!]) {
      const found = await entries(`?limit=100&person=${encodeURIComponent(person)}`);
      expect(found).toEqual(theirs);
    }
    expect(await entries(`?limit=100&object=${assessment}`)).toEqual(
      all.filter(({ object }) => object.id === assessment),
    );
    expect(await entries('?until=2009-10-01')).toEqual([]);
    expect(await entries('?limit=100&from=2009-10-01&until=9999-12-31')).toEqual(all);
    expect(await entries('?person=somebody-else')).toEqual([]);
  });

  it('comes page by page, newest first, none twice', async () => {
    const all = await entries('?limit=100');
    const found: Entry[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await list(`?limit=3${cursor && `&cursor=${cursor}`}`).expect(200);
      const { items, nextCursor } = body as { items: Entry[]; nextCursor: string | null };
      found.push(...items);
      cursor = nextCursor;
    }
    expect(found.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect([...found].sort((one, other) => Number(other.id) - Number(one.id))).toEqual(found);
  });

  it.each(['action=nothing', 'from=2009-02-30', 'from=yesterday', 'object=', 'colour=red', 'cursor=x', 'format=doc'])(
    'refuses ?%s and says so',
    async (search) => {
      expectProblem(await list(`?${search}`), 422, 'invalid');
    },
  );

  it('is had whole as a file, with a sentence for every entry', async () => {
    const before = await entries('?limit=100');
    const { text, headers } = await list('?format=csv').expect(200);
    expect(headers['content-disposition']).toContain('.csv');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(before.length + 1);
    expect(text).toContain('完成提送');
  });

  it('is for the administrator alone: nobody else gets as far as PostgreSQL, and PostgreSQL would show them nothing', async () => {
    for (const name of ['respondent', 'coordinator', 'approver', 'reviewer'] as const) {
      expectProblem(await app.as(app.people[name]).get('/api/v1/audit'), 403, 'wrong-role');
      const page = { limit: 10, after: null };
      expect(await app.nest.get(ReadAudit, { strict: false }).page(app.people[name], page, {})).toEqual([]);
    }
  });

  describe('as a page', () => {
    it('tells it in sentences, in both languages, and how far it is sealed', async () => {
      const browser = await browserAs(app, app.people.administrator);
      const chinese = (await browser.get('/audit?lang=zh-TW')).text;
      expect(chinese).toContain('完成提送');
      expect(chinese).toContain('尚未封存');
      const english = (await browser.get('/audit?lang=en')).text;
      expect(english).toContain('signed and handed in');
      expect(english).toContain('Not sealed yet');
    });

    it('keeps what was typed into the filter, and says what is wrong with it', async () => {
      const browser = await browserAs(app, app.people.administrator);
      const right = await browser.get(`/audit?person=&action=signed-in&object=&from=&until=`);
      expect(right.status).toBe(200);
      expect(right.text).toContain('<option value="signed-in" selected>');
      const wrong = await browser.get('/audit?from=2009-02-30&lang=zh-TW');
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('起日請填年、月、日');
      expect((await browser.get('/audit?object=none-such&lang=zh-TW')).text).toContain('沒有符合條件的紀錄');
    });
  });
});
