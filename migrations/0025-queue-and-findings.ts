import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './protect.js';

/**
 * `submission_facts.found` says which answers a reviewer confirmed or changed, beside the verified levels, which hold the
 * agency's own where nobody looked: what is decided already gets it from what was kept with the decision. The steps of a
 * review keep a finding that is written over, so that nobody's reason is lost. And the queue in the order of agencies'
 * names finds an agency's reviews by an index, so that a page of it is read and not the whole queue.
 */
export class QueueAndFindings1763850000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, ['ALTER TABLE submission_facts ADD found boolean[]', OVERWRITTEN, ...FILL, QUEUE, ...ASKED_ONCE]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      ...ASKED_EACH,
      'DROP INDEX reviews_agency_idx',
      'ALTER TABLE review_events DROP COLUMN overwritten',
      'ALTER TABLE submission_facts DROP COLUMN found',
    ]);
  }
}

/** Policies bind the owner too, so the owner looks in the reviewing body's name, for this transaction only. */
const FILL = [
  `SELECT set_config('app.roles', ',reviewer,', true)`,
  `UPDATE submission_facts f SET found = judged.found
    FROM reviews r CROSS JOIN LATERAL (
      SELECT array_agg(r.outcome->'verified' @> jsonb_build_array(jsonb_build_object('factor', x.one->'code'))
        ORDER BY x.place) AS found
      FROM jsonb_array_elements((r.outcome->'result'->'factors') || (r.outcome->'result'->'supplementary'))
        WITH ORDINALITY AS x (one, place)) AS judged
    WHERE r.submission_id = f.submission_id AND f.decided_at IS NOT NULL AND r.outcome IS NOT NULL`,
  `SELECT set_config('app.roles', '', true)`,
];

const OVERWRITTEN = 'ALTER TABLE review_events ADD overwritten jsonb';

const QUEUE = 'CREATE INDEX reviews_agency_idx ON reviews (agency_id, opened_at, id)';

/** Whether the caller is the reviewing body is the same for every row: asked once, not once for each. */
const ASKED_ONCE = [
  `ALTER POLICY reviews_read ON reviews USING ((SELECT app_is_central())
    OR (agency_id = (SELECT app_agency_id()) AND (SELECT app_is_member() OR app_has_role('job'))))`,
  `ALTER POLICY agencies_read ON agencies USING ((SELECT app_is_central()) OR id = (SELECT app_agency_id()))`,
];
const ASKED_EACH = [
  'ALTER POLICY agencies_read ON agencies USING (id = app_agency_id() OR app_is_central())',
  `ALTER POLICY reviews_read ON reviews USING ((agency_id = app_agency_id() AND app_is_member())
    OR (agency_id = app_agency_id() AND app_has_role('job')) OR app_is_central())`,
];
