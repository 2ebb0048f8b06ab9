import { AgencyRegister } from '../../src/agencies/agency-register.js';
import { MOST_LISTED } from '../../src/pilots/partner-directory.js';
import { INSTALLER } from '../../src/platform/database/actor.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';

const FORM = {
  title: '戶籍遷徙一次通報',
  summary: '民眾遷徙時只說一次，各機關同步更新。',
  track: 'whole',
  direction: 'bottom-up',
  integrationModel: 'chain',
  exchangeFrequency: 'frequent',
};

/** Real: the web process, PostgreSQL, with more agencies than a form lists. */
describe('Partners of a pilot, where there are many agencies', () => {
  let app: TestApp;
  let coordinator: BrowserSession;
  let last: string;
  beforeAll(async () => {
    app = await startApp();
    coordinator = await browserAs(app, app.people.coordinator);
    const names = Array.from({ length: 2100 }, (_, at) => `第 ${String(at).padStart(4, '0')} 戶政事務所`);
    const wanted = [...names, '龜山臺地監理站'].map((name) => ({ name, level: 'local' as const }));
    const register = app.nest.get(AgencyRegister, { strict: false });
    const unitOfWork = app.nest.get(UnitOfWork, { strict: false });
    const added = await unitOfWork.run(INSTALLER, () => register.addMany(wanted));
    last = added.at(-1)!.id;
  });
  afterAll(() => app.stop());

  const offered = ({ text }: { text: string }) => [...text.matchAll(/name="invited" value="([^"]+)"( checked)?/g)];

  it('are found by part of a name, ticked, kept while others are looked for, and invited', async () => {
    const blank = await coordinator.get('/pilots/new');
    expect(offered(blank)).toEqual([]);
    const found = await coordinator.post('/pilots/new', { ...FORM, intent: 'find', find: '台地' });
    expect(found.status).toBe(200);
    expect(found.text).toContain(`value="${FORM.title}"`);
    expect(offered(found).map(([, id]) => id)).toEqual([last]);
    const more = await coordinator.post('/pilots/new', { ...FORM, invited: last, intent: 'find', find: '戶政' });
    expect(offered(more)).toHaveLength(1 + MOST_LISTED);
    expect(offered(more)[0]!.slice(1)).toEqual([last, ' checked']);
    expect(more.text).toContain('符合的還有更多');
    const saved = await coordinator.post('/pilots/new', { ...FORM, invited: last, find: '戶政', found: '戶政' });
    expect(saved.status).toBe(303);
    const page = await coordinator.get(saved.headers['location']!);
    expect(page.text).toContain('龜山臺地監理站');
    const edit = await coordinator.get(`${saved.headers['location']!.split('?')[0]}/edit`);
    expect(offered(edit).map(([, id, checked]) => [id, checked])).toEqual([[last, ' checked']]);
  });

  it('typed and not looked for are looked for first, and nothing is saved', async () => {
    const answer = await coordinator.post('/pilots/new', { ...FORM, title: '尚未建立的試辦案', find: '監理' });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('內容還沒有儲存');
    expect(offered(answer).map(([, id]) => id)).toEqual([last]);
    const { body } = await app.as(app.people.coordinator).get('/api/v1/pilots');
    expect((body.items as { title: string }[]).map(({ title }) => title)).not.toContain('尚未建立的試辦案');
  });

  it('that nobody knows are said to be none', async () => {
    const answer = await coordinator.post('/pilots/new', { ...FORM, intent: 'find', find: '沒有這種機關' });
    expect([answer.status, offered(answer).length]).toEqual([200, 0]);
    expect(answer.text).toContain('名單上沒有名稱含「沒有這種機關」的機關');
  });
});
