import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/** What was asked to be signed, and what was signed: sealed snapshots that nobody can change or delete. */
export class Submissions1763850000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, TABLES);
    await protect(runner, 'submission_requests', 'submissions');
    await run(runner, POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP POLICY pilots_read_as_reviewer ON pilots',
      'DROP TABLE submissions',
      'DROP TABLE submission_requests',
    ]);
  }
}

const TABLES = [
  `CREATE TABLE submission_requests (
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    state text NOT NULL,
    sheet_hash text NOT NULL,
    sheet text NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    closed_by uuid,
    closed_at timestamptz,
    comment text,
    CONSTRAINT submission_requests_pk PRIMARY KEY (id),
    CONSTRAINT submission_requests_state_known CHECK (state IN ('open', 'withdrawn', 'declined', 'signed')),
    CONSTRAINT submission_requests_assessment_fk FOREIGN KEY (assessment_id, agency_id)
      REFERENCES assessments (id, agency_id) ON DELETE CASCADE,
    CONSTRAINT submission_requests_requested_by_fk FOREIGN KEY (requested_by) REFERENCES users (id),
    CONSTRAINT submission_requests_closed_by_fk FOREIGN KEY (closed_by) REFERENCES users (id))`,
  `CREATE UNIQUE INDEX submission_requests_one_open ON submission_requests (assessment_id) WHERE state = 'open'`,
  'CREATE INDEX submission_requests_assessment_idx ON submission_requests (assessment_id, agency_id)',
  'CREATE INDEX submission_requests_requested_by_idx ON submission_requests (requested_by)',
  'CREATE INDEX submission_requests_closed_by_idx ON submission_requests (closed_by)',
  `CREATE TABLE submissions (
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    pilot_id uuid NOT NULL,
    revision integer NOT NULL,
    framework text NOT NULL,
    structure_hash text NOT NULL,
    wording_revision text NOT NULL,
    weight_scheme text NOT NULL,
    weights jsonb NOT NULL,
    weights_hash text NOT NULL,
    sheet_hash text NOT NULL,
    sheet text NOT NULL,
    content_hash text NOT NULL,
    content text NOT NULL,
    requested_by uuid NOT NULL,
    approved_by uuid NOT NULL,
    submitted_at timestamptz NOT NULL,
    engine text NOT NULL,
    findings jsonb NOT NULL,
    band text NOT NULL,
    status text NOT NULL,
    CONSTRAINT submissions_pk PRIMARY KEY (id),
    CONSTRAINT submissions_revision_unique UNIQUE (assessment_id, revision),
    CONSTRAINT submissions_agency_unique UNIQUE (id, agency_id),
    CONSTRAINT submissions_status_known CHECK (status IN ('submitted')),
    CONSTRAINT submissions_two_people CHECK (requested_by <> approved_by),
    CONSTRAINT submissions_assessment_fk FOREIGN KEY (assessment_id, agency_id) REFERENCES assessments (id, agency_id),
    CONSTRAINT submissions_pilot_fk FOREIGN KEY (pilot_id) REFERENCES pilots (id),
    CONSTRAINT submissions_framework_fk FOREIGN KEY (framework) REFERENCES framework_versions (id),
    CONSTRAINT submissions_wording_fk FOREIGN KEY (wording_revision) REFERENCES wording_revisions (revision),
    CONSTRAINT submissions_requested_by_fk FOREIGN KEY (requested_by) REFERENCES users (id),
    CONSTRAINT submissions_approved_by_fk FOREIGN KEY (approved_by) REFERENCES users (id))`,
  'CREATE INDEX submissions_assessment_idx ON submissions (assessment_id, agency_id)',
  'CREATE INDEX submissions_agency_idx ON submissions (agency_id, submitted_at DESC, id DESC)',
  'CREATE INDEX submissions_newest_idx ON submissions (submitted_at DESC, id DESC)',
  'CREATE INDEX submissions_pilot_idx ON submissions (pilot_id)',
  'CREATE INDEX submissions_framework_idx ON submissions (framework)',
  'CREATE INDEX submissions_wording_idx ON submissions (wording_revision)',
  'CREATE INDEX submissions_requested_by_idx ON submissions (requested_by)',
  'CREATE INDEX submissions_approved_by_idx ON submissions (approved_by)',
];

const POLICIES = [
  `CREATE POLICY submission_requests_read ON submission_requests FOR SELECT
    USING (agency_id = app_agency_id() AND app_is_member())`,
  `CREATE POLICY submission_requests_add ON submission_requests FOR INSERT
    WITH CHECK (agency_id = app_agency_id() AND app_has_role('coordinator'))`,
  `CREATE POLICY submission_requests_close ON submission_requests FOR UPDATE
    USING (agency_id = app_agency_id() AND (app_has_role('coordinator') OR app_has_role('approver')))`,
  `CREATE POLICY submissions_read ON submissions FOR SELECT USING (
    (agency_id = app_agency_id() AND (app_is_member() OR app_has_role('job'))) OR app_is_central())`,
  `CREATE POLICY submissions_add ON submissions FOR INSERT
    WITH CHECK (agency_id = app_agency_id() AND app_has_role('approver') AND approved_by = app_user_id()
      AND EXISTS (SELECT 1 FROM assessments a WHERE a.id = assessment_id AND a.pilot_id = submissions.pilot_id))`,
  `CREATE POLICY pilots_read_as_reviewer ON pilots FOR SELECT USING (app_is_central() AND EXISTS (
    SELECT 1 FROM submissions s WHERE s.pilot_id = pilots.id))`,
];
