import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import { query } from '../support/database.js';
import { expectProblem, listed } from './problem.js';

const HEAD = '機關名稱,層級,彙整人姓名,彙整人電子郵件';

describe('Adding agencies from a list', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const send = (lines: readonly string[], apply = false) =>
    app
      .as(app.people.administrator)
      .post(`/api/v1/agencies/import${apply ? '?apply=new' : ''}`)
      .set('Content-Type', 'text/csv')
      .send([HEAD, ...lines].join('\n'));
  const counts = async () =>
    (
      await query<{ agencies: number; invitations: number }>(
        app.database.adminUrl,
        'SELECT (SELECT count(*)::int FROM agencies) AS agencies, (SELECT count(*)::int FROM invitations) AS invitations',
      )
    )[0]!;

  it('tells what it would add and what is there already, however that is typed, and writes nothing', async () => {
    const before = await counts();
    const { body, status } = await send(['新竹縣政府,地方,林科長,lin@hsinchu.example', '台北市政府,地方,,']);
    expect(status).toBe(200);
    expect(body).toEqual({
      applied: false,
      added: [{ line: 2, name: '新竹縣政府', level: 'local', isInvited: true }],
      existing: [{ line: 3, name: '台北市政府', level: 'local', isInvited: false }],
    });
    expect(await counts()).toEqual(before);
  });

  it('adds the new ones and invites their first coordinators, whose links work; a second time adds nothing', async () => {
    const before = await counts();
    const lines = ['苗栗縣政府,地方,林科長,lin@miaoli.example', '經濟部,中央,,'];
    expect((await send(lines, true)).body).toMatchObject({ applied: true, existing: [] });
    expect(await counts()).toEqual({ agencies: before.agencies + 2, invitations: before.invitations + 1 });
    const again = await send(lines, true);
    expect(again.body.added).toEqual([]);
    expect(await counts()).toEqual({ agencies: before.agencies + 2, invitations: before.invitations + 1 });
    const [audited] = await query<{ details: object }>(
      app.database.adminUrl,
      `SELECT details FROM audit_entries WHERE action = 'agencies.imported'`,
    );
    expect(audited!.details).toEqual({ added: 2, existing: 0, invited: 1 });
  });

  it('writes nothing where one line is faulty, and names every fault by line and column', async () => {
    const before = await counts();
    const taken = app.people.coordinator.email;
    const faulty = await send(['屏東縣政府,地方,,', '=cmd(),地方,,', '臺東縣政府,村里,,'], true);
    expect(listed(expectProblem(faulty, 422))).toEqual(['/3/name formula', '/4/level level']);
    const used = await send([`屏東縣政府,地方,王,${taken.toUpperCase()}`], true);
    expect(listed(expectProblem(used, 422))).toEqual(['/2/coordinatorEmail email-taken']);
    expect(await counts()).toEqual(before);
  });

  it('of two who import the same list at once, adds every agency once', async () => {
    const before = await counts();
    const lines = ['花蓮縣政府,地方,,', '宜蘭縣政府,地方,,'];
    const answers = await Promise.all([send(lines, true), send(lines, true)]);
    expect(answers.map(({ body }) => body.added.length).sort()).toEqual([0, 2]);
    expect((await counts()).agencies).toBe(before.agencies + 2);
  });

  it('reads a list of eight thousand, and finds each of them again', async () => {
    const lines = Array.from({ length: 8000 }, (_, n) => `第${n}區公所,地方,承辦${n},c${n}@district.example`);
    expect((await send(lines, true)).body.added).toHaveLength(8000);
    const find = (path: string) => app.as(app.people.administrator).get(`/api/v1/${path}`);
    const { body } = await find(`agencies?name=${encodeURIComponent('第7999區')}&level=local`);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['第7999區公所']);
    expectProblem(await find('agencies?level=village'), 422);
  });

  it('is looked at on a page before anything is written', async () => {
    const browser = await browserAs(app, app.people.administrator);
    await browser.get('/agencies/import?lang=zh-TW');
    const file = (text: string) => ({ name: '清單.csv', bytes: Buffer.from(text, 'utf8') });
    const faulty = await browser.postFile('/agencies/import', {}, file(`${HEAD}\n<b>甲</b>,火星,,`));
    expect([faulty.status, faulty.text.includes('層級請填中央、地方或其他')]).toEqual([422, true]);
    expect((await browser.postFile('/agencies/import', {}, null)).text).toContain('請選擇要上傳的清單檔案');
    const sent = await browser.postFile('/agencies/import', {}, file(`${HEAD}\n<b>澎湖縣政府</b>,地方,,`));
    const preview = await browser.get(sent.headers['location']!);
    expect(preview.text).toContain('&lt;b&gt;澎湖縣政府&lt;/b&gt;');
    expect(preview.text).toContain('將新增 1 個機關');
    const upload = /name="upload" value="([^"]+)"/.exec(preview.text)![1]!;
    const done = await browser.post('/agencies/import/preview', { upload });
    expect(done.headers['location']).toBe('/agencies?done=imported&n=1');
    const list = await browser.get('/agencies?find=澎湖');
    expect(list.text).toContain('&lt;b&gt;澎湖縣政府&lt;/b&gt;');
  });
});

describe('Finding a person of any agency', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  const find = async (filters: string): Promise<string[]> => {
    const { body } = await app.as(app.people.administrator).get(`/api/v1/people/search?${filters}`);
    return (body.items as { name: string }[]).map(({ name }) => name);
  };

  it('looks in names, addresses and the names of agencies, and by role and state', async () => {
    const { taipeiCoordinator, coordinator } = app.people;
    expect(await find(`text=${encodeURIComponent(taipeiCoordinator.email.toUpperCase())}`)).toHaveLength(1);
    const ofTaipei = await find(`text=${encodeURIComponent('臺北市')}`);
    expect(ofTaipei.length).toBeGreaterThan(1);
    expect((await find(`agency=${coordinator.agencyId}&role=coordinator`)).length).toBeGreaterThan(0);
    expect(await find('role=reviewer')).toContain('reviewer');
    expect(await find('role=reviewer')).not.toContain('coordinator');
    const wrong = await app.as(app.people.administrator).get('/api/v1/people/search?role=king&active=perhaps');
    expect(listed(expectProblem(wrong, 422)).sort()).toEqual(['/active wrong-value', '/role wrong-value']);
  });

  it('shows an account that was closed, with the way to open it again', async () => {
    const { administrator, otherRespondent } = app.people;
    await app.as(administrator).patch(`/api/v1/people/${otherRespondent.userId}`).send({ active: false });
    const browser = await browserAs(app, administrator);
    const { text } = await browser.get('/people/search?active=false&lang=zh-TW');
    expect(text).toContain(`/people/${otherRespondent.userId}`);
    expect(text).toContain('已停用');
  });
});
