import { query } from '../support/database.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSheet, aSubmission } from '../support/builders.js';
import type { Level } from '../../src/scoring/answer.js';
import { aShortSheet } from './sheets.js';

interface Found {
  submissions: number;
  dimensions: {
    dimension: string;
    n: number;
    isTooFew: boolean;
    alpha: number | null;
    factors: { factor: string; itemRest: number | null }[];
    leftOut: { factor: string; shareAnswered: number }[];
  }[];
  agreement: { factor: string; submissions: number; rwg: number }[];
}

describe('The reliability of the questionnaire', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.stop());

  const read = async (rest = '') => {
    const { status, body } = await app.as(app.people.reviewer).get(`/api/v1/portfolio/reliability${rest}`);
    expect(status).toBe(200);
    return body as Found;
  };

  it('is worked out by the database: alpha of four factors of law in four sheets, as by hand', async () => {
    const levels: readonly (readonly Level[])[] = [
      [1, 2, 1, 2],
      [3, 3, 2, 3],
      [4, 3, 4, 4],
      [5, 4, 5, 3],
    ];
    for (const row of levels) {
      const sheet = aShortSheet();
      const answers = sheet.answers.map((answer, at) => ({ ...answer, level: row[at] ?? 3 }));
      await aSubmission(app, { ...sheet, answers });
    }
    const { submissions, dimensions } = await read();
    const law = dimensions[0]!;
    expect([submissions, law.dimension, law.n, law.isTooFew]).toEqual([4, 'L', 4, true]);
    // Sample variances 35/12, 8/12, 40/12, 8/12; sums 6 11 15 17 with variance 283/12: alpha = 4/3 · (1 − 91/283).
    expect(law.alpha).toBeCloseTo((4 / 3) * (1 - 91 / 283), 9);
    expect(law.factors.map(({ factor }) => factor)).toEqual(['L1', 'L2', 'L3', 'L4']);
    expect(dimensions.find(({ dimension }) => dimension === 'G')!.leftOut).toHaveLength(26);
  });

  it('counts one revision of each assessment, of the level asked for, and says when there is nothing', async () => {
    expect(await read()).toMatchObject({ submissions: 0, agreement: [] });
    await aSubmission(app, aSheet());
    expect((await read('?level=local')).submissions).toBe(1);
    expect((await read('?level=central')).submissions).toBe(0);
  });

  it('shows the mean agreement of factors that five or more colleagues answered', async () => {
    const { id, agencyId } = await aSubmission(app, aShortSheet());
    const sql = `INSERT INTO factor_agreements VALUES ($1, 'L2', $2, 5, 0.75), ($1, 'L1', $2, 6, 1)`;
    await query(app.database.adminUrl, sql, [id, agencyId]);
    expect((await read()).agreement).toEqual([
      { factor: 'L1', submissions: 1, rwg: 1, isTooFew: true },
      { factor: 'L2', submissions: 1, rwg: 0.75, isTooFew: true },
    ]);
  });
});
