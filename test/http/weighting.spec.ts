import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSheet, aSubmission } from '../support/builders.js';
import { query } from '../support/database.js';
import { aClosedPanel, allPoints, aPanel, CIRCLE, CONSISTENT, judged, weightingDesk } from './weighting-desk.js';

/** Real: the app, PostgreSQL. Nothing is faked. */

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const asAdministrator = (path: string) => app.as(app.people.administrator).get(`/api/v1/${path}`);
const place = (token: string, body: object) => app.http.put(`/api/v1/panel-places/${token}/opinion`).send(body);
const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

describe('an expert', () => {
  it('judges behind a link, without an account, and may change everything until the panel closes', async () => {
    const { panel, expertToken } = await aPanel(app);
    const first = await place(expertToken, { judgements: CIRCLE, points: { L1: 9 } });
    expect(first.body).toMatchObject({ state: 'to-be-mended', points: { L1: 9 }, panelState: 'open' });
    expect(first.body.comparison.mostInconsistent).toMatchObject({ first: 'L', second: 'G', given: 1 / 5 });
    const second = await place(expertToken, { judgements: CONSISTENT, points: { L2: 2 } });
    expect(second.body).toMatchObject({ state: 'begun', points: { L1: 9, L2: 2 } });
    expect(second.body.comparison.consistencyRatio).toBeCloseTo(0, 9);
    await weightingDesk(app).step(panel, 'close');
    expect(code(await place(expertToken, { points: { L1: 1 } }))).toEqual([409, 'panel-not-open']);
    expect((await app.http.get(`/api/v1/panel-places/${expertToken}`)).body).toMatchObject({
      panelState: 'closed',
      points: { L1: 9, L2: 2 },
    });
  });

  it('sees what judgements come to before they are saved, and nothing is stored', async () => {
    const { expertToken } = await aPanel(app);
    const trial = await app.http.post(`/api/v1/panel-places/${expertToken}/trial`).send({ judgements: CIRCLE });
    expect(trial.body.comparison.consistencyRatio).toBeGreaterThan(0.1);
    const { body } = await app.http.get(`/api/v1/panel-places/${expertToken}`);
    expect(body).toMatchObject({ state: 'invited', judgements: [], comparison: null });
  });

  it('is told every fault of what was sent, by pointer', async () => {
    const { expertToken } = await aPanel(app);
    const { status, body } = await place(expertToken, {
      judgements: [
        { more: 'L', less: 'T', times: 10 },
        { more: 'T', less: 'L', times: 2 },
        { more: 'L', less: 'L', times: 2 },
        'x',
      ],
      points: { L1: 0, X1: 3, constructor: 1 },
      other: 1,
    });
    expect(status).toBe(422);
    expect((body.errors as { pointer: string; code: string }[]).map((one) => `${one.pointer} ${one.code}`)).toEqual([
      '/other unknown-field',
      '/judgements/0/times wrong-value',
      '/judgements/1 duplicate',
      '/judgements/2/more wrong-value',
      '/judgements/3 wrong-type',
      '/points/L1 wrong-value',
      '/points/X1 unknown-field',
      '/points/constructor unknown-field',
    ]);
  });

  it('whose link was withdrawn, or replaced by another, finds nothing behind it any more', async () => {
    const desk = weightingDesk(app);
    const panel = await desk.newPanel();
    const [one, other] = [await desk.invite(panel), await desk.invite(panel)];
    await app.as(app.people.administrator).delete(`/api/v1/panels/${panel}/experts/${one.id}`);
    await app.as(app.people.administrator).post(`/api/v1/panels/${panel}/experts/${other.id}/link`);
    expect((await app.http.get(`/api/v1/panel-places/${one.token}`)).status).toBe(410);
    expect((await app.http.get(`/api/v1/panel-places/${other.token}`)).status).toBe(404);
  });

  it('sees the group’s opinion only after closing', async () => {
    const desk = weightingDesk(app);
    const panel = await desk.newPanel();
    const experts = [await desk.invite(panel), await desk.invite(panel), await desk.invite(panel)];
    await desk.step(panel, 'open');
    for (const one of experts) await desk.opine(one, CONSISTENT, allPoints(5));
    const seen = async () => (await app.http.get(`/api/v1/panel-places/${experts[0]!.token}`)).body.group;
    expect(await seen()).toBeNull();
    await desk.step(panel, 'close');
    expect((await seen()).comparison.weights.L).toBeCloseTo(4 / 9, 9);
  });
});

