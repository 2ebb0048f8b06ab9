import type { INestApplicationContext } from '@nestjs/common';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSubmission } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { startMailServer } from '../support/mail-server.js';
import type { MailServer } from '../support/mail-server.js';
import { startWorkerBeside } from '../support/worker.js';
import { aShortSheet } from './sheets.js';

/** Real: the app, PostgreSQL, its queue, the worker, and a mail server on a free port. Nothing is faked. */
describe('Letters about a review', () => {
  let app: TestApp;
  let server: MailServer;
  let worker: INestApplicationContext | null = null;
  beforeAll(async () => {
    server = await startMailServer();
    app = await startApp({ environment: { SMTP_URL: server.url, MAIL_FROM: 'noreply@rdec.example' } });
    worker = await startWorkerBeside(app);
  });
  afterAll(async () => {
    await worker?.close();
    await app.stop();
    await server.stop();
  });

  it('tell the agency of the first question and of the decision, the reviewer of the first reply, and nothing of what was said', async () => {
    const { id: submission } = await aSubmission(app, aShortSheet());
    const reviewer = app.as(app.people.reviewer);
    const { id } = (await reviewer.post(`/api/v1/submissions/${submission}/review`)).body as { id: string };
    for (const factor of ['L1', 'L2']) {
      const question = { verdict: 'ask', reason: '請補秘密的文號' };
      expect((await reviewer.put(`/api/v1/reviews/${id}/findings/${factor}`).send(question)).status).toBe(200);
    }
    const { coordinator } = app.people;
    for (const factor of ['L1', 'L2']) {
      const reply = await app.as(coordinator).post(`/api/v1/reviews/${id}/comments/${factor}`).send({ text: '秘密函' });
      expect(reply.status).toBe(201);
    }
    const decision = { decision: 'return', comment: '秘密的理由' };
    expect((await reviewer.post(`/api/v1/reviews/${id}/decision`).send(decision)).status).toBe(200);
    // Of 高雄縣政府: a coordinator, an approver, and one who is both; a question and the decision each. And the reviewer.
    const letters = await eventually(
      async () => [...server.received],
      (all) => all.length >= 7,
    );
    expect(letters).toHaveLength(7);
    expect(letters.filter(({ body }) => body.includes('已退回補正'))).toHaveLength(3);
    expect(letters.filter(({ body }) => body.includes('有問題想請教'))).toHaveLength(3);
    expect(letters.filter(({ body }) => body.includes('機關已回復您的詢問')).flatMap(({ to }) => to)).toEqual([
      app.people.reviewer.email,
    ]);
    expect(letters.filter(({ body }) => body.includes('秘密'))).toEqual([]);
  });
});
