import { filledIn } from '../fixtures/workbook.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSheet, anAssessment, aRequestFor } from '../support/builders.js';
import { browserAs } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';
import type { Person } from '../support/people.js';
import { asBytes } from './bytes.js';
import { aShortSheet } from './sheets.js';

type Rows = Parameters<typeof filledIn>[1];

describe('The pages for working offline', () => {
  let app: TestApp;
  let coordinator: BrowserSession;
  let id: string;
  beforeAll(async () => {
    app = await startApp();
    coordinator = await browserAs(app, app.people.coordinator);
  });
  beforeEach(async () => {
    id = await anAssessment(
      app,
      aSheet({
        answers: [
          { factor: 'L1', level: 2 },
          { factor: 'L2', level: 2 },
        ],
      }),
    );
  });
  afterAll(() => app.stop());

  const at = (rest = '') => `/assessments/${id}/workbook${rest}`;
  async function filled(rows: Rows, by: Person = app.people.coordinator): Promise<Buffer> {
    const asked = app.as(by).get(`/api/v1/assessments/${id}/workbook`);
    return filledIn((await asked.buffer().parse(asBytes as never)).body as Buffer, rows);
  }
  async function uploaded(rows: Rows, browser = coordinator) {
    await browser.get(at());
    return browser.postFile(at(), {}, { name: '自評.xlsx', bytes: await filled(rows) });
  }
  const put = (factor: string, level: number) =>
    app
      .as(app.people.coordinator)
      .put(`/api/v1/assessments/${id}/answers/${factor}`)
      .set('If-Match', '"1"')
      .send({ level, note: '會議中修正' });
  const levelOf = async (factor: string) => {
    const { body } = await app.as(app.people.coordinator).get(`/api/v1/assessments/${id}/answers/${factor}`);
    return (body as { level?: number }).level;
  };
  /** The hidden fields of the page for decisions, as a browser would send them. */
  const hidden = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="((?:seen-\w+)|upload)" value="([^"]*)">/g)].map(
        ([, name, value]) => [name!, value!.replaceAll('&quot;', '"')],
      ),
    );

  it('offers both workbooks to a coordinator, one’s own to a respondent, and says who sees what', async () => {
    const { text } = await coordinator.get(at());
    expect(text).toContain(`${at('/file')}?answers&#x3D;agency&amp;locale&#x3D;zh-TW`);
    expect(text).toContain('機關彙整的填答');
    const respondent = await browserAs(app, app.people.respondent);
    const own = (await respondent.get(at())).text;
    expect(own).not.toContain('answers&#x3D;agency');
    expect(own).toContain('其他人看不到您個人的填答');
    const file = await respondent.get(`${at('/file')}?answers=own&locale=en`);
    expect(file.headers['content-disposition']).toContain('attachment');
  });

  it('asks to confirm before anything changes, then says what was changed', async () => {
    const sent = await uploaded({ L1: { answer: 4 }, G1: { answer: 3 } });
    expect(sent.status).toBe(303);
    const changes = sent.headers['location']!;
    const { text } = await coordinator.get(changes);
    expect(text).toContain('有 2 題不同');
    expect(text).toContain('第 4 級');
    expect(await levelOf('L1')).toBe(2);
    const decided = { ...hidden(text), 'choose-L1': 'workbook', 'choose-G1': 'service' };
    const done = await coordinator.post(at('/changes'), decided);
    expect(done.headers['location']).toBe(`${at()}?done=applied&written=1&kept=1`);
    expect((await coordinator.get(done.headers['location']!)).text).toContain('已依活頁簿更新 1 題。另有 1 題維持');
    expect([await levelOf('L1'), await levelOf('G1')]).toEqual([4, undefined]);
    expect((await coordinator.get(changes)).headers['location']).toBe(`${at()}?done=gone`);
  });

  it('lists every fault with its sheet and cell, and changes nothing', async () => {
    const sent = await uploaded({ L1: { answer: 4 }, L2: { answer: 9 }, T1: { note: { formula: '1+1' } } });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('這份活頁簿有 2 處需要修正');
    expect(sent.text).toMatch(/法規制度面<\/td>.*<strong>I6<\/strong>.*目前是 9/s);
    expect(sent.text).toMatch(/科技技術面<\/td>.*<strong>R5<\/strong>.*這一格是公式/s);
    expect(await levelOf('L1')).toBe(2);
  });

  it.each([
    ['nothing', Buffer.alloc(0), '請選擇要上傳的活頁簿'],
    ['a text', Buffer.from('=cmd'), '這不是可以讀取的 Excel 活頁簿'],
    ['something too large', Buffer.alloc(11 * 1024 * 1024, 'x'), '檔案超過 5 MB'],
  ])('refuses %s in words beside the field', async (_, bytes, sentence) => {
    await coordinator.get(at());
    const sent = await coordinator.postFile(at(), {}, { name: 'x.xlsx', bytes });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain(sentence);
    expect(sent.text).toContain('<a href="#file">');
  });

  it('shows a conflict with both versions, and takes no decision for anybody', async () => {
    const bytes = await filled({ L1: { answer: 1 } });
    expect((await put('L1', 5)).status).toBe(200);
    await coordinator.get(at());
    const sent = await coordinator.postFile(at(), {}, { name: 'x.xlsx', bytes });
    const { text } = await coordinator.get(sent.headers['location']!);
    expect(text).toContain('兩邊都改過');
    expect(text).toContain('會議中修正');
    expect(text).not.toMatch(/name="choose-L1"[^>]* checked/);
    const undecided = await coordinator.post(at('/changes'), hidden(text));
    expect(undecided.status).toBe(422);
    expect(undecided.text).toContain('<a href="#choose-L1">');
    const done = await coordinator.post(at('/changes'), { ...hidden(undecided.text), 'choose-L1': 'workbook' });
    expect(done.headers['location']).toContain('written=1');
    expect(await levelOf('L1')).toBe(1);
  });

  it('asks again where an answer moved between looking and deciding', async () => {
    const sent = await uploaded({ L1: { answer: 4 }, L2: { answer: 4 } });
    const { text } = await coordinator.get(sent.headers['location']!);
    expect((await put('L1', 5)).status).toBe(200);
    const both = { ...hidden(text), 'choose-L1': 'workbook', 'choose-L2': 'workbook' };
    const again = await coordinator.post(at('/changes'), both);
    expect(again.headers['location']).toContain('moved=');
    const shown = await coordinator.get(again.headers['location']!);
    expect(shown.text).toContain('有人更新了部分題目');
    expect(shown.text).toContain('兩邊都改過');
    expect([await levelOf('L1'), await levelOf('L2')]).toEqual([5, 4]);
  });

  it('sends somebody away whose upload is gone, or somebody else’s, or no upload at all', async () => {
    const sent = await uploaded({ L1: { answer: 4 } });
    const other = await browserAs(app, app.people.both);
    for (const query of [sent.headers['location']!.split('?')[1]!, 'upload=x', `upload=${id}`, ''])
      expect((await other.get(at(`/changes?${query}`))).headers['location']).toBe(`${at()}?done=gone`);
  });

  it('says that nothing is to be done where the workbook says the same', async () => {
    const sent = await uploaded({});
    expect(sent.headers['location']).toBe(`${at()}?done=same`);
  });

  it('takes no upload once the assessment is frozen', async () => {
    id = await anAssessment(app, aShortSheet());
    await aRequestFor(app, id);
    const { text } = await coordinator.get(at());
    expect(text).toContain('因此不能上傳活頁簿');
    expect((await coordinator.postFile(at(), {}, { name: 'x.xlsx', bytes: Buffer.from('x') })).status).toBe(409);
  });

  it('a questionnaire is asked for once, and waited for on a page of its own', async () => {
    const respondent = await browserAs(app, app.people.respondent);
    const paper = `/assessments/${id}/questionnaire`;
    expect((await respondent.get(paper)).text).toContain('不含任何人的填答');
    const asked = await respondent.post(paper, { locale: 'en' });
    expect(asked.headers['location']).toMatch(/^\/questionnaires\/[0-9a-f-]{36}$/);
    expect((await respondent.post(paper, { locale: 'en' })).headers['location']).toBe(asked.headers['location']);
    const { text } = await respondent.get(asked.headers['location']!);
    expect(text).toContain('排隊中');
    expect(text).toContain('hx-trigger="every 2s"');
    expect((await respondent.get(`${asked.headers['location']!}/file`)).status).toBe(409);
  });
});
