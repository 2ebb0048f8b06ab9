import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * The review of what was handed in. A review is opened, waiting, by the signature itself, so that the queue is a table
 * and not a search. Only its holder writes findings and decides; a decided review never changes. The agency sees
 * questions at once and findings once they are decided. A return opens the agency's next revision, which no reviewer
 * may touch otherwise: `reopen_returned` does that one step as the owner.
 */
export class Reviews1763850000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [...REVIEWS, ...PARTS, ...BACKFILL]);
    await protect(runner, 'reviews', 'review_findings', 'review_comments', 'review_events', 'agreed_actions');
    await run(runner, [...POLICIES, ...EVIDENCE, ...REOPENING]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION reopen_returned(uuid, timestamptz)',
      'DROP POLICY assessments_reopen ON assessments',
      'DROP POLICY evidence_contents_review ON evidence_contents',
      'DROP POLICY evidence_review ON evidence',
      'DROP TABLE agreed_actions',
      'DROP TABLE review_events',
      'DROP TABLE review_comments',
      'DROP TABLE review_findings',
      'DROP TABLE reviews',
    ]);
  }
}

const REVIEWS = [
  `CREATE TABLE reviews (
    id uuid NOT NULL,
    submission_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    status text NOT NULL,
    opened_at timestamptz NOT NULL,
    holder_id uuid,
    held_since timestamptz,
    decided_by uuid,
    decided_at timestamptz,
    comment text,
    outcome jsonb,
    CONSTRAINT reviews_pk PRIMARY KEY (id),
    CONSTRAINT reviews_submission_unique UNIQUE (submission_id),
    CONSTRAINT reviews_agency_unique UNIQUE (id, agency_id),
    CONSTRAINT reviews_status_known CHECK (status IN
      ('submitted', 'in-review', 'accepted', 'accepted-with-plan', 'returned', 'superseded')),
    CONSTRAINT reviews_held_in_review CHECK ((status = 'in-review') = (holder_id IS NOT NULL)),
    CONSTRAINT reviews_decided_whole CHECK ((status IN ('accepted', 'accepted-with-plan', 'returned'))
      = (decided_by IS NOT NULL AND decided_at IS NOT NULL AND outcome IS NOT NULL)),
    CONSTRAINT reviews_submission_fk FOREIGN KEY (submission_id, agency_id) REFERENCES submissions (id, agency_id),
    CONSTRAINT reviews_assessment_fk FOREIGN KEY (assessment_id, agency_id) REFERENCES assessments (id, agency_id),
    CONSTRAINT reviews_holder_fk FOREIGN KEY (holder_id) REFERENCES users (id),
    CONSTRAINT reviews_decided_by_fk FOREIGN KEY (decided_by) REFERENCES users (id))`,
  'CREATE INDEX reviews_queue_idx ON reviews (status, opened_at, id)',
  'CREATE INDEX reviews_submission_idx ON reviews (submission_id, agency_id)',
  'CREATE INDEX reviews_assessment_idx ON reviews (assessment_id, agency_id)',
  'CREATE INDEX reviews_holder_idx ON reviews (holder_id)',
  'CREATE INDEX reviews_decided_by_idx ON reviews (decided_by)',
];

const OF_REVIEW = (table: string) => `CONSTRAINT ${table}_review_fk FOREIGN KEY (review_id, agency_id)
      REFERENCES reviews (id, agency_id) ON DELETE CASCADE`;

