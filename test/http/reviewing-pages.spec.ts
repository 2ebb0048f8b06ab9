import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';
import { anAnswer, anAssessment, aPieceOfEvidence, aRequestFor, aSheet, aSignatureOf } from '../support/builders.js';
import { factorCodes } from '../fixtures/framework.js';
import { PDF } from '../fixtures/files.js';

/** What a reader sees: without tags, blanks as one. */
const read = ({ text }: { text: string }): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const seenIn = ({ text }: { text: string }): string =>
  /name="seen" value="([^"]+)"/.exec(text)![1]!.replaceAll('&quot;', '"');

describe('A review, in browsers without scripts', () => {
  let app: TestApp;
  let reviewer: BrowserSession;
  let colleague: BrowserSession;
  let coordinator: BrowserSession;
  beforeAll(async () => {
    app = await startApp();
    reviewer = await browserAs(app, app.people.reviewer);
    colleague = await browserAs(app, app.people.secondReviewer);
    coordinator = await browserAs(app, app.people.coordinator);
  });
  afterAll(() => app.stop());

  /** L2 is high without evidence, L4 at 2 and so a prerequisite that is held. */
  async function handedIn() {
    const level = (factor: string) => (factor === 'L2' ? 5 : factor === 'L4' ? 2 : 3);
    const answers = factorCodes.map((factor) => anAnswer({ factor, level: level(factor) }));
    const assessment = await anAssessment(app, aSheet({ answers }));
    const file = await aPieceOfEvidence(app, assessment);
    const { id: submission } = await aSignatureOf(app, await aRequestFor(app, assessment));
    const { body } = await app.as(app.people.reviewer).get(`/api/v1/submissions/${submission}/review`);
    return { assessment, file, submission, review: (body as { id: string }).id };
  }
  const taken = async () => {
    const made = await handedIn();
    const { headers } = await reviewer.post('/reviews', { submission: made.submission });
    expect(headers['location']).toBe(`/reviews/${made.review}?done=taken`);
    return made;
  };

  it('is taken from the list, begins with what to look at first, and goes on to the next after each finding', async () => {
    const made = await handedIn();
    expect((await reviewer.get('/reviews')).text).toContain(`value="${made.submission}"`);
    expect((await reviewer.get('/home')).text).toContain(`value="${made.submission}"`);
    await reviewer.post('/reviews', { submission: made.submission });
    const file = await reviewer.get(`/reviews/${made.review}`);
    expect(read(file)).toContain('填等級 4 以上，但沒有附佐證');
    const place = `/reviews/${made.review}/factors/L2`;
    const page = await reviewer.get(`${place}?in=all`);
    expect(read(page)).toContain('機關填：等級 5');
    const fields = {
      intent: 'finding',
      in: 'all',
      seen: seenIn(page),
      verdict: 'change',
      changedTo: '3',
      reason: '查無公文',
    };
    const saved = await reviewer.post(place, fields);
    expect(saved.headers['location']).toBe(`/reviews/${made.review}/factors/L3?in=all&done=saved&of=L2`);
    expect(read(await reviewer.get(saved.headers['location']!))).toContain('已儲存：L2 更正為：等級 3');
    expect(read(await reviewer.get(`/reviews/${made.review}`))).toContain('更正為：等級 3');
    const downloaded = await reviewer.get(`/reviews/${made.review}/evidence/${made.file}`);
    expect(downloaded.headers['content-disposition']).toMatch(/^attachment; /);
    expect(Buffer.byteLength(PDF)).toBeGreaterThan(0);
  });

  it('in two windows: the later save is shown both, and can still be chosen', async () => {
    const { review } = await taken();
    const place = `/reviews/${review}/factors/L1`;
    const seen = seenIn(await reviewer.get(place));
    await reviewer.post(place, { intent: 'finding', seen, verdict: 'confirm', changedTo: '', reason: '' });
    const mine = { intent: 'finding', verdict: 'change', changedTo: '2', reason: '我的理由' };
    const late = await reviewer.post(place, { ...mine, seen });
    expect(late.status).toBe(409);
    expect(read(late)).toContain('這一項剛才已有另一筆認定');
    expect(read(late)).toContain('確認：等級 3');
    expect(late.text).toContain('我的理由</textarea>');
    expect((await reviewer.post(place, { ...mine, seen: seenIn(late) })).status).toBe(303);
    const file = read(await reviewer.get(`/reviews/${review}`));
    expect(file).toContain('更正為：等級 2');
    expect(file).toContain('改寫 L1 的認定。reviewer原來寫的是「確認：等級 3」');
    const unseen = await reviewer.post(place, { intent: 'finding', verdict: 'confirm' });
    expect([unseen.status, read(unseen)]).toEqual([409, expect.stringContaining('這一項剛才已有另一筆認定')]);
  });

  it('held by another: nothing is written over, and one may take over with a reason, without typing again', async () => {
    const { review } = await taken();
    const place = `/reviews/${review}/factors/L1`;
    const page = await colleague.get(place);
    expect(read(page)).toContain('目前由reviewer審查');
    const typed = { seen: seenIn(page), verdict: 'change', changedTo: '2', reason: '代理人的理由' };
    const refused = await colleague.post(place, { ...typed, intent: 'finding' });
    expect(refused.status).toBe(422);
    expect(read(refused)).toContain('這份提送目前不在您手上');
    const silent = await colleague.post(place, { ...typed, intent: 'take-over', takeOverReason: '' });
    expect(silent.text).toContain('id="takeOverReason-error"');
    expect(silent.text).toContain('代理人的理由</textarea>');
    const over = await colleague.post(place, { ...typed, intent: 'take-over', takeOverReason: '職務代理' });
    expect(over.status).toBe(303);
    const question = await reviewer.post(place, { intent: 'comment', comment: '寫到一半的提問' });
    expect([question.status, read(question)]).toEqual([422, expect.stringContaining('寫到一半的提問')]);
    const decision = { decision: 'return', comment: '寫到一半的決定' };
    const decided = await reviewer.post(`/reviews/${review}/decision`, decision);
    expect([decided.status, read(decided)]).toEqual([422, expect.stringContaining('寫到一半的決定')]);
    expect(read(await reviewer.get(`/reviews/${review}`))).toContain('職務代理');
  });

  it('a form that says nothing comes back with words beside its fields', async () => {
    const { review } = await taken();
    const place = `/reviews/${review}/factors/L1`;
    const seen = seenIn(await reviewer.get(place));
    expect((await reviewer.post(place, { intent: 'finding', seen })).text).toContain('id="verdict-error"');
    const change = await reviewer.post(place, { intent: 'finding', seen, verdict: 'change' });
    expect(change.text).toMatch(/href="#changedTo"[^]*id="reason-error"/);
    expect((await reviewer.post(place, { intent: 'comment', comment: ' ' })).text).toContain('id="comment-error"');
    const decision = await reviewer.post(`/reviews/${review}/decision`, { decision: 'accept-with-plan' });
    expect(decision.status).toBe(422);
    expect(decision.text).toContain('id="comment-error"');
  });

  it('what was typed in the other half of the page is still there, whichever button was pressed', async () => {
    const { review } = await taken();
    const place = `/reviews/${review}/factors/L1`;
    const finding = { verdict: 'change', changedTo: '2', reason: '查無公文' };
    const typed = { ...finding, seen: seenIn(await reviewer.get(place)), comment: '還想再問' };
    const after = async (fields: Record<string, string>) =>
      reviewer.get((await reviewer.post(place, fields)).headers['location']!.split('#')[0]!);
    const sent = await after({ ...typed, intent: 'comment' });
    expect(read(sent)).toContain('您填的認定還沒有儲存');
    expect(sent.text).toContain('查無公文</textarea>');
    expect(sent.text).toMatch(/value="change" checked/);
    expect(sent.text).not.toContain('還想再問</textarea>');
    const saved = await after({ ...typed, intent: 'finding' });
    expect(read(saved)).toContain('您寫的意見還沒有送出');
    expect(saved.text).toContain('還想再問</textarea>');
    expect(read(saved)).toContain('更正 依說明');
    const onward = await reviewer.post(place, { ...finding, seen: seenIn(saved), intent: 'finding', comment: '' });
    expect(onward.headers['location']).toContain('/factors/L2');
  });

  it('prerequisites stand as answered beside as verified; only reviewers are led to the decision', async () => {
    const { review, submission } = await taken();
    const place = (factor: string) => `/reviews/${review}/factors/${factor}`;
    const file = await reviewer.get(`/reviews/${review}`);
    expect(read(file)).toMatch(/先決條件 自評 審定 .*主政單位與首長支持 已具備 尚未查核/);
    expect(file.text).toContain(`href="/reviews/${review}/decision"`);
    const administrator = await browserAs(app, app.people.administrator);
    expect((await administrator.get(`/reviews/${review}`)).text).not.toContain(`href="/reviews/${review}/decision"`);
    expect(read(file)).toMatch(/總分 \d+\.\d — —/);
    const change = { intent: 'finding', verdict: 'change', changedTo: '1', reason: '尚未指定主政單位' };
    await reviewer.post(place('G16'), { ...change, seen: seenIn(await reviewer.get(place('G16'))) });
    const verified = /主政單位與首長支持 已具備 尚未具備 已查核 1／\d 項因素/;
    expect(read(await reviewer.get(`/reviews/${review}`))).toMatch(verified);
    expect(read(await reviewer.get(`/reviews/${review}/decision`))).toMatch(verified);
    await reviewer.post(`/reviews/${review}/decision`, { decision: 'return', comment: '請先指定主政單位。' });
    expect(read(await coordinator.get(`/submissions/${submission}`))).toMatch(verified);
  });

  it('a form that came without its button changes nothing and says so', async () => {
    const { review, submission } = await handedIn();
    for (const intent of [{}, { intent: 'throw-away' }] as Record<string, string>[]) {
      const refused = await reviewer.post(`/reviews/${review}`, intent);
      expect([refused.status, read(refused)]).toEqual([422, expect.stringContaining('請再按一次要用的按鈕')]);
      const place = `/reviews/${review}/factors/L1`;
      const found = await reviewer.post(place, {
        ...intent,
        seen: seenIn(await reviewer.get(place)),
        verdict: 'confirm',
      });
      expect([found.status, read(found)]).toEqual([422, expect.stringContaining('請再按一次要用的按鈕')]);
    }
    const { body } = await app.as(app.people.reviewer).get(`/api/v1/submissions/${submission}/review`);
    expect(body).toMatchObject({ status: 'submitted', findings: [] });
  });

  it('a question reaches the agency, which answers it, and the return lands on the right question', async () => {
    const { review, assessment } = await taken();
    const place = `/reviews/${review}/factors/L4`;
    const ask = {
      intent: 'finding',
      seen: seenIn(await reviewer.get(place)),
      verdict: 'ask',
      reason: '請附同意書的格式。',
    };
    expect((await reviewer.get(place)).text).toContain('送出詢問，看下一項');
    const asked = await reviewer.post(place, ask);
    expect(read(await reviewer.get(asked.headers['location']!))).toContain('已向機關送出 L4 的詢問。');
    const told = await coordinator.get(`/assessments/${assessment}`);
    expect(told.text).toContain(`href="/assessments/${assessment}/factors/L4/review"`);
    const thread = `/assessments/${assessment}/factors/L4/review`;
    expect(read(await coordinator.get(thread))).toContain('請附同意書的格式。');
    const replied = await coordinator.post(thread, { comment: '格式已併附。' });
    expect(replied.headers['location']).toBe(`${thread}?done=replied`);
    expect(read(await reviewer.get(place))).toContain('格式已併附。');
    const decided = { decision: 'return', comment: '請補正後再送。' };
    expect((await reviewer.post(`/reviews/${review}/decision`, decided)).status).toBe(303);
    const back = await coordinator.get(`/assessments/${assessment}`);
    expect(read(back)).toContain('退回補正');
    expect(back.text).toContain(`href="/assessments/${assessment}/factors/L4"`);
    expect(read(await coordinator.get(`/assessments/${assessment}/factors/L4`))).toContain('請附同意書的格式。');
    const closed = await coordinator.post(thread, { comment: '太遲了' });
    expect([closed.status, read(closed)]).toEqual([422, expect.stringContaining('審查已經結束')]);
    expect(read(closed)).toContain('太遲了');
    const late = { seen: '"0"', verdict: 'change', changedTo: '2', reason: '決定之後才寫完的理由' };
    expect(read(await reviewer.post(place, late))).toContain('決定之後才寫完的理由');
  });

  it('accepted with a plan: an action for the prerequisite that is held, its owner and date named beside the field', async () => {
    const { review, submission } = await taken();
    const page = `/reviews/${review}/decision`;
    const undecided = await reviewer.get(page);
    expect(read(undecided)).toContain('沒有未結的事項，可以通過；但查核不足，通過後不會有審定評等。');
    expect(undecided.text).toContain(`href="/reviews/${review}/factors/G16?in`);
    const { text } = undecided;
    const action = /id="gate-legal-basis"[^]*?name="plan" value="([^"]+)"/.exec(text)![1]!;
    const unsure = { decision: 'accept-with-plan', comment: '請依計畫辦理。', plan: action };
    const asked = await reviewer.post(page, unsure);
    expect([asked.status, read(asked)]).toEqual([422, expect.stringContaining('這件還沒有確認或更正任何一項')]);
    expect(asked.text).toContain('name="sure" value="yes"');
    const form = { ...unsure, sure: 'yes' };
    const unfinished = await reviewer.post(page, { ...form, [`owner-${action}`]: '', [`due-${action}`]: '' });
    expect(unfinished.text).toContain(`id="owner-${action}-error"`);
    expect(unfinished.text).toContain(`id="due-${action}-error"`);
    expect(read(unfinished)).toMatch(/[^ ：]+：請填寫主辦單位.*[^ ：]+：請填寫完成期限/);
    expect((await reviewer.post(page, { ...form, plan: '' })).text).toContain('href="#blockers"');
    const other = /<details[^]*?name="plan" value="([^"]+)"/.exec(text)![1]!;
    const folded = await reviewer.post(page, {
      ...form,
      plan: other,
      [`owner-${other}`]: '民政處',
      [`due-${other}`]: '2031-06-30',
    });
    expect(folded.text).toMatch(/href="#gate-legal-basis">法源與授權：這項先決條件尚未具備/);
    expect(folded.text).toMatch(new RegExp(`<details[^>]* open>[^]*value="${other}" checked`));
    const whole = { ...form, [`owner-${action}`]: '民政處', [`due-${action}`]: '2031-06-30' };
    expect((await reviewer.post(page, whole)).headers['location']).toBe(`/reviews/${review}?done=decided`);
    expect((await reviewer.get(`/reviews/${review}`)).text).toContain(`href="/submissions/${submission}/plan"`);
    const sealed = read(await coordinator.get(`/submissions/${submission}`));
    for (const said of ['附改善計畫通過', '請依計畫辦理。', '民政處', '2031年6月30日']) expect(sealed).toContain(said);
  });
});
