import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import type { BrowserSession } from '../support/browser-session.js';
import { aSubmission } from '../support/builders.js';
import { FakeClock } from '../support/fake-clock.js';
import { aPassWithPlan } from '../support/reviewing.js';
import { aShortSheet } from './sheets.js';

const read = ({ text }: { text: string }): string => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const seenIn = ({ text }: { text: string }): string =>
  /name="seen" value="([^"]+)"/.exec(text)![1]!.replaceAll('&quot;', '"');
const chosenIn = ({ text }: { text: string }): string[] => text.match(/<input[^>]*type="radio"[^>]* checked/g) ?? [];

/** The clock stands at 2009-10-01. */
describe('Following an agreed plan, in browsers without scripts', () => {
  let app: TestApp;
  let reviewer: BrowserSession;
  let coordinator: BrowserSession;
  beforeAll(async () => {
    app = await startApp({ clock: new FakeClock() });
    reviewer = await browserAs(app, app.people.reviewer);
    coordinator = await browserAs(app, app.people.coordinator);
  });
  afterAll(() => app.stop());

  /** The address of the first action of a plan that was just agreed. */
  async function anAction() {
    const submission = await aSubmission(app, aShortSheet());
    await aPassWithPlan(app, submission, '2009-12-31');
    const { body } = await app.as(app.people.coordinator).get(`/api/v1/submissions/${submission.id}/plan`);
    const { id } = (body as { actions: { id: string }[] }).actions[0]!;
    return { place: `/submissions/${submission.id}/plan/${id}` };
  }
  const report = async (by: BrowserSession, place: string, fields: Record<string, string>) =>
    by.post(place, { seen: seenIn(await by.get(place)), date: '', note: '', evidence: '', ...fields });

  it('nothing is chosen beforehand: an untouched report is asked for its state and records nothing', async () => {
    const { place } = await anAction();
    expect(chosenIn(await coordinator.get(place))).toEqual([]);
    const untouched = await report(coordinator, place, {});
    expect([untouched.status, read(untouched)]).toEqual([422, expect.stringContaining('請選擇辦理情形')]);
    expect(read(await coordinator.get(place))).toContain('尚未開始');
  });

  it('nor for the reviewing body, which reads the agency’s reason before it agrees that something is dropped', async () => {
    const { place } = await anAction();
    await report(coordinator, place, { state: 'dropped', note: '業務已移撥他機關。' });
    const page = await reviewer.get(place);
    expect(chosenIn(page)).toEqual([]);
    expect(page.text).toMatch(/<details[^>]* open>[^]*業務已移撥他機關。/);
    const untouched = await report(reviewer, place, {});
    expect([untouched.status, read(untouched)]).toEqual([422, expect.stringContaining('請選擇您的認定')]);
    expect((await report(reviewer, place, { state: 'dropped' })).status).toBe(303);
  });

  it('a date is taken as officials write it, in either calendar, and is asked for again where it is none', async () => {
    const { place } = await anAction();
    expect((await coordinator.get(place)).text).toMatch(/id="date-hint">[^<]*例如 2026-11-24/);
    for (const date of ['98.9.30', '98-09-30', '98/9/30', '2009-09-30']) {
      expect((await report(coordinator, place, { state: 'under-way', date })).status).toBe(303);
    }
    expect(read(await coordinator.get(place)).match(/2009年9月30日/g)).toHaveLength(4);
    const refused = await report(coordinator, place, { state: 'under-way', date: '98.2.30' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('value="98.2.30"')]);
  });

  it('what waits for the reviewing body is marked in its list, and can be listed alone until it is confirmed', async () => {
    const { place } = await anAction();
    await report(coordinator, place, { state: 'done', date: '2009-09-30' });
    const line = `href="${place}"`;
    const waiting = await reviewer.get('/plans?waiting=true');
    expect(waiting.text).toContain(line);
    expect(read(waiting)).toContain('已完成 （自 2009年9月30日 起） 待審查機關確認');
    expect((await reviewer.get('/plans?waiting=false&state=done')).text).not.toContain(line);
    await report(reviewer, place, { state: 'done' });
    expect((await reviewer.get('/plans?waiting=true')).text).not.toContain(line);
  });
});
