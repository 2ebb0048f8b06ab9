import type { INestApplicationContext } from '@nestjs/common';
import type { Response } from 'supertest';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSheet, aSubmission } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { startWorkerBeside } from '../support/worker.js';
import { sha256 } from './canonical.js';
import { expectProblem, listed } from './problem.js';
import { aShortSheet } from './sheets.js';

const asBytes = (response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
};

describe('Reports', () => {
  let app: TestApp;
  let worker: INestApplicationContext | null = null;
  let id: string;
  beforeAll(async () => {
    app = await startApp();
    ({ id } = await aSubmission(app, aSheet()));
  });
  afterAll(async () => {
    await worker?.close();
    await app.stop();
  });

  const ask = (body: object, submission = id, by = app.people.approver) =>
    app.as(by).post(`/api/v1/submissions/${submission}/reports`).send(body);
  const report = (reportId: string, rest = '') => app.as(app.people.reviewer).get(`/api/v1/reports/${reportId}${rest}`);
  const ready = async (format: string, locale: string) => {
    worker ??= await startWorkerBeside(app);
    const { body } = await ask({ format, locale });
    const isDone = (one: Response) => ['ready', 'failed'].includes(one.body.status as string);
    return (await eventually(async () => report(body.id), isDone, 45_000)).body;
  };

  it('are asked for and come later: 202 with an id, queued, and no content yet', async () => {
    const { status, body, headers } = await ask({ format: 'pdf', locale: 'zh-TW' });
    expect(status).toBe(202);
    expect(body).toMatchObject({
      submissionId: id,
      status: 'queued',
      format: 'pdf',
      locale: 'zh-TW',
      contentSha256: null,
    });
    expect(headers['location']).toBe(`/api/v1/reports/${body.id}`);
    expect((await report(body.id)).body).toEqual(body);
    expectProblem(await report(body.id, '/content'), 409, 'not-ready');
  });

  it('that are equal are one report, whoever asks', async () => {
    const one = await ask({ format: 'html', locale: 'en' });
    for (const person of [app.people.respondent, app.people.reviewer, app.people.administrator]) {
      const other = await ask({ format: 'html', locale: 'en' }, id, person);
      expect([other.status, other.body.id]).toEqual([202, one.body.id]);
    }
  });

  it('differ by format, language and submission', async () => {
    const { id: another } = await aSubmission(app, aShortSheet());
    const askForAll = async () => [
      await ask({ format: 'html', locale: 'en' }),
      await ask({ format: 'html', locale: 'zh-TW' }),
      await ask({ format: 'pdf', locale: 'zh-TW' }),
      await ask({ format: 'html', locale: 'en' }, another),
    ];
    const ids = (await askForAll()).map(({ body }) => body.id as string);
    expect(new Set(ids).size).toBe(4);
    expect((await askForAll()).map(({ body }) => body.id as string)).toEqual(ids);
  });

  it('need a format and a language that there are', async () => {
    expect(listed(expectProblem(await ask({ format: 'docx', locale: 7, size: 'A4' }), 422)).sort()).toEqual([
      '/format wrong-value',
      '/locale wrong-type',
      '/size unknown-field',
    ]);
  });

  it('of another agency are not found, nor can they be asked for', async () => {
    const { body } = await ask({ format: 'html', locale: 'en' });
    const { taipeiCoordinator } = app.people;
    expectProblem(await ask({ format: 'html', locale: 'en' }, id, taipeiCoordinator), 404);
    for (const rest of ['', '/content']) {
      expectProblem(await app.as(taipeiCoordinator).get(`/api/v1/reports/${body.id}${rest}`), 404);
    }
  });

  it('in HTML are rendered by the worker and given out as a named download', async () => {
    const view = await ready('html', 'zh-TW');
    expect(view).toMatchObject({ status: 'ready', failure: null, contentType: 'text/html; charset=utf-8' });
    const { status, headers, text } = await report(view.id, '/content');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/^attachment; filename=".*\.html"; filename\*=UTF-8''/);
    expect(decodeURIComponent(headers['content-disposition']!)).toContain(view.fileName);
    expect(text).toContain('戶役政資料線上查驗');
    expect(sha256(text)).toBe(view.contentSha256);
    expect(headers['etag']).toBe(`"${view.contentSha256}"`);
  });

  it('in PDF are rendered by a real browser, with the same hash as announced', async () => {
    const view = await ready('pdf', 'zh-TW');
    expect(view).toMatchObject({ status: 'ready', contentType: 'application/pdf' });
    const { headers, body } = await report(view.id, '/content')
      .buffer(true)
      .parse(asBytes as never);
    expect(headers['content-type']).toBe('application/pdf');
    expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    expect(sha256(body as Buffer)).toBe(view.contentSha256);
    expect(headers['content-length']).toBe(String((body as Buffer).length));
  });

  it.each([
    ['that ETag', (etag: string) => etag, 304],
    ['a list with it', (etag: string) => `"other", ${etag}`, 304],
    ['it as a weak one', (etag: string) => `W/${etag}`, 304],
    ['anything', () => '*', 304],
    ['another', () => '"other"', 200],
  ])('are not sent again to who has %s', async (_, known, expected) => {
    const view = await ready('html', 'zh-TW');
    const etag = `"${view.contentSha256}"`;
    const { status, headers, text } = await report(view.id, '/content').set('If-None-Match', known(etag));
    expect(status).toBe(expected);
    expect(headers['etag']).toBe(etag);
    expect((text ?? '') === '').toBe(expected === 304);
  });

  it('that are ready are the same report and the same bytes when they are asked for again', async () => {
    const [one, other] = [await ready('html', 'zh-TW'), await ready('html', 'zh-TW')];
    expect(other).toEqual(one);
  });
});
