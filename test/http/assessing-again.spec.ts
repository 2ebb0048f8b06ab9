import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAnswer, anAssessment, aRequestFor, aSheet, aSignatureOf, aSubmission } from '../support/builders.js';
import { factorCodes } from '../fixtures/framework.js';
import { browserAs } from '../support/browser-session.js';
import { anAcceptance } from '../support/reviewing.js';
import { expectProblem } from './problem.js';

const ASSESSMENTS = '/api/v1/assessments';

/** Real: the web process, PostgreSQL. */
describe('Assessing a pilot again', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const open = (body: object, by = app.people.coordinator) => app.as(by).post(ASSESSMENTS).send(body);
  const accepted = async (confirmed: readonly string[] = []) => {
    const submission = await aSubmission(app, aSheet({ answers: [...levels(3, { L1: 1 })] }));
    await anAcceptance(app, submission, confirmed);
    return submission;
  };
  const levels = (level: 3 | 4, others: Record<string, 1 | 2>) =>
    factorCodes.map((factor) =>
      anAnswer({ factor, level: others[factor] ?? level, respondents: [{ role: '承辦人', seat: 'clerk', level: 3 }] }),
    );
  const answersOf = async (id: string) =>
    (await app.as(app.people.coordinator).get(`${ASSESSMENTS}/${id}/answers`)).body.items as {
      factor: string;
      level?: number;
      etag: string;
      respondents?: object[];
      carriedOver?: boolean;
    }[];

  it('takes the former answers over, each marked until somebody writes it anew, and asks people again', async () => {
    const { assessmentId: formerId, pilotId } = await accepted();
    const { status, body } = await open({ formerId, occasion: 'after-pilot' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ pilotId, formerId, occasion: 'after-pilot', state: 'draft', revision: 1 });
    const [first] = await answersOf(body.id);
    expect(first).toMatchObject({ factor: 'L1', level: 1, carriedOver: true });
    expect(first!.respondents).toBeUndefined();
    const put = app.as(app.people.coordinator).put(`${ASSESSMENTS}/${body.id}/answers/L1`);
    await put.set('If-Match', first!.etag).send({ level: 1, confidence: 'high', note: '再看過，仍是如此' });
    const after = await answersOf(body.id);
    expect(after[0]!.carriedOver).toBeUndefined();
    expect(after[1]!.carriedOver).toBe(true);
  });

  it('names before handing in what nobody has looked at since; saved as it is, it counts as looked at, and nothing is blocked', async () => {
    const { assessmentId: formerId } = await accepted();
    const { id } = (await open({ formerId, occasion: 'periodic' })).body as { id: string };
    const by = app.as(app.people.coordinator);
    const look = async () => (await by.get(`${ASSESSMENTS}/${id}/look`)).body;
    const unseen = async () =>
      ((await look()).findings as { code: string; factors: string[] }[]).find(({ code }) => code === 'carried-over')
        ?.factors;
    expect(await unseen()).toEqual(factorCodes);
    expect((await look()).ready).toBe(true);
    const [first] = await answersOf(id);
    const { etag, factor, carriedOver, ...said } = first!;
    expect(carriedOver).toBe(true);
    const { level, confidence, note } = said as { level?: number; confidence?: string; note?: string };
    const put = by.put(`${ASSESSMENTS}/${id}/answers/${factor}`).set('If-Match', etag);
    expect((await put.send({ level, confidence, note })).status).toBe(200);
    expect(await unseen()).toEqual(factorCodes.slice(1));
  });

  it('begins empty where nothing is to be taken over', async () => {
    const { assessmentId: formerId, pilotId } = await accepted();
    const { body } = await open({ pilotId, formerId, occasion: 'periodic', carryOver: false });
    expect((await answersOf(body.id)).every(({ level }) => level === undefined)).toBe(true);
  });

  it('is possible once for each: two clicks open one', async () => {
    const { assessmentId: formerId } = await accepted();
    const wanted = { formerId, occasion: 'before-pilot' };
    const both = await Promise.all([open(wanted), open(wanted)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expectProblem(
      both.find(({ status }) => status === 409)!,
      409,
      'already-taken-up',
    );
  });

  it('waits for the former one to be accepted, and knows none of another agency or pilot', async () => {
    const { taipeiCoordinator } = app.people;
    const draft = await anAssessment(app);
    expectProblem(await open({ formerId: draft, occasion: 'periodic' }), 409, 'former-not-accepted');
    const { assessmentId } = await accepted();
    const other = await aSubmission(app);
    expectProblem(await open({ formerId: assessmentId, occasion: 'periodic' }, taipeiCoordinator), 404);
    expectProblem(await open({ formerId: assessmentId, pilotId: other.pilotId, occasion: 'periodic' }), 404);
  });

  it.each([
    ['an occasion without a former one', { occasion: 'periodic' }, '/occasion'],
    ['a former one without an occasion', { formerId: 'former' }, '/occasion'],
    ['an occasion that is none', { formerId: 'former', occasion: 'someday' }, '/occasion'],
    [
      'a sheet and answers taken over',
      { formerId: 'former', occasion: 'periodic', carryOver: true, sheet: true },
      '/carryOver',
    ],
  ])('refuses %s', async (_, given, pointer) => {
    const { assessmentId, pilotId } = await accepted();
    const { formerId, sheet, ...rest } = given as Record<string, unknown>;
    const refused = await open({
      pilotId,
      ...rest,
      ...(formerId !== undefined && { formerId: assessmentId }),
      ...(sheet !== undefined && { sheet: aSheet() }),
    });
    expectProblem(refused, 422);
    expect(refused.body.errors.map((one: { pointer: string }) => one.pointer)).toContain(pointer);
  });

  it('still opens a second assessment of a pilot that looks back to none', async () => {
    const { pilotId } = await accepted();
    expect((await open({ pilotId })).body).toMatchObject({ pilotId, formerId: null, occasion: null });
  });

  it('shows agency and reviewing body how it went: what moved, whether that is a change, and why not', async () => {
    const { coordinator, reviewer, taipeiCoordinator } = app.people;
    const first = await accepted(factorCodes);
    const again = await open({
      formerId: first.assessmentId,
      occasion: 'after-pilot',
      sheet: aSheet({ answers: levels(4, { T1: 2 }), assessedAt: '2010-03' }),
    });
    const second = await aSignatureOf(app, await aRequestFor(app, again.body.id));
    const trend = async (by = coordinator) => (await app.as(by).get(`/api/v1/pilots/${first.pilotId}/trend`)).body;
    const waiting = (await trend()).series[0];
    expect(waiting.points.map((point: { status: string }) => point.status)).toEqual(['accepted', 'submitted']);
    expect(waiting.steps[0]).toMatchObject({ basis: 'self', verified: null, self: { change: 'risen', reason: null } });
    expect(waiting.steps[0].self.seats).toEqual({ again: 1, of: 1 });
    expect(waiting.steps[0].factors[0]).toMatchObject({ code: 'L1', move: 'risen', from: 1, to: 4 });
    await anAcceptance(app, second, factorCodes);
    const decided = (await trend(reviewer)).series[0];
    expect(decided.steps[0]).toMatchObject({ basis: 'verified', verified: { change: 'risen' } });
    expectProblem(await app.as(taipeiCoordinator).get(`/api/v1/pilots/${first.pilotId}/trend`), 404);
  });

  it('compares across weight schemes by scoring the earlier answers again, says so, and leaves what was issued as it was', async () => {
    const { coordinator } = app.people;
    const first = await accepted(factorCodes);
    const again = await open({
      formerId: first.assessmentId,
      occasion: 'after-pilot',
      weightScheme: 'equal-dimensions',
      sheet: aSheet({ answers: levels(4, { T1: 2 }), assessedAt: '2010-03' }),
    });
    await aSignatureOf(app, await aRequestFor(app, again.body.id));
    const path = `/api/v1/pilots/${first.pilotId}/trend`;
    const [series] = (await app.as(coordinator).get(path)).body.series;
    const [former, newest] = series.points;
    // L1 at 1 instead of 3: one of four factors of L, so L is 37.5 and the whole (37.5 + 3 · 50)/4 = 46.9.
    expect(former).toMatchObject({
      weightScheme: 'evidence',
      self: { score: first.findings.result.overall.score },
      again: { self: { score: 46.9 }, verified: { score: 46.9, shareVerified: 1 } },
    });
    expect(newest).toMatchObject({ weightScheme: 'equal-dimensions', again: null });
    expect(series.steps[0]).toMatchObject({ scoredAgain: [first.id], self: { change: 'risen' } });
    expect(series.steps[0].self.difference).toBeCloseTo(newest.self.score - 46.9, 9);
    expect(series.steps[0].dimensions).toHaveLength(4);
    const page = await browserAs(app, coordinator).then((browser) => browser.get(`/pilots/${first.pilotId}/trend`));
    expect(page.text).toContain('重新計算');
    expect(page.text).toContain('當時採用「依個案出現次數」權重方案');
    const { text } = await app.as(coordinator).get(`${path}?format=csv`);
    const [, whole, law] = text.split('\r\n');
    expect(whole).toMatch(/2009-09,1,ecd-56@1,依個案出現次數,,總分,.*,1,四面向等權,46\.9,46\.9$/);
    expect(law).toMatch(/2009-09,1,ecd-56@1,依個案出現次數,L,.*,37\.5,37\.5$/);
    const factors = (await app.as(coordinator).get(`${path}?table=factors&format=json`)).body as object[];
    expect(factors).toHaveLength(2 * factorCodes.length);
    expect(factors[0]).toMatchObject({ factor: 'L1', level: 1, verifiedLevel: 1 });
  });
});
