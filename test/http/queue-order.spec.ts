import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { anAnswer, aSheet, aSubmission, ofTaipei } from '../support/builders.js';
import { query } from '../support/database.js';
import { pagesOf } from './pages.js';

const QUEUE = '/api/v1/reviews';

interface Line {
  readonly submissionId: string;
  readonly difference: number | null;
  readonly shareVerified: number | null;
}

/** Real: the web process, PostgreSQL. */
describe('The order of the queue', () => {
  let app: TestApp;
  /** By what they are here for. */
  const made: Record<string, string> = {};
  beforeAll(async () => {
    app = await startApp();
    // Handed in in this order; each with its agency's own band and score, and what the review found, where it did.
    await handedIn('waiting', 5, { band: 'preparing', score: 30 });
    await handedIn('overRated', 4, { band: 'scale-ready', score: 80, verified: 60, share: 0.9 }, true);
    await handedIn('underRated', 3, { band: 'not-ready', score: 10, verified: 20, share: 0.9 });
    await handedIn('nearly', 2, { band: 'conditional', score: 50, verified: 49, share: 0.3 }, true);
    await handedIn('unverified', 1, { band: 'pilot-ready', score: 70, verified: 70, share: 0 });
  });
  afterAll(() => app.stop());

  interface Found {
    readonly band: string;
    readonly score: number;
    readonly verified?: number;
    readonly share?: number;
  }
  async function handedIn(name: string, daysAgo: number, found: Found, inTaipei = false) {
    const agency = { name: inTaipei ? '臺北市政府' : '高雄縣政府', level: 'local' as const };
    const { id } = await aSubmission(
      app,
      aSheet({ agency, answers: [anAnswer()] }),
      inTaipei ? ofTaipei(app) : app.people,
    );
    made[name] = id;
    const age = `UPDATE reviews SET opened_at = opened_at - $2 * interval '1 day' WHERE submission_id = $1`;
    await query(app.database.adminUrl, age, [id, daysAgo]);
    const facts = `UPDATE submission_facts SET band = $2, score = $3, verified_score = $4, share_verified = $5,
      verified_band = CASE WHEN $4::float8 IS NULL THEN NULL ELSE 'under-review' END WHERE submission_id = $1`;
    const { band, score, verified = null, share = null } = found;
    await query(app.database.adminUrl, facts, [id, band, score, verified, share]);
  }

  const linesBy = async (sort: string, limit = 100): Promise<Line[]> =>
    (await pagesOf<Line>(app, app.people.reviewer, `${QUEUE}?state=all&sort=${sort}`, limit)).flat();
  const nameOf = ({ submissionId }: Line) => Object.keys(made).find((name) => made[name] === submissionId);

  it.each([
    ['age', ['waiting', 'overRated', 'underRated', 'nearly', 'unverified']],
    ['newest', ['unverified', 'nearly', 'underRated', 'overRated', 'waiting']],
    ['band', ['overRated', 'unverified', 'nearly', 'waiting', 'underRated']],
    // Most over-rated first; who was found better than they said after those, and without a difference last.
    ['difference', ['overRated', 'nearly', 'underRated', 'waiting', 'unverified']],
  ])('is by %s what it says, on one page and over several', async (sort, names) => {
    expect((await linesBy(sort)).map(nameOf)).toEqual(names);
    expect((await linesBy(sort, 2)).map(nameOf)).toEqual(names);
  });

  it('is by agency in the order of names, and within one the oldest first, also over several pages', async () => {
    const [{ first }] = (await query<{ first: string }>(
      app.database.adminUrl,
      `SELECT name AS first FROM agencies WHERE name IN ('臺北市政府', '高雄縣政府') ORDER BY name LIMIT 1`,
    )) as [{ first: string }];
    const [taipei, kaohsiung] = [
      ['overRated', 'nearly'],
      ['waiting', 'underRated', 'unverified'],
    ];
    const names = first === '臺北市政府' ? [...taipei, ...kaohsiung] : [...kaohsiung, ...taipei];
    expect((await linesBy('agency')).map(nameOf)).toEqual(names);
    expect((await linesBy('agency', 2)).map(nameOf)).toEqual(names);
  });

  it('tells a difference only where something was verified, with the share of the weight', async () => {
    const told = new Map((await linesBy('age')).map((line) => [nameOf(line), [line.difference, line.shareVerified]]));
    expect(told.get('overRated')).toEqual([20, 0.9]);
    expect(told.get('underRated')).toEqual([-10, 0.9]);
    expect(told.get('unverified')).toEqual([null, 0]);
    expect(told.get('waiting')).toEqual([null, null]);
  });
});
