import request from 'supertest';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs, browserOf } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';
import type { PersonName } from '../support/people.js';
import { PASSWORD } from '../support/people.js';
import { filled, ROLES, ROWS } from './access-table.js';
import type { RouteRow } from './access-table.js';
import { makeWorld } from './world.js';
import type { World } from './world.js';

const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8';
const FORMS = ROWS.filter(({ isPage, method }) => isPage && method === 'post');

/** Somebody whom the door lets in; nobody where everybody may send the form. */
function whoMay({ own }: RouteRow): PersonName | null {
  if (own[0] !== 401) return null;
  return ROLES.find((_, index) => index > 0 && own[index] !== 403) as PersonName;
}

describe('A form of another site', () => {
  let app: TestApp;
  let world: World;
  const browsers = new Map<PersonName | null, BrowserSession>();
  beforeAll(async () => {
    app = await startApp();
    world = await makeWorld(app);
  });
  afterAll(() => app.stop());

  async function browserFor(who: PersonName | null): Promise<BrowserSession> {
    const known = browsers.get(who) ?? (who === null ? browserOf(app) : await browserAs(app, app.people[who]));
    browsers.set(who, known);
    return known;
  }

  it('is tried on every form there is', () => {
    expect(FORMS.length).toBeGreaterThan(15);
  });

  it.each(FORMS.map((row) => [row.path, row] as const))('%s: is refused and changes nothing', async (path, row) => {
    const browser = await browserFor(whoMay(row));
    const { status, text } = await browser.postFromElsewhere(filled(path, row.fill?.(world.own)), {});
    expect(status).toBe(403);
    expect(text).toContain('這份表單不是從目前登入的頁面送出的');
  });

  it('cannot use the token of another visit, nor one of its own making', async () => {
    const browser = await browserFor('coordinator');
    const stranger = await request(app.url).get('/sign-in').set('Accept', HTML);
    const [, foreign] = /name="_csrf" value="([^"]+)"/.exec(stranger.text) ?? [];
    for (const _csrf of [foreign!, 'x', '']) {
      expect((await browser.postFromElsewhere('/pilots/new', { _csrf, title: '別人的案子' })).status).toBe(403);
    }
    expect((await browser.get('/home')).text).not.toContain('別人的案子');
  });

  it('of our own that is older than the sign-in comes back filled, and is not sent', async () => {
    const browser = await browserAs(app, app.people.coordinator);
    const answer = await browser.post('/pilots/new', { _csrf: 'of-yesterday', title: '昨天打開的表單' });
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toMatch(/^\/pilots\/new\?kept=[0-9a-f-]{36}$/);
    expect((await browser.get(answer.headers['location']!)).text).toContain('昨天打開的表單');
  });

  it('cannot reach the API by a cookie either: a browser has to send the token as a header', async () => {
    const agent = request.agent(app.url);
    const page = await agent.get('/sign-in').set('Accept', HTML);
    const tokenOf = (text: string) => /name="_csrf" value="([^"]+)"/.exec(text)![1]!;
    const form = { _csrf: tokenOf(page.text), email: app.people.coordinator.email, password: PASSWORD };
    await agent.post('/sign-in').set('Accept', HTML).type('form').send(form);
    const body = { title: '由瀏覽器經 API 建立' };
    expect((await agent.post('/api/v1/pilots').send(body)).status).toBe(403);
    const token = tokenOf((await agent.get('/home').set('Accept', HTML)).text);
    expect((await agent.post('/api/v1/pilots').set('X-CSRF-Token', token).send(body)).status).toBe(422);
  });
});
