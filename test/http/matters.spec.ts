import { OpenAssessment } from '../../src/assessments/open-assessment.js';
import { ReviseAssessment } from '../../src/assessments/revise-assessment.js';
import type { NamedObstacle, ReportSheet } from '../../src/sheet/answer-sheet.js';
import { matterId, matterKey } from '../../src/submissions/matter-key.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aRequestFor, aSignatureOf, aSubmission, ofTaipei } from '../support/builders.js';
import { bytesOf } from './bytes.js';
import { expectProblem } from './problem.js';
import { aShortSheet, ofAgency } from './sheets.js';

type Names = Readonly<Record<string, readonly string[]>>;
interface Line {
  id: string;
  name: string;
  kind: string;
  state: string;
  pilots: number;
  agencies: number;
  factors: { factor: string; answers: number }[];
  causes: { cause: string | null; answers: number }[];
}

/** Names statutes at some factors, each of which habit is the cause of. */
function naming(names: Names, given: Partial<ReportSheet> = {}, kind: NamedObstacle['kind'] = 'statute'): ReportSheet {
  const sheet = aShortSheet(given);
  const answers = sheet.answers.map((answer) => {
    const here = names[answer.factor];
    return here ? { ...answer, cause: 'habit' as const, names: here.map((name) => ({ kind, name })) } : answer;
  });
  return { ...sheet, answers };
}

const idOf = (name: string) => matterId('statute', matterKey(name));
const TAIPEI = ofAgency('臺北市政府');