describe('a panel', () => {
  it('of three consistent experts becomes a scheme: 1, 2 and 4 times make 2 times, 3, 5 and 9 points make 5', async () => {
    const panel = await aClosedPanel(app, 'three');
    const { body: result } = await asAdministrator(`panels/${panel}/result`);
    expect(result).toMatchObject({ taking: 3, state: 'closed' });
    // L : each other = 2 : 1, so L has 2/5.
    expect(result.group.comparison.weights.L).toBeCloseTo(2 / 5, 9);
    expect(result.group.points.G16).toBe(5);
    expect(await weightingDesk(app).publish(panel)).toBe('three@1');
    const { body: scheme } = await app.as(app.people.respondent).get('/api/v1/weight-schemes/three@1');
    expect(scheme).toMatchObject({ id: 'three@1', name: '專家權重', isChosen: false });
    expect(scheme.provenance).toContain('採計填答完整且前後一致的 3 位');
    expect(scheme.basis.experts.map((one: { code: string }) => one.code)).toEqual(['A', 'B', 'C']);
    expect(JSON.stringify(scheme)).not.toContain('公共行政學系');
    // L has four factors of equal points: a quarter of 2/5 each.
    expect(scheme.factors[0]).toMatchObject({ code: 'L1', points: 5 });
    expect(scheme.factors[0].weight).toBeCloseTo(0.1, 9);
  });

  it('gives the next version of its name, also of two that are published at once', async () => {
    const panels = [await aClosedPanel(app, 'twice'), await aClosedPanel(app, 'twice')];
    const ids = await Promise.all(panels.map((panel) => weightingDesk(app).publish(panel)));
    expect(ids.toSorted()).toEqual(['twice@1', 'twice@2']);
  });

  it('is published once, of two who press at once', async () => {
    const panel = await aClosedPanel(app, 'once');
    const body = { names: { 'zh-TW': '權重', en: 'Weights' } };
    const press = () => app.as(app.people.administrator).post(`/api/v1/panels/${panel}/publication`).send(body);
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('cannot be published with fewer than three consistent experts, and says how many there are', async () => {
    const desk = weightingDesk(app);
    const panel = await desk.newPanel();
    const experts = [await desk.invite(panel), await desk.invite(panel), await desk.invite(panel)];
    await desk.step(panel, 'open');
    for (const one of experts.slice(1)) await desk.opine(one, CONSISTENT, allPoints(5));
    await desk.opine(experts[0]!, CIRCLE, allPoints(5));
    await desk.step(panel, 'close');
    const refused = await app
      .as(app.people.administrator)
      .post(`/api/v1/panels/${panel}/publication`)
      .send({ names: { 'zh-TW': '權重', en: 'Weights' } });
    expect(code(refused)).toEqual([409, 'too-few-experts']);
    expect(refused.body.detail).toContain('目前有 2 位');
    expect((await asAdministrator(`panels/${panel}/result`)).body).toMatchObject({ taking: 2, group: null });
    // Opened again, the first one mends the circle.
    await desk.step(panel, 'reopen');
    await desk.opine(experts[0]!, judged(1, 1, 1, 1, 1, 1), {});
    await desk.step(panel, 'close');
    expect(await desk.publish(panel)).toBe('experts@1');
  });

  it('is not opened for nobody, not changed once closed, and not named like a shipped scheme', async () => {
    const desk = weightingDesk(app);
    const panel = await desk.newPanel();
    const administrator = app.as(app.people.administrator);
    expect(code(await administrator.post(`/api/v1/panels/${panel}/steps`).send({ step: 'open' }))).toEqual([409, 'no-experts']); // prettier-ignore
    await desk.step(panel, 'abandon');
    expect(code(await administrator.patch(`/api/v1/panels/${panel}`).send({ title: '改名' }))).toEqual([409, 'panel-closed']); // prettier-ignore
    const shipped = await administrator.post('/api/v1/panels').send({ title: '權重', slug: 'evidence' });
    expect(shipped.body.errors).toMatchObject([{ pointer: '/slug', code: 'wrong-value' }]);
  });
});

describe('an own scheme', () => {
  it('scores a sheet, and a new assessment may name it, a moment after it was published', async () => {
    const scheme = await weightingDesk(app).publish(await aClosedPanel(app, 'scoring'));
    const { body } = await app.as(app.people.respondent).post(`/api/v1/scores?weightScheme=${scheme}`).send(aSheet());
    expect(body).toMatchObject({ weightScheme: scheme });
    expect(body.dimensions[0].weight).toBeCloseTo(2 / 5, 9);
    const opened = await app
      .as(app.people.coordinator)
      .post('/api/v1/assessments')
      .send({ sheet: aSheet(), weightScheme: scheme });
    expect(opened.body).toMatchObject({ weightScheme: scheme });
    const score = await app.as(app.people.coordinator).get(`/api/v1/assessments/${opened.body.id}/score`);
    expect(score.body.dimensions[0].weight).toBeCloseTo(2 / 5, 9);
  });

  it('that does not exist is refused wherever it is named', async () => {
    const scored = await app.as(app.people.respondent).post('/api/v1/scores?weightScheme=none@1').send(aSheet());
    const opened = await app.as(app.people.coordinator).post('/api/v1/assessments').send({ sheet: aSheet(), weightScheme: 'none@1' }); // prettier-ignore
    const chosen = await app.as(app.people.administrator).post('/api/v1/weight-scheme-choices').send({ weightScheme: 'none@1' }); // prettier-ignore
    for (const { status, body } of [scored, opened, chosen]) {
      expect([status, body.errors[0].pointer]).toEqual([422, '/weightScheme']);
    }
  });

  it('once chosen is used by new assessments, and what was handed in before keeps its weights and band', async () => {
    const before = await aSubmission(app);
    const scheme = await weightingDesk(app).publish(await aClosedPanel(app, 'chosen'));
    const choice = { weightScheme: scheme, reason: '專家小組已公布' };
    await app.as(app.people.administrator).post('/api/v1/weight-scheme-choices').send(choice);
    const after = await aSubmission(app);
    const stored = async (id: string) => (await app.as(app.people.reviewer).get(`/api/v1/submissions/${id}`)).body;
    expect(await stored(before.id)).toMatchObject({ weightScheme: 'evidence' });
    const now = await stored(after.id);
    expect(now).toMatchObject({ weightScheme: scheme });
    // The shipped schemes, then the one it was made with: what others are published later changes nothing.
    expect(now.robustness.schemes.map(({ id }: { id: string }) => id)).toEqual(['evidence', 'equal-dimensions', 'equal-factors', scheme]); // prettier-ignore
    expect((await asAdministrator('weight-scheme-choices')).body.items[0]).toMatchObject(choice);
    await app.as(app.people.administrator).post('/api/v1/weight-scheme-choices').send({ weightScheme: 'evidence' });
    expect((await asAdministrator('weight-scheme-choices?limit=1')).body).toMatchObject({
      items: [{ weightScheme: 'evidence' }],
    });
  });
});

describe('the effect of a draft', () => {
  it('counts from band to band over everything handed in, and lists who would change', async () => {
    const submission = await aSubmission(app);
    const panel = await aClosedPanel(app, 'draft');
    const { body: effect } = await asAdministrator(`panels/${panel}/effect`);
    const counted = effect.bands.reduce((sum: number, one: { count: number }) => sum + one.count, 0);
    expect(effect.submissions).toBe(counted);
    const moved = effect.bands.filter((one: { from: string; to: string }) => one.from !== one.to);
    expect(effect.changed).toBe(moved.reduce((sum: number, one: { count: number }) => sum + one.count, 0));
    const { body: changes } = await asAdministrator(`panels/${panel}/effect/changes?limit=1`);
    expect(changes.items.length).toBe(Math.min(1, effect.changed));
    const more = await aSubmission(app);
    expect(more.id).not.toBe(submission.id);
    expect((await asAdministrator(`panels/${panel}/effect`)).body.submissions).toBe(effect.submissions + 1);
  });

  it('is nothing yet while too few experts are consistent', async () => {
    const { panel } = await aPanel(app);
    expect(code(await asAdministrator(`panels/${panel}/effect`))).toEqual([409, 'too-few-experts']);
  });
});

describe('the record', () => {
  it('says who drafted, published and chose, and that an expert judged, without what was judged', async () => {
    const panel = await aClosedPanel(app, 'recorded');
    await weightingDesk(app).publish(panel);
    const rows = await query(app.database.adminUrl, `SELECT action, details::text AS details FROM audit_entries WHERE object_id = $1 OR action = 'judgements.given' OR object_id = 'recorded@1'`, [panel]); // prettier-ignore
    const actions = new Set(rows.map(({ action }) => action as string));
    expect([...actions].sort()).toEqual(['expert.invited', 'judgements.given', 'weights.changed', 'weights.drafted', 'weights.published']); // prettier-ignore
    expect(rows.map(({ details }) => details as string).join()).not.toMatch(/王教授|times/);
  });
});
