import { personalDataIn } from '../../src/sheet/personal-data.js';
import { PDF } from '../fixtures/files.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';
import { aPieceOfEvidence, anAssessment, aRequestFor, aSheet } from '../support/builders.js';
import { aShortSheet } from './sheets.js';

describe('The page for evidence', () => {
  let app: TestApp;
  let id: string;
  let respondent: BrowserSession;
  beforeAll(async () => {
    app = await startApp();
    respondent = await browserAs(app, app.people.respondent);
  });
  beforeEach(async () => (id = await anAssessment(app, aShortSheet())));
  afterAll(() => app.stop());

  const at = () => `/assessments/${id}/factors/L1/evidence`;
  const empty = { title: '', documentNumber: '', date: '', holder: '' };
  const file = (bytes: Buffer, name = '函.pdf') => ({ name, bytes });
  const removing = (text: string) => /name="remove" value="([^"]+)"/.exec(text)?.[1];
  const page = async (browser = respondent, query = '') => (await browser.get(at() + query)).text;

  it('says what there is, what usually serves, and that personal data stay out', async () => {
    const text = await page();
    expect(text).toContain('這一題還沒有佐證');
    expect(text).toContain('這一題通常可以附的資料');
    expect(text).toContain('請勿附上民眾或同仁的個人資料');
  });

  it('takes a file with what is said about it, and gives it back as a download', async () => {
    await page();
    const said = { ...empty, title: '首長裁示', date: '98.5.3' };
    const sent = await respondent.postFile(at(), said, file(PDF));
    expect([sent.status, sent.headers['location']]).toEqual([303, `${at()}?done=added`]);
    const text = await page(respondent, '?done=added');
    expect(text).toContain('已加入佐證。');
    expect(text).toContain('2009年5月3日');
    const href = /href="([^"]+)" download>首長裁示</.exec(text)![1]!;
    const got = await respondent.get(href);
    expect(got.headers['content-disposition']).toMatch(/^attachment;/);
    expect(got.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
  });

  it('shows documents that a sheet brought along, which are not removed here', async () => {
    const brought = { kind: 'reference' as const, title: '法務部函釋', date: '2008-12' };
    id = await anAssessment(app, aSheet({ answers: [{ factor: 'L1', level: 3, evidence: [brought] }] }));
    const text = await page();
    expect(text).toContain('法務部函釋');
    expect(text).toContain('2008年12月');
    expect(text).not.toContain('這一題還沒有佐證');
    expect(text).not.toContain('#remove');
  });

  it('takes a reference where no file is chosen', async () => {
    await page();
    const sent = await respondent.postFile(at(), { ...empty, title: '會議紀錄', documentNumber: '第 1 號' }, null);
    expect(sent.status).toBe(303);
    expect(await page()).toContain('第 1 號');
  });

  it('shows what was typed again where something is wrong, with words beside the field', async () => {
    await page();
    const typed = { ...empty, documentNumber: '府研字第 7 號', date: '去年' };
    const sent = await respondent.postFile(at(), typed, null);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('請選擇檔案，或填寫文件名稱。');
    expect(sent.text).toContain('value="府研字第 7 號"');
    expect(sent.text).toContain('<a href="#date">');
    expect(sent.text).toContain('id="date-error"');
  });

  it('keeps what was typed where the file is too large or of the wrong kind', async () => {
    await page();
    const typed = { ...empty, title: '附件一' };
    const large = await respondent.postFile(at(), typed, file(Buffer.alloc(11 * 1024 * 1024, PDF)));
    expect(large.status).toBe(422);
    expect(large.text).toContain('檔案超過 10 MB');
    expect(large.text).toContain('value="附件一"');
    const wrong = await respondent.postFile(at(), typed, file(Buffer.from('<html></html>'), 'a.pdf'));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('這種檔案不能上傳');
  });

  it('warns, and does not refuse, where a title looks like personal data', async () => {
    await page();
    expect(personalDataIn('A123456789')).toEqual(['national-id']);
    expect((await respondent.postFile(at(), { ...empty, title: '王小明 A123456789' }, null)).status).toBe(303);
    expect(await page()).toContain('身分證統一編號');
  });

  it('asks once before it removes, and tells what will happen', async () => {
    const piece = await aPieceOfEvidence(app, id, app.people.respondent);
    const asked = await page(respondent, `?remove=${piece}`);
    expect(asked).toContain('刪除後無法復原');
    expect(removing(asked)).toBe(piece);
    const sent = await respondent.post(at(), { remove: piece });
    expect([sent.status, sent.headers['location']]).toEqual([303, `${at()}?done=removed`]);
    expect(await page(respondent, '?done=removed')).toContain('已刪除佐證。');
  });

  it('offers a colleague’s piece for removal to the coordinator only', async () => {
    const piece = await aPieceOfEvidence(app, id, app.people.otherRespondent);
    const link = `?remove&#x3D;${piece}#remove`;
    expect(await page()).not.toContain(link);
    expect(await page(await browserAs(app, app.people.coordinator))).toContain(link);
    const sent = await respondent.post(at(), { remove: piece });
    expect([sent.status, sent.text.includes('別的同仁加入')]).toEqual([403, true]);
  });

  it('can only be read while somebody is asked to sign', async () => {
    await aPieceOfEvidence(app, id, app.people.respondent);
    await aRequestFor(app, id);
    const text = await page();
    expect(text).toContain('目前只能查看');
    expect(text).not.toContain('type="file"');
    expect((await respondent.postFile(at(), { ...empty, title: '再一件' }, null)).status).toBe(409);
  });

  it('is not there for another agency, nor its files', async () => {
    const piece = await aPieceOfEvidence(app, id, app.people.respondent);
    const other = await browserAs(app, app.people.taipeiCoordinator);
    for (const path of [at(), `${at()}/${piece}`]) expect((await other.get(path)).status).toBe(404);
    expect((await other.postFile(at(), { ...empty, title: 'x' }, null)).status).toBe(404);
  });

  it('takes no form of another site', async () => {
    expect((await respondent.postFromElsewhere(at(), { title: 'x' })).status).toBe(403);
  });

  it('gives back what was typed, without the file, after a sign-in that ran out', async () => {
    await page();
    const stranger = await browserAs(app, app.people.respondent);
    await stranger.get(at());
    await stranger.post('/sign-out', {});
    const sent = await stranger.postFile(at(), { ...empty, title: '打到一半' }, file(PDF));
    expect(sent.status).toBe(401);
    expect(sent.text).toContain('name="carried"');
  });
});
