import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/** Reports of submissions: one for each submission, review state, format, locale and template version, never two. */
export class Reports1763850000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [
      `CREATE TABLE reports (
        id uuid NOT NULL,
        submission_id uuid NOT NULL,
        agency_id uuid NOT NULL,
        review_state text NOT NULL,
        format text NOT NULL,
        locale text NOT NULL,
        template_version text NOT NULL,
        status text NOT NULL,
        failure text,
        content bytea,
        content_type text,
        file_name text,
        content_sha256 text,
        requested_by uuid NOT NULL,
        requested_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT reports_pk PRIMARY KEY (id),
        CONSTRAINT reports_equal_unique UNIQUE (submission_id, review_state, format, locale, template_version),
        CONSTRAINT reports_status_known CHECK (status IN ('queued', 'rendering', 'ready', 'failed')),
        CONSTRAINT reports_ready_has_content CHECK (status <> 'ready' OR (content IS NOT NULL
          AND content_type IS NOT NULL AND file_name IS NOT NULL AND content_sha256 IS NOT NULL)),
        CONSTRAINT reports_submission_fk FOREIGN KEY (submission_id, agency_id)
          REFERENCES submissions (id, agency_id) ON DELETE CASCADE,
        CONSTRAINT reports_requested_by_fk FOREIGN KEY (requested_by) REFERENCES users (id))`,
      'ALTER TABLE reports ALTER COLUMN content SET STORAGE EXTERNAL',
      'CREATE INDEX reports_submission_idx ON reports (submission_id, agency_id)',
      'CREATE INDEX reports_requested_by_idx ON reports (requested_by)',
    ]);
    await protect(runner, 'reports');
    await run(runner, [
      `CREATE POLICY reports_read ON reports FOR SELECT USING (
        (agency_id = app_agency_id() AND (app_is_member() OR app_has_role('job'))) OR app_is_central())`,
      `CREATE POLICY reports_add ON reports FOR INSERT WITH CHECK (requested_by = app_user_id()
        AND ((agency_id = app_agency_id() AND app_is_member()) OR app_is_central()))`,
      `CREATE POLICY reports_render ON reports FOR UPDATE USING (agency_id = app_agency_id() AND app_has_role('job'))`,
      `CREATE POLICY reports_ask_again ON reports FOR UPDATE USING (status = 'failed'
        AND ((agency_id = app_agency_id() AND app_is_member()) OR app_is_central()))
        WITH CHECK (status = 'queued' AND ((agency_id = app_agency_id() AND app_is_member()) OR app_is_central()))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, ['DROP TABLE reports']);
  }
}
