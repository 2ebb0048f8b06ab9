import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSubmission } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { startWorkerBeside } from '../support/worker.js';
import { bytesOf } from './bytes.js';
import { expectProblem, listed } from './problem.js';

const PRINTING_MS = 60_000;

describe('A report over the portfolio', () => {
  let app: TestApp;
  let worker: Awaited<ReturnType<typeof startWorkerBeside>>;
  beforeAll(async () => {
    app = await startApp();
    await aSubmission(app);
    worker = await startWorkerBeside(app);
  });
  afterAll(async () => {
    await worker.close();
    await app.stop();
  });

  const ask = (body: object, query = '') =>
    app.as(app.people.reviewer).post(`/api/v1/portfolio-reports${query}`).send(body);

  it('is printed once: whoever asks for the same is given the same', async () => {
    const asked = await ask({ locale: 'zh-TW' });
    expect([asked.status, asked.headers['location']]).toEqual([
      202,
      `/api/v1/portfolio-reports/${asked.body.id as string}`,
    ]);
    expect((await ask({ locale: 'zh-TW' })).body.id).toBe(asked.body.id);
    expect((await ask({ locale: 'en' })).body.id).not.toBe(asked.body.id);
    expect((await ask({ locale: 'zh-TW' }, '?agencyLevel=local')).body.id).not.toBe(asked.body.id);
    const path = `/api/v1/portfolio-reports/${asked.body.id as string}`;
    await eventually(
      () => app.as(app.people.administrator).get(path),
      ({ body }) => (body as { status: string }).status === 'ready',
      PRINTING_MS,
    );
    const file = await bytesOf(app.as(app.people.reviewer).get(`${path}/content`));
    expect([file.headers['content-type'], file.bytes.subarray(0, 5).toString('latin1')]).toEqual([
      'application/pdf',
      '%PDF-',
    ]);
  });

  it('is not for agencies', async () => {
    const { body } = await ask({ locale: 'en' });
    const path = `/api/v1/portfolio-reports/${(body as { id: string }).id}`;
    for (const person of [app.people.coordinator, app.people.approver]) {
      expectProblem(await app.as(person).get(path), 403);
      expectProblem(await app.as(person).post('/api/v1/portfolio-reports').send({ locale: 'en' }), 403);
    }
  });

  it('is refused for a language or a filter that is not there', async () => {
    expect(listed(expectProblem(await ask({ locale: 'fr' }), 422))).toEqual(['/locale wrong-value']);
    expect(listed(expectProblem(await ask({ locale: 'en' }, '?agencyLevel=moon'), 422))).toEqual([
      '/agencyLevel wrong-value',
    ]);
  });
});
