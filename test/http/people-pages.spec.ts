import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs, browserOf } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';
import { PASSWORD } from '../support/people.js';

const LINK = /\/invitations\/([\w-]{43})/;
const NEW_PASSWORD = '自己選的密碼共十個字';

describe('People come and go, by pages', () => {
  let app: TestApp;
  let browser: BrowserSession;
  beforeEach(async () => {
    app = await startApp();
    browser = await browserAs(app, app.people.coordinator);
  });
  afterEach(() => app.stop());

  const li = { intent: 'invite', name: '李小姐', email: 'li@kaohsiung.example', roles: ['respondent', 'approver'] };
  const linkOn = ({ text }: { text: string }) => LINK.exec(text)?.[1];
  const seen = async (path: string) => (await browser.get(path)).text;
  const inviting = async (fields: object = {}) => browser.post('/people', { ...li, ...fields });

  it('invited, the link on the next page, accepted, and at home', async () => {
    await browser.get('/people');
    const sent = await inviting();
    expect([sent.status, sent.headers['location']]).toEqual([303, '/people?done=invited']);
    const shown = await browser.get('/people?done=invited');
    expect(shown.text).toContain('已邀請李小姐');
    const token = linkOn(shown)!;
    const newcomer = browserOf(app);
    expect((await newcomer.get(`/invitations/${token}`)).text).toContain('高雄縣政府邀請您');
    const accepted = await newcomer.post(`/invitations/${token}`, {
      name: '李小姐',
      password: NEW_PASSWORD,
      seat: 'legal',
      post: '科員',
      inPostSince: '2008-03',
    });
    expect([accepted.status, accepted.headers['location']]).toEqual([303, '/home']);
    const account = await newcomer.get('/account');
    expect(account.text).toContain('li@kaohsiung.example');
    expect(account.text).toContain('value="科員"');
    expect(await seen('/people')).toContain('填答人、核定人');
  });

  it('a link is shown to its inviter alone, reloading invites nobody again, and an old one opens nothing', async () => {
    await browser.get('/people');
    await inviting();
    const first = linkOn(await browser.get('/people?done=invited'))!;
    expect(linkOn(await browser.get('/people?done=invited'))).toBe(first);
    const other = await browserAs(app, app.people.both);
    expect(linkOn(await other.get('/people?done=invited'))).toBeUndefined();
    expect(linkOn(await browser.get('/people'))).toBeUndefined();
    const id = /name="invitation" value="([^"]+)"/.exec(await seen('/people'))![1]!;
    await browser.post('/people', { intent: 'renew', invitation: id });
    const second = linkOn(await browser.get('/people?done=invited'));
    expect(second).not.toBe(first);
    const stranger = browserOf(app);
    const closed = await stranger.get(`/invitations/${first}`);
    expect(closed.status).toBe(410);
    expect(closed.text).toContain('請向邀請您的人索取新的連結');
    expect((await stranger.get('/invitations/no-such-link')).status).toBe(404);
  });

  it('an invitation is withdrawn, and then gone', async () => {
    await browser.get('/people');
    await inviting();
    const id = /name="invitation" value="([^"]+)"/.exec(await seen('/people'))![1]!;
    const withdrawn = await browser.post('/people', { intent: 'withdraw', invitation: id });
    expect(withdrawn.headers['location']).toBe('/people?done=withdrawn');
    expect(await seen('/people?done=withdrawn')).toContain('邀請已撤回');
    expect(await seen('/people')).toContain('沒有等待接受的邀請');
  });

  it('what is refused is told beside the field, and what was typed stays', async () => {
    await browser.get('/people');
    const refused = await inviting({ email: 'li', roles: [] });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="李小姐"');
    expect(refused.text).toContain('href="#email"');
    expect(refused.text).toContain('請至少勾選一個角色');
    const known = await inviting({ email: app.people.taipeiApprover.email });
    expect(known.status).toBe(422);
    expect(known.text).toContain('這個電子郵件無法受邀');
  });

  it('another site invites nobody, and closes nobody’s account', async () => {
    await browser.get('/people');
    expect((await browser.postFromElsewhere('/people', { ...li, roles: 'respondent' })).status).toBe(403);
    const { userId } = app.people.respondent;
    expect((await browser.postFromElsewhere(`/people/${userId}`, { intent: 'close' })).status).toBe(403);
    expect(await seen('/people')).toContain('沒有等待接受的邀請');
    expect(await seen('/people')).not.toContain('已停用');
  });

  it('an account is changed, closed and opened again', async () => {
    const path = `/people/${app.people.respondent.userId}`;
    const shown = (await browser.get(path)).text;
    expect(shown).toContain('機關：高雄縣政府');
    expect(shown).toContain('停用後可在本頁移除這個人');
    await browser.post(path, { intent: 'save', name: '王小明', roles: ['respondent', 'approver'] });
    expect(await seen('/people?done=saved')).toContain('王小明');
    await browser.post(path, { intent: 'close' });
    expect(await seen('/people?done=closed')).toContain('已停用');
    expect((await app.as(app.people.respondent).get('/api/v1/me')).status).toBe(401);
    const refused = await browser.post(path, { intent: 'save', name: '王小明', roles: [] });
    expect([refused.status, refused.text.includes('請至少勾選一個角色')]).toEqual([422, true]);
    await browser.post(path, { intent: 'open' });
    expect(await seen('/people')).not.toContain('已停用');
    expect((await browser.get(`/people/${app.people.coordinator.userId}`)).headers['location']).toBe('/account');
  });

  it('who has forgotten a password gets a link from the coordinator, chooses another, and is at home', async () => {
    const { respondent } = app.people;
    const path = `/people/${respondent.userId}`;
    await browser.get(path);
    const made = await browser.post(path, { intent: 'password' });
    expect(made.headers['location']).toBe(`${path}?done=link`);
    const shown = await seen(`${path}?done=link`);
    const link = /\/password\/[\w-]{43}/.exec(shown)![0];
    expect((await app.as(respondent).get('/api/v1/me')).status).toBe(200);
    const forgetful = browserOf(app);
    expect((await forgetful.get(link)).text).toContain(respondent.email);
    const short = await forgetful.post(link, { password: '太短' });
    expect([short.status, short.text.includes('密碼至少 10 個字元')]).toEqual([422, true]);
    expect((await forgetful.post(link, { password: NEW_PASSWORD })).headers['location']).toBe('/home');
    expect((await forgetful.get('/account')).text).toContain(respondent.email);
    expect((await app.as(respondent).get('/api/v1/me')).status).toBe(401);
    const again = await browserOf(app).get(link);
    expect([again.status, again.text.includes('這個連結已使用過')]).toEqual([410, true]);
    expect(await seen(`${path}?done=link`)).not.toMatch(/\/password\/[\w-]{43}/);
  });

  it('the administrator adds an agency with its coordinator, and decides what another asks for', async () => {
    const administrator = await browserAs(app, app.people.administrator);
    await administrator.get('/agencies');
    const wrong = await administrator.post('/agencies', { name: '臺北市政府', level: 'local' });
    expect([wrong.status, wrong.text.includes('請填寫第一位彙整人的姓名')]).toEqual([422, true]);
    const person = { coordinatorName: '王主任', coordinatorEmail: 'office@land.example' };
    const taken = await administrator.post('/agencies', { name: '臺北市政府', level: 'local', ...person });
    expect([taken.status, taken.text.includes('已有同名的機關')]).toEqual([422, true]);
    const added = await administrator.post('/agencies', { name: '地政事務所', level: 'local', ...person });
    expect(added.headers['location']).toMatch(/^\/people\?done=invited&agency=/);
    const shown = await administrator.get(added.headers['location']!);
    expect(shown.text).toContain('地政事務所的人員');
    expect(linkOn(shown)).toBeDefined();

    await browser.get('/agency-requests');
    await browser.post('/agency-requests', { name: '戶政事務所', level: '', contactEmail: '', reason: '一併試辦' });
    const waiting = (await administrator.get('/agencies')).text;
    const path = /\/agency-requests\/[0-9a-f-]{36}/.exec(waiting)![0];
    await administrator.get(path);
    const decision = {
      decision: 'create',
      level: 'local',
      coordinatorName: '林主任',
      coordinatorEmail: 'x@household.example',
    };
    expect((await administrator.post(path, { ...decision, level: '' })).text).toContain('請選擇層級');
    const decided = await administrator.post(path, decision);
    expect(linkOn(await administrator.get(decided.headers['location']!))).toBeDefined();
    expect(await seen('/agency-requests')).toContain('已新增');
  });
});