const PARTS = [
  `CREATE TABLE review_findings (
    review_id uuid NOT NULL,
    factor text NOT NULL,
    agency_id uuid NOT NULL,
    verdict text NOT NULL,
    status text,
    level integer,
    reason text,
    version integer NOT NULL,
    found_by uuid NOT NULL,
    found_at timestamptz NOT NULL,
    CONSTRAINT review_findings_pk PRIMARY KEY (review_id, factor),
    CONSTRAINT review_findings_verdict_known CHECK (verdict IN ('confirm', 'change', 'ask', 'none')),
    CONSTRAINT review_findings_verified CHECK ((verdict IN ('confirm', 'change')) = (status IS NOT NULL)),
    CONSTRAINT review_findings_level CHECK ((status IS NOT DISTINCT FROM 'answered') = (level IS NOT NULL)),
    CONSTRAINT review_findings_reason CHECK (verdict NOT IN ('change', 'ask') OR reason IS NOT NULL),
    ${OF_REVIEW('review_findings')},
    CONSTRAINT review_findings_found_by_fk FOREIGN KEY (found_by) REFERENCES users (id))`,
  'CREATE INDEX review_findings_review_idx ON review_findings (review_id, agency_id)',
  'CREATE INDEX review_findings_found_by_idx ON review_findings (found_by)',
  `CREATE TABLE review_comments (
    id uuid NOT NULL,
    review_id uuid NOT NULL,
    factor text NOT NULL,
    agency_id uuid NOT NULL,
    side text NOT NULL,
    text text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL,
    CONSTRAINT review_comments_pk PRIMARY KEY (id),
    CONSTRAINT review_comments_side_known CHECK (side IN ('centre', 'agency')),
    ${OF_REVIEW('review_comments')},
    CONSTRAINT review_comments_written_by_fk FOREIGN KEY (written_by) REFERENCES users (id))`,
  'CREATE INDEX review_comments_review_idx ON review_comments (review_id, agency_id)',
  'CREATE INDEX review_comments_written_by_idx ON review_comments (written_by)',
  `CREATE TABLE review_events (
    id bigint GENERATED BY DEFAULT AS IDENTITY,
    review_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    step text NOT NULL,
    status_from text,
    status_to text NOT NULL,
    reason text,
    actor_id uuid,
    at timestamptz NOT NULL,
    CONSTRAINT review_events_pk PRIMARY KEY (id),
    ${OF_REVIEW('review_events')},
    CONSTRAINT review_events_actor_fk FOREIGN KEY (actor_id) REFERENCES users (id))`,
  'CREATE INDEX review_events_review_idx ON review_events (review_id, agency_id)',
  'CREATE INDEX review_events_actor_idx ON review_events (actor_id)',
  `CREATE TABLE agreed_actions (
    id uuid NOT NULL,
    review_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    position integer NOT NULL,
    action text NOT NULL,
    owner text NOT NULL,
    due_on date NOT NULL,
    CONSTRAINT agreed_actions_pk PRIMARY KEY (id),
    CONSTRAINT agreed_actions_agency_unique UNIQUE (id, agency_id),
    CONSTRAINT agreed_actions_once UNIQUE (review_id, action),
    ${OF_REVIEW('agreed_actions')})`,
  'CREATE INDEX agreed_actions_review_idx ON agreed_actions (review_id, agency_id)',
  'CREATE INDEX agreed_actions_due_idx ON agreed_actions (due_on)',
];

/** What was handed in before there were reviews waits for one; what a later revision replaced does not. */
const BACKFILL = [
  // Row-level security binds the owner too: it looks as the reviewing body does.
  `SELECT set_config('app.roles', ',administrator,', true)`,
  `INSERT INTO reviews (id, submission_id, agency_id, assessment_id, status, opened_at)
    SELECT gen_random_uuid(), s.id, s.agency_id, s.assessment_id,
      CASE WHEN EXISTS (SELECT 1 FROM submissions later WHERE later.assessment_id = s.assessment_id
        AND later.revision > s.revision) THEN 'superseded' ELSE 'submitted' END, s.submitted_at
    FROM submissions s`,
  `INSERT INTO review_events (review_id, agency_id, step, status_to, actor_id, at)
    SELECT r.id, r.agency_id, 'open', 'submitted', s.approved_by, r.opened_at
    FROM reviews r JOIN submissions s ON s.id = r.submission_id`,
  `SELECT set_config('app.roles', '', true)`,
];

const OWN = '(agency_id = app_agency_id() AND app_is_member())';
const HELD = (table: string) => `EXISTS (SELECT 1 FROM reviews r WHERE r.id = ${table}.review_id
  AND r.status = 'in-review' AND r.holder_id = app_user_id())`;
const DECIDED = (table: string) => `EXISTS (SELECT 1 FROM reviews r WHERE r.id = ${table}.review_id
  AND r.status IN ('accepted', 'accepted-with-plan', 'returned'))`;
const JOB = `(agency_id = app_agency_id() AND app_has_role('job'))`;

