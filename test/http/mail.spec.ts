import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { MailRegister } from '../../src/platform/mail/mail-register.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { query } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { startMailServer } from '../support/mail-server.js';
import type { MailServer } from '../support/mail-server.js';
import type { Person } from '../support/people.js';
import { startWorkerBeside } from '../support/worker.js';

/** Real: the app, PostgreSQL, its queue, the worker, and a mail server on a free port. Nothing is faked. */

interface Waiting {
  to_address: string;
  body: string;
  sent_at: Date | null;
  failure: string | null;
  attempts: number;
}

const LETTER = {
  to: 'wang@kaohsiung.example',
  subject: '邀請您參加「戶役政資料線上查驗」試辦案的準備度自評，請於期限前完成',
  body: '王小明 您好：\n\n請由此開始：https://readiness.example/invitations/abc=def\n\n.一行以句點開頭\nÅngström — “quotes” 😀\n',
};

describe('Letters', () => {
  let app: TestApp;
  let server: MailServer;
  let worker: INestApplicationContext | null = null;
  beforeAll(async () => {
    server = await startMailServer();
    const environment = { SMTP_URL: server.url, MAIL_FROM: '準備度評估 <noreply@rdec.example>' };
    app = await startApp({ environment });
    worker = await startWorkerBeside(app);
  });
  afterAll(async () => {
    await worker?.close();
    await app.stop();
    await server.stop();
  });
  beforeEach(async () => {
    await query(app.database.adminUrl, 'DELETE FROM outbox');
    server.received.length = 0;
  });

  const post = (by: Person, letter: Partial<typeof LETTER> = {}, from: TestApp = app) =>
    from.nest
      .get(UnitOfWork)
      .run(by, () => from.nest.get(MailRegister).post({ ...LETTER, ...letter, agencyId: by.agencyId }));
  const waiting = () => query<Waiting>(app.database.adminUrl, 'SELECT * FROM outbox');
  const row = (isWanted: (one: Waiting) => boolean) =>
    eventually(waiting, ([one]) => one !== undefined && isWanted(one)).then(([one]) => one!);
  /** As if the minutes before the next attempt had gone by. */
  const nextAttempt = () =>
    query(
      app.database.adminUrl,
      `UPDATE jobs.job SET start_after = now() WHERE name = 'send-mail' AND state = 'retry'`,
    );

  it('arrive as they were written, from whom it is said, in plain text', async () => {
    await post(app.people.coordinator);
    await row(({ sent_at: sentAt }) => sentAt !== null);
    const [mail] = server.received;
    expect(server.received).toHaveLength(1);
    expect(mail).toMatchObject({ from: 'noreply@rdec.example', to: [LETTER.to], subject: LETTER.subject });
    expect(mail!.body.trimEnd()).toBe(LETTER.body.trimEnd());
    expect(mail!.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(mail!.headers['auto-submitted']).toBe('auto-generated');
    expect(mail!.headers['to']).toBe(LETTER.to);
  });

  it('are blanked once they are out: what they said stays with who got them', async () => {
    await post(app.people.coordinator);
    expect(await row(({ sent_at: sentAt }) => sentAt !== null)).toMatchObject({ body: '', failure: null, attempts: 1 });
  });

  it('go out for the reviewing body too, which is no agency', async () => {
    await post(app.people.administrator, { subject: '帳號邀請' });
    await row(({ sent_at: sentAt }) => sentAt !== null);
    expect(server.received.map(({ subject }) => subject)).toEqual(['帳號邀請']);
  });

  it('are not sent where what called for them did not happen', async () => {
    const { coordinator } = app.people;
    const undone = app.nest.get(UnitOfWork).run(coordinator, async () => {
      await app.nest.get(MailRegister).post({ ...LETTER, agencyId: coordinator.agencyId });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await post(coordinator, { subject: '下一封' });
    await row(({ sent_at: sentAt }) => sentAt !== null);
    expect(server.received.map(({ subject }) => subject)).toEqual(['下一封']);
  });

  it('cannot smuggle in another header or another reader', async () => {
    const to = 'wang@kaohsiung.example, spy@evil.example';
    await post(app.people.coordinator, { to, subject: 'x\r\nBcc: spy@evil.example' });
    await row(({ attempts, failure, sent_at: sentAt }) => attempts > 0 && (failure !== null || sentAt !== null));
    expect(server.received.flatMap((mail) => mail.to)).not.toContain('spy@evil.example');
    expect(server.received.flatMap((mail) => Object.keys(mail.headers))).not.toContain('bcc');
  });

  it('are kept while the mail server is down, show why they wait, and go out when it is back', async () => {
    const { port } = server;
    await server.stop();
    await post(app.people.coordinator);
    const failed = await row(({ attempts }) => attempts === 1);
    expect(await row(({ failure }) => failure !== null)).toMatchObject({ sent_at: null, body: LETTER.body });
    expect(failed.body).toBe(LETTER.body);
    await eventually(nextAttempt, () => true);
    await eventually(
      async () => {
        await nextAttempt();
        return waiting();
      },
      ([one]) => one!.attempts >= 2 && one!.failure !== null,
    );
    expect((await waiting())[0]!.failure).toMatch(/^E[A-Z]+$/);
    server = await startMailServer(port);
    await eventually(
      async () => {
        await nextAttempt();
        return waiting();
      },
      ([one]) => one!.sent_at !== null,
    );
    expect(server.received.map(({ subject }) => subject)).toEqual([LETTER.subject]);
  });

  it('to a mailbox that does not exist are given up, with the code and without the address in it', async () => {
    await post(app.people.coordinator, { to: 'nobody@kaohsiung.example' });
    expect(await row(({ failure }) => failure !== null)).toMatchObject({
      failure: 'EENVELOPE 550',
      sent_at: null,
      attempts: 1,
    });
    const unfinished = `SELECT 1 FROM jobs.job WHERE name = 'send-mail' AND state <> 'completed'`;
    await eventually(
      () => query(app.database.adminUrl, unfinished),
      (jobs) => jobs.length === 0,
    );
  });

  it('are ids to the queue, never words', async () => {
    await post(app.people.coordinator);
    const jobs = await query<{ data: object }>(
      app.database.adminUrl,
      `SELECT data FROM jobs.job WHERE name = 'send-mail'`,
    );
    expect(jobs.length).toBeGreaterThan(0);
    for (const { data } of jobs) expect(Object.keys(data).sort()).toEqual(['agencyId', 'mailId']);
  });

  it('are not even written down where mail is not configured', async () => {
    const without = await startApp();
    try {
      expect(without.nest.get(MailRegister).isConfigured).toBe(false);
      await post(without.people.coordinator, {}, without);
      expect(await query(without.database.adminUrl, 'SELECT 1 FROM outbox')).toEqual([]);
      expect(await query(without.database.adminUrl, `SELECT 1 FROM jobs.job WHERE name = 'send-mail'`)).toEqual([]);
    } finally {
      await without.stop();
    }
  });
});
