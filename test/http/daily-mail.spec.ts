import type { INestApplicationContext } from '@nestjs/common';
import { WriteDailyMails } from '../../src/tasks/write-daily-mails.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAssessment, aSheet, aSubmissionRequest } from '../support/builders.js';
import { query } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { FakeClock } from '../support/fake-clock.js';
import { startMailServer } from '../support/mail-server.js';
import type { MailServer } from '../support/mail-server.js';
import type { Person } from '../support/people.js';
import { startWorkerBeside } from '../support/worker.js';

/** Real: the app, PostgreSQL, its queue, two workers, a mail server. Fake: the clock, from a Thursday, 05:30 in Taipei. */

const HOUR_MS = 3_600_000;
const MORNING = new Date('2009-09-30T21:30:00Z');

describe('The daily letter', () => {
  let server: MailServer;
  let clock: FakeClock;
  let app: TestApp;
  let workers: INestApplicationContext[];
  beforeEach(async () => {
    server = await startMailServer();
    clock = new FakeClock(MORNING);
    const environment = {
      SMTP_URL: server.url,
      MAIL_FROM: 'noreply@rdec.example',
      PUBLIC_URL: 'https://readiness.example',
    };
    app = await startApp({ clock, environment });
    workers = [await startWorkerBeside(app, clock), await startWorkerBeside(app, clock)];
  });
  afterEach(async () => {
    for (const worker of workers) await worker.close();
    await app.stop();
    await server.stop();
  });

  const anEmptyAssessment = (dueOn: string | null = null) =>
    anAssessment(app, aSheet({ answers: [] })).then(async (id) => {
      await query(
        app.database.adminUrl,
        'UPDATE pilots SET due_on = $2 WHERE id = (SELECT pilot_id FROM assessments WHERE id = $1)',
        [id, dueOn],
      );
      return id;
    });
  const assign = async (id: string, body: object) => {
    const { status } = await app.as(app.people.coordinator).post(`/api/v1/assessments/${id}/tasks`).send(body);
    expect(status).toBe(201);
  };
  const profile = ({ userId, agencyId }: Person, seat: string | null, locale: string | null, daily = true) =>
    query(
      app.database.adminUrl,
      `INSERT INTO profiles (user_id, agency_id, seat, locale, daily_mail, updated_at) VALUES ($1, $2, $3, $4, $5, now())`,
      [userId, agencyId, seat, locale, daily],
    );
  /** Both workers look at once, as they do every ten minutes. */
  const look = () => Promise.all(workers.map((worker) => worker.get(WriteDailyMails, { strict: false }).write()));
  const unsent = () => query(app.database.adminUrl, 'SELECT failure FROM outbox WHERE sent_at IS NULL');
  const letters = async () => {
    await look();
    await eventually(unsent, (rows) => rows.length === 0);
    return server.received.map(({ to, subject }) => `${to.join()} ${subject}`).sort();
  };

  it('comes once a day, to each who has something to do, from half past seven', async () => {
    const { respondent, otherRespondent } = app.people;
    const id = await anEmptyAssessment();
    await assign(id, { factors: ['L1', 'L2'], assigneeId: respondent.userId, dueOn: '2009-10-05' });
    await assign(id, { factors: ['T1'], seat: 'legal' });
    await profile(otherRespondent, 'legal', 'en');
    expect(await letters()).toEqual([]);
    clock.advance(2 * HOUR_MS);
    const first = [
      'respondent@kaohsiung.example 準備度評估：您有 2 項待辦，最近的期限是2009年10月5日',
      'second@kaohsiung.example Readiness assessment: 1 task for you',
    ];
    expect(await letters()).toEqual(first);
    const { body } = server.received.find(({ to }) => to[0] === respondent.email)!;
    expect(body).toContain('respondent 您好：');
    expect(body).toContain('・L2 法律規範：請於2009年10月5日前填答');
    expect(body).toContain('https://readiness.example/home');
    clock.advance(10 * HOUR_MS);
    expect(await letters()).toEqual(first);
    clock.advance(14 * HOUR_MS);
    expect(await letters()).toHaveLength(4);
  });

  it('does not come at the weekend', async () => {
    await assign(await anEmptyAssessment(), { factors: ['L1'], assigneeId: app.people.respondent.userId });
    // Thursday 05:30 and 60 hours: Saturday 17:30.
    clock.advance(60 * HOUR_MS);
    expect(await letters()).toEqual([]);
  });

  it('comes to nobody who does not want it, who has left, or whose tasks are done', async () => {
    const { respondent, otherRespondent, approver } = app.people;
    const id = await anEmptyAssessment();
    for (const { userId } of [respondent, otherRespondent, approver])
      await assign(id, { factors: ['L1'], assigneeId: userId });
    await profile(respondent, null, null, false);
    await query(app.database.adminUrl, 'UPDATE users SET active = false WHERE id = $1', [otherRespondent.userId]);
    await query(app.database.adminUrl, `UPDATE tasks SET state = 'done', done_at = now() WHERE assignee_id = $1`, [
      approver.userId,
    ]);
    clock.advance(3 * HOUR_MS);
    expect(await letters()).toEqual([]);
  });

  it('tells coordinators what is to be handed in within a week, and approvers what awaits their signature', async () => {
    const { approver, both, coordinator } = app.people;
    await query(app.database.adminUrl, 'UPDATE users SET active = false WHERE id = $1', [both.userId]);
    await anEmptyAssessment('2009-10-08');
    await anEmptyAssessment('2009-10-09');
    const { assessmentId } = await aSubmissionRequest(app);
    const due = 'UPDATE pilots SET title = $2, due_on = $3 WHERE id = (SELECT pilot_id FROM assessments WHERE id = $1)';
    await query(app.database.adminUrl, due, [assessmentId, '待核定的案子', '2009-10-02']);
    clock.advance(3 * HOUR_MS);
    expect(await letters()).toEqual([
      `${approver.email} 準備度評估：自評期限將屆`,
      `${coordinator.email} 準備度評估：自評期限將屆`,
    ]);
    const bodies = server.received.map(({ to, body }) => [to[0], body.match(/^・.*$/gm)]);
    expect(Object.fromEntries(bodies)).toEqual({
      [approver.email]: ['・「待核定的案子」已送請您核定，期限為2009年10月2日。'],
      [coordinator.email]: ['・「戶役政資料線上查驗」須於2009年10月8日前完成並提送。'],
    });
  });
});
