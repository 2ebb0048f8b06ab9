import { DemoMatters } from '../../src/demo/demo-matters.js';
import { DemoPanel } from '../../src/demo/demo-panel.js';
import { DemoWorkspace } from '../../src/demo/demo-workspace.js';
import { PLAN_STATES, standingOf } from '../../src/plans/plan.status.js';
import type { PlanSaid } from '../../src/plans/plan.status.js';
import { VERDICTS } from '../../src/reviews/finding.js';
import { MATTER_STATES } from '../../src/submissions/matter-state.js';
import { SUBMISSION_STATUSES } from '../../src/submissions/submission.status.js';
import { PANEL_STATES } from '../../src/weighting/panel.status.js';
import { query } from '../support/database.js';
import { startRooms } from '../support/rooms.js';
import type { TestRooms } from '../support/rooms.js';

describe('The demo workspace, to whoever looks for an example', () => {
  let rooms: TestRooms;
  beforeAll(async () => {
    rooms = await startRooms();
    const { reviewer, administrator } = await rooms.nest.get(DemoWorkspace).make('a password');
    await rooms.nest.get(DemoMatters).make(reviewer);
    await rooms.nest.get(DemoPanel).make(administrator);
  });
  afterAll(() => rooms.stop());

  /** The first column of each row. */
  const found = async (sql: string): Promise<string[]> =>
    (await query<{ found: string }>(rooms.database.adminUrl, sql)).map((row) => row.found);
  const missing = async (all: readonly string[], sql: string): Promise<string[]> => {
    const there = new Set(await found(sql));
    return all.filter((one) => !there.has(one));
  };

  it('has an assessment, a review, a matter and a panel in every state', async () => {
    const assessments = ['draft', 'submission-requested', 'submitted'];
    expect(await missing(assessments, 'SELECT state AS found FROM assessments')).toEqual([]);
    expect(await missing(SUBMISSION_STATUSES, 'SELECT status AS found FROM reviews')).toEqual([]);
    expect(await missing(MATTER_STATES, 'SELECT state AS found FROM matters')).toEqual([]);
    expect(await missing(PANEL_STATES, 'SELECT state AS found FROM panels')).toEqual([]);
  });

  it('has every verdict, also a not-applicable accepted and one rejected', async () => {
    const verdicts = VERDICTS.filter((verdict) => verdict !== 'none');
    expect(await missing(verdicts, 'SELECT verdict AS found FROM review_findings')).toEqual([]);
    const ofNotApplicable = `SELECT f.verdict AS found FROM review_findings f
      JOIN reviews r ON r.id = f.review_id JOIN submissions s ON s.id = r.submission_id,
      jsonb_array_elements(s.sheet::jsonb->'answers') AS answer
      WHERE r.decided_at IS NOT NULL AND answer->>'factor' = f.factor AND answer->>'status' = 'not-applicable'`;
    expect((await found(ofNotApplicable)).toSorted()).toEqual(['change', 'confirm']);
  });

  it('has an agreed action in every state, waiting for the reviewing body as well as confirmed, and one overdue', async () => {
    const rows = await query<{ said: PlanSaid | null; late: boolean }>(
      rooms.database.adminUrl,
      `SELECT g.due_on < current_date AS late, (SELECT jsonb_build_object('state', u.state, 'side', u.side)
        FROM plan_updates u WHERE u.agreed_action_id = g.id ORDER BY u.number DESC LIMIT 1) AS said
        FROM agreed_actions g ORDER BY g.position`,
    );
    const standings = rows.map(({ said, late }) => ({ ...standingOf(said ?? undefined), late }));
    const states = new Set(standings.map(({ state }) => state));
    expect(PLAN_STATES.filter((state) => !states.has(state))).toEqual([]);
    const finished = standings.filter(({ state }) => state === 'done' || state === 'dropped');
    expect(finished.map(({ state, isConfirmed }) => `${state} ${isConfirmed}`).toSorted()).toEqual([
      'done false',
      'done true',
      'dropped false',
      'dropped true',
    ]);
    expect(standings.some(({ state, late }) => late && state === 'blocked')).toBe(true);
  });

  it('has all six case sheets handed in as they stand, so that a pilot assessed twice shows its trend', async () => {
    const handedIn = `SELECT p.title || ' ' || to_char(f.assessed_on, 'YYYY-MM') || ' ' || f.score AS found
      FROM submission_facts f JOIN submissions s ON s.id = f.submission_id JOIN pilots p ON p.id = s.pilot_id
      JOIN reviews r ON r.submission_id = s.id
      WHERE r.status <> 'superseded' AND p.title NOT LIKE '%年度）' ORDER BY 1`;
    expect(await found(handedIn)).toEqual([
      '110 聽音辨位系統 2009-09 72.6',
      'N 合一跨機關服務項目整合（NICE 工作圈） 2009-05 60.9',
      'N 合一跨機關服務項目整合（NICE 工作圈） 2009-09 61.2',
      '市民 e 點通：跨機關案件全程式網路申辦 2009-10 36.4',
      '社會救助補助申辦流程改善（救生圈） 2009-05 37.1',
      '社會救助補助申辦流程改善（救生圈） 2009-09 44.2',
    ]);
  });

  it('has a scheme of its own that nobody chose', async () => {
    expect(await found("SELECT id AS found FROM weight_schemes WHERE id LIKE 'demo-%'")).toEqual(['demo-scholars@1']);
    expect(await found('SELECT weight_scheme AS found FROM weight_scheme_choices')).toEqual([]);
  });

  it('is not made again at the next start', async () => {
    const count = `SELECT (SELECT count(*) FROM submissions) || ' ' || (SELECT count(*) FROM panels) || ' '
      || (SELECT count(*) FROM plan_updates) AS found`;
    const before = await found(count);
    const { administrator } = await rooms.nest.get(DemoWorkspace).make('another password');
    await rooms.nest.get(DemoPanel).make(administrator);
    expect(await found(count)).toEqual(before);
  });
});
