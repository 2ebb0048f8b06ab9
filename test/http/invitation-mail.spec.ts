import type { INestApplicationContext } from '@nestjs/common';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { startMailServer } from '../support/mail-server.js';
import type { MailServer } from '../support/mail-server.js';
import { startWorkerBeside } from '../support/worker.js';

/** Real: the app, PostgreSQL, its queue, the worker, and a mail server on a free port. Nothing is faked. */
describe('An invitation by mail', () => {
  let app: TestApp;
  let server: MailServer;
  let worker: INestApplicationContext | null = null;
  beforeAll(async () => {
    server = await startMailServer();
    const environment = { SMTP_URL: server.url, MAIL_FROM: 'noreply@rdec.example' };
    app = await startApp({ environment });
    worker = await startWorkerBeside(app);
  });
  afterAll(async () => {
    await worker?.close();
    await app.stop();
    await server.stop();
  });

  it('goes to whoever is invited, in both languages, with the link that the inviter sees', async () => {
    const invited = await app
      .as(app.people.coordinator)
      .post('/api/v1/invitations')
      .send({ email: 'Li@Kaohsiung.example', name: '李小姐', roles: ['respondent'] });
    expect(invited.body.mailed).toBe(true);
    const [letter] = await eventually(
      async () => [...server.received],
      (all) => all.length > 0,
    );
    expect(letter!.body).toContain(invited.body.link);
    expect(letter!.body).toContain('李小姐您好');
    expect(letter!.body).toContain('高雄縣政府邀請您');
    expect(letter!.body).toContain('Dear 李小姐');
  });

  it('goes to the coordinators of an agency that a pilot invites, once, and to nobody else', async () => {
    const { coordinator, taipeiCoordinator } = app.people;
    const before = server.received.length;
    const circumstances = { direction: 'bottom-up', integrationModel: 'chain', exchangeFrequency: 'frequent' };
    const partners = [{ name: '臺北市政府', agencyId: taipeiCoordinator.agencyId }, { name: '衛生所' }];
    const pilot = { title: '新生兒一次申辦', ...circumstances, partners };
    const { body } = await app.as(coordinator).post('/api/v1/pilots').send(pilot).expect(201);
    await app.as(coordinator).patch(`/api/v1/pilots/${body.id}`).send({ summary: '補充說明', partners }).expect(200);
    await app
      .as(coordinator)
      .post('/api/v1/invitations')
      .send({ email: 'last@x.example', name: '末', roles: ['respondent'] });
    const letters = await eventually(
      async () => server.received.slice(before),
      (all) => all.some((one) => one.body.includes('末您好')),
    );
    expect(letters).toHaveLength(2);
    const letter = letters.find((one) => one.body.includes('新生兒一次申辦'))!;
    expect(letter.body).toContain('高雄縣政府邀請貴單位參與試辦案');
    expect(letter.body).toContain(`/pilots/${body.id}`);
  });
});
