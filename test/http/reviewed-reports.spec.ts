import type { INestApplicationContext } from '@nestjs/common';
import type { Response } from 'supertest';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSubmission } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { aPassWithPlan } from '../support/reviewing.js';
import { startWorkerBeside } from '../support/worker.js';
import { aShortSheet } from './sheets.js';

/** Real: the web process, the worker, PostgreSQL. */
describe('A report after the review', () => {
  let app: TestApp;
  let worker: INestApplicationContext;
  beforeAll(async () => {
    app = await startApp();
    worker = await startWorkerBeside(app);
  });
  afterAll(async () => {
    await worker.close();
    await app.stop();
  });

  it('is another document, and one more for every update of the plan; the earlier ones stay', async () => {
    const { coordinator, reviewer } = app.people;
    const submission = await aSubmission(app, aShortSheet());
    const of = `/api/v1/submissions/${submission.id}`;
    const ask = async () =>
      (await app.as(coordinator).post(`${of}/reports`).send({ format: 'html', locale: 'zh-TW' })).body as {
        id: string;
        reviewState: string;
      };
    const ready = ({ body }: Response) => (body as { status: string }).status === 'ready';
    const text = async (id: string) => {
      await eventually(async () => app.as(reviewer).get(`/api/v1/reports/${id}`), ready, 30_000);
      return (await app.as(reviewer).get(`/api/v1/reports/${id}/content`)).text;
    };
    const before = await ask();
    await aPassWithPlan(app, submission);
    const decided = await ask();
    expect([before.reviewState, decided.reviewState]).toEqual(['self-assessed', 'accepted-with-plan']);
    expect(await text(before.id)).not.toContain('議定的改善計畫');
    expect(await text(decided.id)).toContain('尚未開始');
    const { body: plan } = await app.as(coordinator).get(`${of}/plan`);
    const update = app.as(coordinator).put(`${of}/plan/${plan.actions[0].id}`).set('If-Match', '"0"');
    await update.send({ state: 'under-way' });
    const reported = await ask();
    expect(reported.reviewState).toBe('accepted-with-plan/1');
    expect(await text(reported.id)).toContain('辦理中');
    expect((await ask()).id).toBe(reported.id);
  });
});