describe('The register of matters for the centre', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.stop());

  const reviewer = () => app.as(app.people.reviewer);
  const list = async (query = '') => {
    const { status, body } = await reviewer().get(`/api/v1/matters${query}`);
    expect(status).toBe(200);
    return (body as { items: Line[] }).items;
  };
  const one = (name: string) => reviewer().get(`/api/v1/matters/${idOf(name)}`);
  const step = async (name: string, body: object, etag?: string) => {
    const seen = etag ?? (await one(name)).headers['etag']!;
    return reviewer()
      .post(`/api/v1/matters/${idOf(name)}/steps`)
      .set('If-Match', seen)
      .send(body);
  };
  const join = async (name: string, into: string, etag?: string) =>
    reviewer()
      .put(`/api/v1/matters/${idOf(name)}/joined-to`)
      .set('If-Match', etag ?? (await one(name)).headers['etag']!)
      .send({ into: idOf(into), reason: '同一部法律' });

  it('counts pilots and agencies once, however often and in whichever way they write a name', async () => {
    await aSubmission(app, naming({ L1: ['《戶籍法》'], L2: ['戶 籍 法', '個資法'] }));
    await aSubmission(app, naming({ L1: ['戶籍法'] }, TAIPEI), ofTaipei(app));
    const [first, second] = await list();
    expect(first).toMatchObject({ name: '《戶籍法》', pilots: 2, agencies: 2, state: 'noted' });
    expect(first!.factors).toEqual([
      { factor: 'L1', answers: 2 },
      { factor: 'L2', answers: 1 },
    ]);
    expect(first!.causes).toEqual([{ cause: 'habit', answers: 3 }]);
    expect(second).toMatchObject({ name: '個資法', pilots: 1, agencies: 1 });
  });

  it('counts the latest revision only, and forgets what no latest revision names any more', async () => {
    const { assessmentId } = await aSubmission(app, naming({ L1: ['戶籍法'] }));
    const { coordinator } = app.people;
    await app.nest.get(ReviseAssessment, { strict: false }).revise(coordinator, assessmentId);
    const path = `/api/v1/assessments/${assessmentId}/answers/L1`;
    const { headers } = await app.as(coordinator).get(path);
    const body = { level: 3, names: [{ kind: 'statute', name: '地籍測量實施規則' }] };
    await app.as(coordinator).put(path).set('If-Match', headers['etag']!).send(body);
    await aSignatureOf(app, await aRequestFor(app, assessmentId));
    expect((await list()).map(({ name }) => name)).toEqual(['地籍測量實施規則']);
    expect((await one('戶籍法')).body).toMatchObject({ pilots: 0, agencies: 0 });
  });

  it('counts an agency’s last word on a pilot: what it names no more when it assesses again is counted no more', async () => {
    const { pilotId } = await aSubmission(app, naming({ L1: ['戶籍法'], L2: ['個資法'] }));
    const opening = app.nest.get(OpenAssessment, { strict: false });
    const again = { sheet: naming({ L1: ['戶籍法'] }), pilotId };
    const { id } = await opening.open(app.people.coordinator, again, 'zh-TW');
    await aSignatureOf(app, await aRequestFor(app, id));
    expect((await list()).map(({ name, pilots }) => [name, pilots])).toEqual([['戶籍法', 1]]);
    expect((await one('戶籍法')).body).toMatchObject({ factors: [{ factor: 'L1', answers: 1 }] });
    expect((await one('個資法')).body).toMatchObject({ pilots: 0, agencies: 0 });
  });

  it('holds what the plan asks the centre for, in the language of the reader', async () => {
    const sheet = aShortSheet();
    const low = sheet.answers.map((answer) => ({ ...answer, level: 1 as const, cause: 'law' as const }));
    await aSubmission(app, { ...sheet, answers: low });
    const requests = await list('?kind=request');
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.every(({ kind, name }) => kind === 'request' && /\p{Script=Han}/u.test(name))).toBe(true);
    const { body } = await reviewer().get('/api/v1/matters?kind=request').set('Accept-Language', 'en');
    expect((body as { items: Line[] }).items.every(({ name }) => !/\p{Script=Han}/u.test(name))).toBe(true);
  });

  it('is filtered by kind, state, level of government and name, and read page by page in any order', async () => {
    await aSubmission(app, naming({ L1: ['戶籍法', '個資法', '土地法'] }));
    await aSubmission(app, naming({ L1: ['門牌資料庫'] }, TAIPEI, 'database'), ofTaipei(app));
    await step('戶籍法', { step: 'send', reason: '多縣市提報', ministry: '內政部' });
    const names = async (query: string) => (await list(query)).map(({ name }) => name);
    expect(await names('?kind=database')).toEqual(['門牌資料庫']);
    expect(await names('?state=with-centre&ministry=%E5%85%A7%E6%94%BF%E9%83%A8')).toEqual(['戶籍法']);
    expect(await names('?level=central')).toEqual([]);
    expect(await names(`?name=${encodeURIComponent('《個資')}`)).toEqual(['個資法']);
    for (const sort of ['pilots', 'agencies', 'changed', 'name']) {
      const whole = await names(`?sort=${sort}`);
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await reviewer().get(`/api/v1/matters?sort=${sort}&limit=1${cursor}`);
        const { items, nextCursor } = body as { items: Line[]; nextCursor: string | null };
        seen.push(...items.map(({ name }) => name));
        cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
      } while (cursor !== '');
      expect(seen).toEqual(whole);
      expect(seen).toHaveLength(4);
    }
    expectProblem(await reviewer().get('/api/v1/matters?kind=person'), 422);
    expectProblem(await reviewer().get('/api/v1/matters?cursor=eyJ9'), 422);
  });

  it('goes to the centre, is answered and settled: each with a reason, by somebody, on record', async () => {
    await aSubmission(app, naming({ L1: ['戶籍法'] }));
    const sent = await step('戶籍法', { step: 'send', reason: '多縣市提報', ministry: '內政部' });
    expect([sent.status, sent.body.state, sent.body.ministry]).toEqual([200, 'with-centre', '內政部']);
    const answer = { text: '同意試辦', documentNumber: '台內戶字第 1 號', date: '2026-10-01' };
    expect((await step('戶籍法', { step: 'answer', reason: '來文', answer })).body.answer).toEqual(answer);
    expect((await step('戶籍法', { step: 'settle', reason: '已可試辦' })).body.state).toBe('settled');
    const { events } = (await one('戶籍法')).body as { events: { step: string; reason: string; actorName: string }[] };
    expect(events.map(({ step: taken, reason }) => [taken, reason])).toEqual([
      ['settle', '已可試辦'],
      ['answer', '來文'],
      ['send', '多縣市提報'],
    ]);
    expect(new Set(events.map(({ actorName }) => actorName)).size).toBe(1);
  });

  it('refuses what does not fit: unseen, seen too early, out of turn, or not saying enough', async () => {
    await aSubmission(app, naming({ L1: ['戶籍法'] }));
    const path = `/api/v1/matters/${idOf('戶籍法')}/steps`;
    const send = { step: 'send', reason: '提報', ministry: '內政部' };
    expectProblem(await reviewer().post(path).send(send), 428);
    const { etag } = (await one('戶籍法')).headers;
    expectProblem(await step('戶籍法', { step: 'settle', reason: '結案' }), 409, 'not-in-this-state');
    expectProblem(await step('戶籍法', { step: 'send', reason: '提報' }), 422);
    expectProblem(await step('戶籍法', { step: 'send', ministry: '內政部' }), 422);
    expectProblem(await step('戶籍法', { ...send, answer: { text: '同意' } }), 422);
    expect((await step('戶籍法', send)).status).toBe(200);
    const late = await step('戶籍法', send, etag);
    expectProblem(late, 412);
    expect(late.body.current).toMatchObject({ state: 'with-centre' });
    expectProblem(await step('戶籍法', { step: 'answer', reason: '來文' }), 422);
  });

  it('lets two reviewers at once change it once: the other sees what stands now', async () => {
    await aSubmission(app, naming({ L1: ['戶籍法'] }));
    const { etag } = (await one('戶籍法')).headers;
    const both = await Promise.all(
      ['內政部', '法務部'].map((ministry) => step('戶籍法', { step: 'send', reason: '提報', ministry }, etag)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('counts two that a person says are one together, until somebody says they are not', async () => {
    await aSubmission(app, naming({ L1: ['個人資料保護法'] }));
    await aSubmission(app, naming({ L1: ['個資法'] }, TAIPEI), ofTaipei(app));
    const joined = await join('個資法', '個人資料保護法');
    expect([joined.status, joined.body.mergedInto]).toEqual([200, idOf('個人資料保護法')]);
    expect(await list()).toMatchObject([{ name: '個人資料保護法', pilots: 2, agencies: 2 }]);
    const whole = (await one('個人資料保護法')).body as { writtenAs: { name: string }[]; joined: { name: string }[] };
    expect(whole.writtenAs.map(({ name }) => name).sort()).toEqual(['個人資料保護法', '個資法']);
    expect(whole.joined.map(({ name }) => name)).toEqual(['個資法']);
    const file = await bytesOf(reviewer().get('/api/v1/exports/everything?format=json'));
    const { matters } = JSON.parse(file.bytes.toString('utf8')) as { matters: Record<string, unknown>[] };
    const counts = matters.map(({ matterName, pilotCount, agencyCount }) => [matterName, pilotCount, agencyCount]);
    expect(counts.sort()).toEqual([
      ['個人資料保護法', 2, 2],
      ['個資法', 0, 0],
    ]);
    const separated = await reviewer()
      .delete(`/api/v1/matters/${idOf('個資法')}/joined-to`)
      .set('If-Match', joined.headers['etag']!)
      .send({ reason: '不是同一件' });
    expect(separated.body.mergedInto).toBeNull();
    expect((await list()).map(({ pilots }) => pilots)).toEqual([1, 1]);
  });

  it('joins no matter to itself, to one that is joined already, or in a circle', async () => {
    await aSubmission(app, naming({ L1: ['個人資料保護法', '個資法', '個資保護法'] }));
    expectProblem(await join('個資法', '個資法'), 422);
    expectProblem(await join('個資法', '沒有人提過的法'), 422);
    expect((await join('個資法', '個人資料保護法')).status).toBe(200);
    expectProblem(await join('個資保護法', '個資法'), 409, 'merged');
    expectProblem(await join('個人資料保護法', '個資保護法'), 409, 'has-others');
    expectProblem(await step('個資法', { step: 'decline', reason: '不送' }), 409, 'merged');
    const { etag } = (await one('個資保護法')).headers;
    const atOnce = () => join('個資保護法', '個人資料保護法', etag);
    const both = await Promise.all([atOnce(), atOnce()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('shows the reviewing body which pilots stand behind a matter, with what they say', async () => {
    await aSubmission(app, naming({ L1: ['戶籍法'], L2: ['戶籍法'] }));
    await aSubmission(app, naming({ L1: ['《戶籍法》'] }, TAIPEI), ofTaipei(app));
    const { body } = await reviewer().get(`/api/v1/matters/${idOf('戶籍法')}/mentions?limit=2`);
    const { items, nextCursor } = body as { items: { agencyName: string; factor: string }[]; nextCursor: string };
    const rest = await reviewer().get(`/api/v1/matters/${idOf('戶籍法')}/mentions?cursor=${nextCursor}`);
    const all = [...items, ...rest.body.items] as typeof items;
    expect(all).toHaveLength(3);
    expect(new Set(all.map(({ agencyName, factor }) => `${agencyName} ${factor}`))).toEqual(
      new Set(['臺北市政府 L1', '高雄縣政府 L1', '高雄縣政府 L2']),
    );
    expect(all[0]).toMatchObject({ pilotTitle: '戶役政資料線上查驗', note: '已查證', cause: 'habit' });
  });

  it('tells an agency what became of the matters it named itself, and nothing of anybody else', async () => {
    const { id } = await aSubmission(app, naming({ L1: ['個資法'] }));
    const other = await aSubmission(app, naming({ L1: ['個人資料保護法', '稅捐稽徵法'] }, TAIPEI), ofTaipei(app));
    await join('個資法', '個人資料保護法');
    await step('個人資料保護法', { step: 'send', reason: '內部考量', ministry: '法務部' });
    const answer = { text: '得試辦' };
    await step('個人資料保護法', { step: 'answer', reason: '來文', answer });
    const { respondent } = app.people;
    const { body } = await app.as(respondent).get(`/api/v1/submissions/${id}/matters`);
    const { items } = body as { items: object[] };
    expect(items).toEqual([
      {
        kind: 'statute',
        name: '個資法',
        factors: ['L1'],
        state: 'answered',
        ministry: '法務部',
        answer: { text: '得試辦', documentNumber: null, date: null },
        changedAt: expect.any(String) as string,
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/臺北市政府|稅捐稽徵法|內部考量/);
    expectProblem(await app.as(respondent).get(`/api/v1/submissions/${other.id}/matters`), 404);
    expectProblem(await app.as(respondent).get('/api/v1/matters'), 403);
  });

  it('is handed out as a table', async () => {
    await aSubmission(app, naming({ L1: ['=戶籍法'] }));
    const { text } = await reviewer().get('/api/v1/matters?format=csv').buffer();
    expect(text).toContain("'=戶籍法");
    const { body } = await reviewer().get('/api/v1/matters?format=json');
    expect(body).toMatchObject([{ name: '=戶籍法', pilots: 1, state: '已登錄' }]);
  });
});
