import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * Reports over the whole portfolio: the document as it was put together by its reader, whose rights a worker does not
 * have, and its print. The worker acts for no agency here.
 */
export class PortfolioReports1763850000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, TABLE);
    await protect(runner, 'portfolio_reports');
    await run(runner, POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, ['DROP TABLE portfolio_reports']);
  }
}

const TABLE = [
  `CREATE TABLE portfolio_reports (
    id uuid NOT NULL,
    locale text NOT NULL,
    document text NOT NULL,
    fingerprint text NOT NULL,
    status text NOT NULL,
    content bytea,
    file_name text NOT NULL,
    content_sha256 text,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT portfolio_reports_pk PRIMARY KEY (id),
    CONSTRAINT portfolio_reports_equal_unique UNIQUE (fingerprint),
    CONSTRAINT portfolio_reports_status_known CHECK (status IN ('queued', 'rendering', 'ready', 'failed')),
    CONSTRAINT portfolio_reports_ready_has_content CHECK (status <> 'ready'
      OR (content IS NOT NULL AND content_sha256 IS NOT NULL)),
    CONSTRAINT portfolio_reports_requested_by_fk FOREIGN KEY (requested_by) REFERENCES users (id))`,
  'ALTER TABLE portfolio_reports ALTER COLUMN content SET STORAGE EXTERNAL',
  'CREATE INDEX portfolio_reports_requested_by_idx ON portfolio_reports (requested_by)',
];

const PRINTER = `(app_has_role('job') AND app_agency_id() IS NULL)`;

const POLICIES = [
  `CREATE POLICY portfolio_reports_read ON portfolio_reports FOR SELECT USING (app_is_central() OR ${PRINTER})`,
  `CREATE POLICY portfolio_reports_add ON portfolio_reports FOR INSERT WITH CHECK (
    requested_by = app_user_id() AND app_is_central())`,
  `CREATE POLICY portfolio_reports_print ON portfolio_reports FOR UPDATE USING (${PRINTER})`,
  `CREATE POLICY portfolio_reports_ask_again ON portfolio_reports FOR UPDATE USING (
    status = 'failed' AND app_is_central()) WITH CHECK (status = 'queued' AND app_is_central())`,
];