const POLICIES = [
  `CREATE POLICY reviews_read ON reviews FOR SELECT USING (${OWN} OR ${JOB} OR app_is_central())`,
  `CREATE POLICY reviews_open ON reviews FOR INSERT
    WITH CHECK (${OWN} AND app_has_role('approver') AND status = 'submitted')`,
  `CREATE POLICY reviews_supersede ON reviews FOR UPDATE
    USING (${OWN} AND app_has_role('approver') AND status IN ('submitted', 'in-review'))
    WITH CHECK (${OWN} AND app_has_role('approver') AND status = 'superseded')`,
  `CREATE POLICY reviews_review ON reviews FOR UPDATE
    USING (app_has_role('reviewer') AND app_agency_id() IS NULL AND status IN ('submitted', 'in-review'))
    WITH CHECK (app_has_role('reviewer') AND app_agency_id() IS NULL AND status <> 'superseded'
      AND (holder_id IS NULL OR holder_id = app_user_id())
      AND (decided_by IS NULL OR decided_by = app_user_id()))`,
  `CREATE POLICY review_findings_read ON review_findings FOR SELECT
    USING (app_is_central() OR ((${OWN} OR ${JOB}) AND ${DECIDED('review_findings')}))`,
  `CREATE POLICY review_findings_add ON review_findings FOR INSERT
    WITH CHECK (app_has_role('reviewer') AND found_by = app_user_id() AND ${HELD('review_findings')})`,
  `CREATE POLICY review_findings_change ON review_findings FOR UPDATE
    USING (app_has_role('reviewer') AND ${HELD('review_findings')}) WITH CHECK (found_by = app_user_id())`,
  `CREATE POLICY review_comments_read ON review_comments FOR SELECT USING (${OWN} OR app_is_central())`,
  `CREATE POLICY review_comments_ask ON review_comments FOR INSERT WITH CHECK (app_has_role('reviewer')
    AND side = 'centre' AND written_by = app_user_id() AND ${HELD('review_comments')})`,
  `CREATE POLICY review_comments_reply ON review_comments FOR INSERT WITH CHECK (${OWN}
    AND (app_has_role('coordinator') OR app_has_role('approver'))
    AND side = 'agency' AND written_by = app_user_id()
    AND EXISTS (SELECT 1 FROM reviews r WHERE r.id = review_comments.review_id
      AND r.status IN ('submitted', 'in-review')))`,
  `CREATE POLICY review_events_read ON review_events FOR SELECT USING (app_is_central())`,
  `CREATE POLICY review_events_add ON review_events FOR INSERT WITH CHECK (actor_id = app_user_id()
    AND (app_has_role('reviewer') OR (${OWN} AND app_has_role('approver'))))`,
  `CREATE POLICY agreed_actions_read ON agreed_actions FOR SELECT USING (${OWN} OR ${JOB} OR app_is_central())`,
  `CREATE POLICY agreed_actions_add ON agreed_actions FOR INSERT WITH CHECK (app_has_role('reviewer')
    AND EXISTS (SELECT 1 FROM reviews r WHERE r.id = agreed_actions.review_id
      AND r.status = 'accepted-with-plan' AND r.decided_by = app_user_id()))`,
];

/** The reviewing body sees the evidence that a signature has sealed, and no other. */
const EVIDENCE = [
  'CREATE POLICY evidence_review ON evidence FOR SELECT USING (app_is_central() AND sealed)',
  `CREATE POLICY evidence_contents_review ON evidence_contents FOR SELECT USING (app_is_central() AND EXISTS (
    SELECT 1 FROM evidence e WHERE e.id = evidence_contents.evidence_id AND e.sealed))`,
];

const REOPENING = [
  `CREATE POLICY assessments_reopen ON assessments FOR UPDATE TO CURRENT_USER
    USING (app_has_role('reviewer') AND state = 'submitted') WITH CHECK (app_has_role('reviewer') AND state = 'draft')`,
  `CREATE FUNCTION reopen_returned(wanted uuid, at timestamptz) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      UPDATE assessments a SET state = 'draft', revision = a.revision + 1, updated_at = at
        WHERE a.id = wanted AND a.state = 'submitted' AND EXISTS (
          SELECT 1 FROM reviews r JOIN submissions s ON s.id = r.submission_id
            WHERE s.assessment_id = a.id AND s.revision = a.revision
              AND r.status = 'returned' AND r.decided_by = app_user_id())
        RETURNING a.revision $$`,
];
