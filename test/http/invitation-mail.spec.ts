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
});
