import type { ReportSheet } from '../../src/sheet/answer-sheet.js';
import { matterId, matterKey } from '../../src/submissions/matter-key.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import { aSubmission, ofTaipei } from '../support/builders.js';
import { aShortSheet, ofAgency } from './sheets.js';

const idOf = (name: string) => matterId('statute', matterKey(name));

function naming(names: readonly string[], given: Partial<ReportSheet> = {}): ReportSheet {
  const sheet = aShortSheet(given);
  const [first, ...rest] = sheet.answers;
  const named = names.map((name) => ({ kind: 'statute' as const, name }));
  return { ...sheet, answers: [{ ...first!, names: named }, ...rest] };
}

describe('The pages of the register of matters for the centre', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.stop());

  const seenIn = (html: string) =>
    /name="seen" value="([^"]+)"/.exec(html)![1]!.replaceAll('&quot;', '"').replaceAll('&#34;', '"');

  it('let a reviewer put a matter to the centre and enter the answer, which its agency then reads', async () => {
    const { id } = await aSubmission(app, naming(['戶籍法']));
    const reviewer = await browserAs(app, app.people.reviewer);
    const path = `/register/${idOf('戶籍法')}`;
    const form = await reviewer.get(`${path}/steps/send`);
    const sent = await reviewer.post(`${path}/steps/send`, {
      seen: seenIn(form.text),
      ministry: '內政部',
      reason: '提報',
    });
    expect([sent.status, sent.headers['location']]).toEqual([303, `${path}?done=step`]);
    expect(form.text).toContain('不會代為發文');
    expect((await reviewer.get(`${path}/steps/send`)).text).toContain('改送其他部會</h1>');
    const next = await reviewer.get(`${path}/steps/answer`);
    const answer = { answer: '同意試辦一年', documentNumber: '台內戶字第 1 號', date: '2026-10-01', reason: '來文' };
    await reviewer.post(`${path}/steps/answer`, { seen: seenIn(next.text), ...answer });
    const shown = await reviewer.get(path);
    expect(shown.text).toMatch(/中央已回復[\s\S]*內政部[\s\S]*同意試辦一年[\s\S]*送請內政部研處/);
    const coordinator = await browserAs(app, app.people.coordinator);
    const own = await coordinator.get(`/submissions/${id}/matters`);
    expect(own.text).toMatch(/戶籍法[\s\S]*內政部[\s\S]*同意試辦一年[\s\S]*台內戶字第 1 號/);
    expect(own.text).not.toContain('提報');
    expect((await coordinator.get(`/submissions/${id}`)).text).toContain(`/submissions/${id}/matters`);
  });

  it('keep what was typed when something is missing, and when somebody else was faster', async () => {
    await aSubmission(app, naming(['戶籍法']));
    const reviewer = await browserAs(app, app.people.reviewer);
    const path = `/register/${idOf('戶籍法')}/steps/send`;
    const { text } = await reviewer.get(path);
    const missing = await reviewer.post(path, { seen: seenIn(text), ministry: '', reason: '多縣市提報' });
    expect(missing.status).toBe(422);
    expect(missing.text).toMatch(/請填寫主管部會[\s\S]*多縣市提報/);
    const filled = { seen: seenIn(text), ministry: '內政部', reason: '多縣市提報' };
    expect((await reviewer.post(path, filled)).status).toBe(303);
    const late = await reviewer.post(path, { ...filled, ministry: '法務部' });
    expect(late.status).toBe(422);
    expect(late.text).toMatch(/已由其他同仁更新[\s\S]*法務部/);
    expect(seenIn(late.text)).toBe('"2"');
  });

  it('offer the most likely matters to join to, and separate them again', async () => {
    await aSubmission(app, naming(['個人資料保護法', '土地法']));
    await aSubmission(app, naming(['個資法'], ofAgency('臺北市政府')), ofTaipei(app));
    const reviewer = await browserAs(app, app.people.reviewer);
    const path = `/register/${idOf('個資法')}`;
    const { text } = await reviewer.get(`${path}/join`);
    expect(text).toContain('個人資料保護法');
    expect(text).not.toContain('土地法');
    expect((await reviewer.get(`${path}/join?name=${encodeURIComponent('土地')}`)).text).toContain('土地法');
    const into = idOf('個人資料保護法');
    expect((await reviewer.post(`${path}/join`, { seen: seenIn(text), reason: '' })).text).toMatch(/請選一個事項/);
    const joined = await reviewer.post(`${path}/join`, { seen: seenIn(text), into, reason: '簡稱' });
    expect(joined.headers['location']).toBe(`${path}?done=merged`);
    const list = await reviewer.get('/register');
    expect(list.text).not.toContain('>個資法</a>');
    const form = await reviewer.get(`${path}/separate`);
    await reviewer.post(`${path}/separate`, { seen: seenIn(form.text), reason: '不是同一件' });
    expect((await reviewer.get('/register')).text).toContain('>個資法</a>');
  });

  it('say what to do where nothing has been named', async () => {
    const reviewer = await browserAs(app, app.people.reviewer);
    expect((await reviewer.get('/register')).text).toContain('已提送的自評都還沒有提到');
    expect((await reviewer.get('/portfolio/reliability')).text).toContain('還沒有提送的自評');
    const { id } = await aSubmission(app, aShortSheet());
    const coordinator = await browserAs(app, app.people.coordinator);
    expect((await coordinator.get(`/submissions/${id}/matters`)).text).toContain('沒有列出要中央協處的事項');
  });
});
