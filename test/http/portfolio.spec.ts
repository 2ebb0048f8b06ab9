import { statusOfCode } from '../../src/submissions/fact-codes.js';
import { factorCodes, structure } from '../fixtures/framework.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { browserAs } from '../support/browser-session.js';
import { query } from '../support/database.js';
import { seeded } from '../support/national.js';
import { pagesOf } from './pages.js';
import { expectProblem } from './problem.js';
import { aClosedPanel, weightingDesk } from './weighting-desk.js';

const BASE = '/api/v1/portfolio';
const AGENCIES = 30;

interface Facts {
  submission_id: string;
  agency_id: string;
  pilot_id: string;
  is_latest: boolean;
  agency_level: string;
  assessed_on: string;
  score: number;
  band: string;
  dimension_scores: number[];
  gate_states: string[];
  statuses: number[];
  levels: number[];
  verified_score: number | null;
  share_verified: number | null;
  verified_band: string | null;
  decision: string | null;
}

/** Everything is compared with the same numbers added up one by one. */
describe('The portfolio', () => {
  let app: TestApp;
  let all: Facts[];
  let latest: Facts[];
  beforeAll(async () => {
    app = await startApp();
    await seeded(app, AGENCIES);
    await query(
      app.database.adminUrl,
      `UPDATE submission_facts SET share_verified = 0, verified_score = score, verified_dimension_scores = dimension_scores
        WHERE submission_id = (SELECT min(submission_id::text)::uuid FROM submission_facts
          WHERE is_latest AND decision IS NOT NULL)`,
    );
    const sql = `SELECT f.*, to_char(assessed_on, 'YYYY-MM') AS assessed_on FROM submission_facts f`;
    all = await query<Facts>(app.database.adminUrl, sql);
    latest = all.filter(({ is_latest: isLatest }) => isLatest);
  });
  afterAll(() => app.stop());

  const get = async (path: string) => {
    const { status, body } = await app.as(app.people.reviewer).get(`${BASE}/${path}`);
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  const items = async (path: string) => (await get(path)).items;

  it('counts the latest revision of each assessment, and says under which scheme', async () => {
    const { filters, totals } = await get('bands');
    const decided = latest.filter(({ decision }) => decision !== null).length;
    expect(totals).toEqual({ submissions: AGENCIES, agencies: AGENCIES, pilots: AGENCIES, decided });
    expect(filters).toMatchObject({ framework: 'ecd-56@1', weightScheme: 'evidence', result: 'self' });
  });

  it('shows how many reach each band, by themselves and as verified', async () => {
    for (const { band, self, verified } of await items('bands')) {
      expect([band, self]).toEqual([band, latest.filter((one) => one.band === band).length]);
      expect([band, verified]).toEqual([band, latest.filter((one) => one.verified_band === band).length]);
    }
  });

  it('shows for each gate how many pilots it holds back, and which of its factors blocks most', async () => {
    const gates = await items('gates');
    for (const { gate, states, blockedBy } of gates) {
      const index = structure.gates.findIndex(({ id }) => id === gate);
      const inState = (state: string) => latest.filter((one) => one.gate_states[index] === state).length;
      for (const [state, pilots] of Object.entries(states))
        expect([gate, state, pilots]).toEqual([gate, state, inState(state)]);
      for (const { factor, pilots } of blockedBy) expect([factor, pilots]).toEqual([factor, blockedCount(factor)]);
    }
    const shares = gates.map(({ share }: { share: number }) => share);
    expect(shares).toEqual([...shares].sort((one, other) => other - one));
  });

  function blockedCount(factor: string): number {
    const at = factorCodes.indexOf(factor);
    return latest.filter(({ statuses, levels }) => {
      const status = statusOfCode(statuses[at]!);
      return status !== 'not-applicable' && (status !== 'answered' || levels[at]! < 3);
    }).length;
  }

  it('shows by how much the agencies’ own scores lie above the verified ones', async () => {
    const overall = (await items('differences')).find(({ of }: { of: string }) => of === 'overall');
    // Accepted with nothing verified, a score lies above nothing.
    const found = latest.filter(({ share_verified: share }) => share !== null && share > 0);
    expect(found.length).toBe(latest.filter(({ decision }) => decision !== null).length - 1);
    const mean = found.reduce((sum, one) => sum + one.score - one.verified_score!, 0) / found.length;
    expect(overall.submissions).toBe(found.length);
    expect(overall.mean).toBeCloseTo(mean, 1);
    const shares = found.reduce((sum, one) => sum + one.share_verified!, 0);
    expect(overall.shareVerified).toBeCloseTo(shares / found.length, 9);
  });

  it('shows every revision in the quarter that it describes', async () => {
    const quarters: { quarter: string; submissions: number }[] = await items('trend');
    expect(quarters.reduce((sum, { submissions }) => sum + submissions, 0)).toBe(all.length);
    const ofFirst = all.filter(({ assessed_on: month }) => ['2009-01', '2009-02', '2009-03'].includes(month));
    expect(quarters.find(({ quarter }) => quarter === '2009-01')?.submissions).toBe(ofFirst.length);
  });

  it('shows how each factor was answered', async () => {
    const factors = await items('factors?dimension=O');
    expect(factors).toHaveLength(14);
    const [first] = factors;
    const at = factorCodes.indexOf(first.factor);
    expect(first.levels).toEqual(
      [1, 2, 3, 4, 5].map((level) => latest.filter(({ levels }) => levels[at] === level).length),
    );
    expect(first.unknown).toBe(latest.filter(({ statuses }) => statusOfCode(statuses[at]!) === 'unknown').length);
  });

  it('narrows by level of government and period', async () => {
    const central = latest.filter((one) => one.agency_level === 'central');
    expect((await get('bands?agencyLevel=central')).totals.submissions).toBe(central.length);
    const inPeriod = latest.filter(({ assessed_on: month }) => month >= '2010-03' && month <= '2010-06');
    expect((await get('bands?from=2010-03&to=2010-06')).totals.submissions).toBe(inPeriod.length);
    expect((await get('bands?weightScheme=equal-factors')).totals.submissions).toBe(0);
  });

  it('leaves undecided ones out where verified results are asked for', async () => {
    const { totals } = await get('gates?result=verified');
    expect(totals.submissions).toBe(latest.filter(({ decision }) => decision !== null).length);
  });

  describe('as a heat map', () => {
    interface Line {
      id: string;
      name: string;
      score: number | null;
      dimensions: { code: string; score: number | null }[];
    }

    it.each(['name', 'weakest', 'T'])('sorted by %s comes page by page, none twice and none lost', async (sort) => {
      const pages = await pagesOf<Line>(app, app.people.reviewer, `${BASE}/heat-map?sort=${sort}`, 7);
      expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(AGENCIES);
      expect(pages).toHaveLength(Math.ceil(AGENCIES / 7));
    });

    it('puts the weakest first where that is asked for, and names in order otherwise', async () => {
      const rows: Line[] = await items('heat-map?sort=weakest&limit=100');
      const lowest = rows.map(({ dimensions }) => Math.min(...dimensions.map(({ score }) => score ?? Infinity)));
      expect(lowest).toEqual([...lowest].sort((one, other) => one - other));
      const names = (await items('heat-map?limit=100')).map(({ name }: Line) => name);
      expect(new Set(names).size).toBe(AGENCIES);
    });

    it('shows scores by dimension, or answers by factor', async () => {
      const [first] = await items('heat-map?by=pilot&show=factors&dimension=L&limit=1');
      expect(first.factors.map(({ factor }: { factor: string }) => factor)).toEqual(['L1', 'L2', 'L3', 'L4']);
      const [agency]: Line[] = await items('heat-map?limit=1');
      const facts = latest.find((one) => one.agency_id === agency!.id)!;
      expect(agency!.dimensions.map(({ score }) => score)).toEqual(facts.dimension_scores);
    });

    it('leads from each row to what is behind it: the submission, or all there are under that name', async () => {
      const rows: (Line & { assessments: number; submissionId: string | null })[] = await items('heat-map?limit=100');
      for (const { id, assessments, submissionId } of rows) {
        const own = latest.filter(({ agency_id: agency }) => agency === id).map((one) => one.submission_id);
        expect([assessments, submissionId]).toEqual([own.length, own.length === 1 ? own[0] : null]);
      }
      const browser = await browserAs(app, app.people.reviewer);
      const links = /<th scope="row" class="govuk-table__header"><a class="govuk-link" href="(\/[^"]+)"/.exec(
        (await browser.get('/portfolio/heat-map')).text,
      )!;
      expect((await browser.get(links[1]!.replaceAll('&amp;', '&'))).status).toBe(200);
    });

    it('never grows with the number of agencies: a page holds what was asked for', async () => {
      expect(await items('heat-map?limit=5')).toHaveLength(5);
    });
  });

  it.each(['bands', 'gates', 'differences', 'trend', 'factors', 'heat-map', 'heat-map?show=factors'])(
    'hands %s out as a file too',
    async (path) => {
      const separator = path.includes('?') ? '&' : '?';
      const response = await app.as(app.people.administrator).get(`${BASE}/${path}${separator}format=csv`);
      expect([path, response.status, response.headers['content-type']]).toEqual([path, 200, 'text/csv; charset=utf-8']);
      expect(response.text.split('\r\n').length).toBeGreaterThan(3);
    },
  );

  it.each([
    'bands?agencyLevel=galactic',
    'bands?from=2009-13',
    'bands?from=2009-1',
    'bands?agency=1',
    'bands?framework=other@1',
    'factors?dimension=X',
    'heat-map?sort=score',
    'heat-map?cursor=WyIxIl0',
    'gates?format=docx',
  ])('refuses %s and says why', async (path) => {
    expectProblem(await app.as(app.people.reviewer).get(`${BASE}/${path}`), 422, 'invalid');
  });

  it('takes the gravest state of a prerequisite where several agencies share a pilot', async () => {
    const [one, other] = latest as [Facts, Facts];
    await query(app.database.adminUrl, 'UPDATE submission_facts SET pilot_id = $1 WHERE agency_id = $2 AND is_latest', [
      one.pilot_id,
      other.agency_id,
    ]);
    const order = ['not-required', 'passed', 'open', 'held', 'failed'];
    const worst = (index: number): string =>
      [one, other]
        .map(({ gate_states: states }) => states[index]!)
        .sort((a, b) => order.indexOf(b) - order.indexOf(a))[0]!;
    for (const { gate, states } of await items('gates')) {
      const index = structure.gates.findIndex(({ id }) => id === gate);
      const standing = [...latest.slice(2).map(({ gate_states: own }) => own[index]!), worst(index)];
      for (const state of order) {
        expect([gate, state, states[state]]).toEqual([gate, state, standing.filter((found) => found === state).length]);
      }
    }
    expect((await get('gates')).totals).toMatchObject({ submissions: AGENCIES, pilots: AGENCIES - 1 });
  });
  it('names a scheme of experts as it was published, and leads to what is left out', async () => {
    const scheme = await weightingDesk(app).publish(await aClosedPanel(app));
    await query(app.database.adminUrl, 'UPDATE submission_facts SET weight_scheme = $1 WHERE submission_id = $2', [
      scheme,
      latest[5]!.submission_id,
    ]);
    const browser = await browserAs(app, app.people.reviewer);
    const { text } = await browser.get('/portfolio?lang=zh-TW');
    expect(text).toContain('<option value="experts@1">專家權重</option>');
    expect(text).toContain('<a class="govuk-link" href="?weightScheme&#x3D;experts%401">改看「專家權重」（1 份）</a>');
    expect((await browser.get('/portfolio?weightScheme=experts%401&lang=zh-TW')).text).toContain('以「專家權重」計分');
  });

  it('says so where a period ends before it begins', async () => {
    const browser = await browserAs(app, app.people.reviewer);
    const { text } = await browser.get('/portfolio?from=2010-06&to=2010-03&lang=zh-TW');
    expect(text).toContain('評估期間的起月晚於迄月');
  });
});
