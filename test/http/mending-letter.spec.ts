import type { INestApplicationContext } from '@nestjs/common';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { startMailServer } from '../support/mail-server.js';
import type { MailServer } from '../support/mail-server.js';
import { startWorkerBeside } from '../support/worker.js';
import { allPoints, CIRCLE, CONSISTENT, weightingDesk } from './weighting-desk.js';

/** Real: the app, PostgreSQL, its queue, the worker, and a mail server on a free port. Nothing is faked. */
describe('A letter to an expert whose judgements contradict each other', () => {
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

  const renewed = async (email: string, judgements: typeof CIRCLE) => {
    const desk = weightingDesk(app);
    const panel = await desk.newPanel();
    const administrator = app.as(app.people.administrator);
    const expert = { name: '王教授', organisation: '公共行政學系', email };
    const { body } = await administrator.post(`/api/v1/panels/${panel}/experts`).send(expert).expect(201);
    await desk.step(panel, 'open');
    await desk.opine({ id: body.id, token: body.link.split('/').at(-1) }, judgements, allPoints(5));
    const { body: again } = await administrator.post(`/api/v1/panels/${panel}/experts/${body.id}/link`).expect(201);
    const [, second] = await eventually(
      async () => server.received.filter((one) => one.body.includes(body.link) || one.body.includes(again.link)),
      (all) => all.length === 2,
    );
    return { letter: second!.body, link: again.link as string };
  };

  it('goes with a new link, names ratio and judgement in both languages, and leaves the choice to the expert', async () => {
    const { letter, link } = await renewed('wang@university.example', CIRCLE);
    expect(letter).toContain(link);
    expect(letter).toContain('一致性比率為 0.88');
    expect(letter).toContain('「法規制度與跨域治理」：您的判斷是「先改善跨域治理：明顯優先（5）」');
    expect(letter).toContain('請依您的專業判斷決定');
    expect(letter).toContain('have a consistency ratio of 0.88');
    expect(letter).toContain('for your own judgement to say');
    expect((await app.http.get(`/api/v1/panel-places/${link.split('/').at(-1)}`)).body.state).toBe('to-be-mended');
  });

  it('is the invitation again where nothing has to be mended', async () => {
    const { letter } = await renewed('li@university.example', CONSISTENT);
    expect(letter).toContain('邀請您以專家身分');
    expect(letter).not.toContain('一致性比率');
  });
});
