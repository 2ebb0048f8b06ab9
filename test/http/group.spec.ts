import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { aSubmission, aSheet, ofTaipei } from '../support/builders.js';
import { query } from '../support/database.js';
import { seeded } from '../support/national.js';
import { expectProblem } from './problem.js';
import { ofAgency } from './sheets.js';

interface Line {
  of: string;
  score: number | null;
  group: { agencies: number; lower: number; median: number; upper: number } | null;
  place: string | null;
}

describe('An agency beside others like it', () => {
  let app: TestApp;
  let assessmentId: string;
  beforeAll(async () => {
    app = await startApp();
    ({ assessmentId } = await aSubmission(app, aSheet()));
  });
  afterAll(() => app.stop());

  const group = async (id = assessmentId) => {
    const { status, body } = await app.as(app.people.respondent).get(`/api/v1/assessments/${id}/group`);
    expect(status).toBe(200);
    return body as { lines: Line[]; submissionId: string | null };
  };
  /** What others of its level and model have handed in last, overall: counted by the superuser, one by one. */
  const others = async () =>
    (
      await query<{ score: number }>(
        app.database.adminUrl,
        `SELECT o.score FROM submission_facts own JOIN submission_facts o ON o.is_latest AND o.agency_id <> own.agency_id
            AND o.agency_level = own.agency_level AND o.integration_model = own.integration_model
          WHERE own.assessment_id = $1 ORDER BY o.score`,
        [assessmentId],
      )
    ).map(({ score }) => score);

  it('is told nothing as long as fewer than five others are there, its own not counted', async () => {
    await aSubmission(app, aSheet(ofAgency('臺北市政府')), ofTaipei(app));
    expect(await others()).toHaveLength(1);
    const { lines } = await group();
    expect(lines.map(({ of }) => of)).toEqual(['L', 'T', 'O', 'G', 'overall']);
    for (const line of lines) expect([line.of, line.score, line.group, line.place]).toEqual([line.of, 50, null, null]);
    await query(
      app.database.adminUrl,
      `UPDATE submission_facts SET agency_level = 'other' WHERE agency_level = 'local'`,
    );
    await seeded(app, 200);
    await query(
      app.database.adminUrl,
      `UPDATE submission_facts SET integration_model = 'pooled' WHERE agency_level = 'other' AND submission_id NOT IN (
        SELECT submission_id FROM submission_facts WHERE agency_level = 'other' AND integration_model = 'chain'
          AND is_latest AND assessment_id <> $1 LIMIT 4) AND assessment_id <> $1`,
      [assessmentId],
    );
    expect(await others()).toHaveLength(4);
    for (const line of (await group()).lines) expect([line.of, line.group]).toEqual([line.of, null]);
  });

  it('is told the quarters of five or more others in whole numbers, and its place among them', async () => {
    await query(
      app.database.adminUrl,
      `UPDATE submission_facts SET integration_model = 'chain' WHERE agency_level = 'other'`,
    );
    const scores = await others();
    expect(scores.length).toBeGreaterThan(5);
    const overall = (await group()).lines.at(-1)!;
    const at = (share: number): number => {
      const place = share * (scores.length - 1);
      const [low, high] = [scores[Math.floor(place)]!, scores[Math.ceil(place)]!];
      return Math.round(low + (high - low) * (place - Math.floor(place)));
    };
    expect(overall.group).toEqual({ agencies: scores.length, lower: at(0.25), median: at(0.5), upper: at(0.75) });
    expect(overall.place).not.toBeNull();
  });

  it('is told of no agency by name, id or number of its own', async () => {
    const text = JSON.stringify(await group());
    const names = await query<{ name: string; id: string }>(app.database.adminUrl, 'SELECT name, id FROM agencies');
    expect(names.filter(({ name, id }) => text.includes(name) || text.includes(id))).toEqual([]);
  });

  it('is for its own people alone, and there is nothing to compare before something was handed in', async () => {
    const { taipeiCoordinator, reviewer } = app.people;
    const path = `/api/v1/assessments/${assessmentId}/group`;
    expectProblem(await app.as(taipeiCoordinator).get(path), 404);
    expectProblem(await app.as(reviewer).get(path), 403);
  });
});