describe('One’s own account, by pages', () => {
  let app: TestApp;
  let browser: BrowserSession;
  beforeEach(async () => {
    app = await startApp();
    browser = await browserAs(app, app.people.respondent);
  });
  afterEach(() => app.stop());

  const profile = { seat: 'it', post: '技士', inPostSince: '2008-03', locale: 'en', dailyMail: 'yes' };

  it('is saved, and speaks the language chosen in it from then on', async () => {
    await browser.get('/account');
    const saved = await browser.post('/account', profile);
    expect(saved.headers['location']).toBe('/account?done=saved&lang=en');
    await browser.get(saved.headers['location']!);
    expect((await browser.get('/account')).text).toMatch(/<html lang="en"[^]*value="技士"/);
  });

  it('keeps what was typed where something is refused', async () => {
    await browser.get('/account');
    const refused = await browser.post('/account', { ...profile, inPostSince: '去年' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="去年"');
    expect(refused.text).toContain('value="技士"');
    expect(refused.text).toContain('href="#inPostSince"');
  });

  it('changes the password, and this browser stays signed in', async () => {
    await browser.get('/account/password');
    const wrong = await browser.post('/account/password', { currentPassword: 'wrong', newPassword: NEW_PASSWORD });
    expect([wrong.status, wrong.text.includes('目前的密碼不正確')]).toEqual([422, true]);
    expect(wrong.text).not.toContain(NEW_PASSWORD);
    const short = await browser.post('/account/password', { currentPassword: PASSWORD, newPassword: '太短' });
    expect([short.status, short.text.includes('密碼至少 10 個字元')]).toEqual([422, true]);
    const changed = await browser.post('/account/password', { currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
    expect(changed.headers['location']).toBe('/account?done=password');
    expect((await browser.get('/account')).status).toBe(200);
    expect((await app.as(app.people.respondent).get('/api/v1/me')).status).toBe(401);
  });

  it('over an expired sign-in carries what was typed, but no password', async () => {
    const page = await browser.get('/account/password');
    const person = /name="_person" value="([^"]+)"/.exec(page.text)![1]!;
    const stranger = browserOf(app);
    const fields = { _person: person, currentPassword: PASSWORD, newPassword: NEW_PASSWORD, post: '技士' };
    const again = await stranger.post('/account/password', fields);
    expect(again.status).toBe(401);
    expect(again.text).toContain('技士');
    expect(again.text).not.toContain(NEW_PASSWORD);
    expect(again.text).not.toContain(PASSWORD);
  });
});
