import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/** Questionnaires to print: one for each assessment, language and what stands in it, never two. */
export class Questionnaires1763850000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, TABLE);
    await protect(runner, 'questionnaires');
    await run(runner, POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, ['DROP TABLE questionnaires']);
  }
}

const TABLE = [
  `CREATE TABLE questionnaires (
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    locale text NOT NULL,
    subject jsonb NOT NULL,
    wording_revision text NOT NULL,
    fingerprint text NOT NULL,
    status text NOT NULL,
    content bytea,
    file_name text NOT NULL,
    content_sha256 text,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at timestamptz,
    CONSTRAINT questionnaires_pk PRIMARY KEY (id),
    CONSTRAINT questionnaires_equal_unique UNIQUE (assessment_id, locale, fingerprint),
    CONSTRAINT questionnaires_status_known CHECK (status IN ('queued', 'rendering', 'ready', 'failed')),
    CONSTRAINT questionnaires_ready_has_content CHECK (status <> 'ready'
      OR (content IS NOT NULL AND content_sha256 IS NOT NULL)),
    CONSTRAINT questionnaires_assessment_fk FOREIGN KEY (assessment_id, agency_id)
      REFERENCES assessments (id, agency_id) ON DELETE CASCADE,
    CONSTRAINT questionnaires_requested_by_fk FOREIGN KEY (requested_by) REFERENCES users (id))`,
  'ALTER TABLE questionnaires ALTER COLUMN content SET STORAGE EXTERNAL',
  'CREATE INDEX questionnaires_assessment_idx ON questionnaires (assessment_id, agency_id)',
  'CREATE INDEX questionnaires_requested_by_idx ON questionnaires (requested_by)',
];

const POLICIES = [
  `CREATE POLICY questionnaires_read ON questionnaires FOR SELECT USING (
    agency_id = app_agency_id() AND (app_is_member() OR app_has_role('job')))`,
  `CREATE POLICY questionnaires_add ON questionnaires FOR INSERT WITH CHECK (
    requested_by = app_user_id() AND agency_id = app_agency_id() AND app_is_member())`,
  `CREATE POLICY questionnaires_render ON questionnaires FOR UPDATE USING (
    agency_id = app_agency_id() AND app_has_role('job'))`,
  `CREATE POLICY questionnaires_ask_again ON questionnaires FOR UPDATE USING (
    status = 'failed' AND agency_id = app_agency_id() AND app_is_member())
    WITH CHECK (status = 'queued' AND agency_id = app_agency_id() AND app_is_member())`,
];
