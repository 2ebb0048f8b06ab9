import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * Evidence for an answer: a file or a reference, seen by the agency alone. The bytes stand apart, so that no list can
 * load them; they are written once and never changed. What a submission has sealed is not deleted, only marked as
 * removed from the draft. A respondent may not change an assessment, and so could not hold its row against a freeze:
 * `assessment_held` does that as the owner, for members of its agency.
 */
export class Evidence1763850000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, TABLES);
    await protect(runner, 'evidence', 'evidence_contents');
    await run(runner, [...POLICIES, ...HOLDING]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION assessment_held(uuid)',
      'DROP POLICY assessments_hold ON assessments',
      'DROP TABLE evidence_contents',
      'DROP TABLE evidence',
    ]);
  }
}

const TABLES = [
  `CREATE TABLE evidence (
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    factor text NOT NULL,
    kind text NOT NULL,
    title text,
    document_number text,
    date text,
    holder text,
    file_name text,
    media_type text,
    size_bytes integer,
    sha256 text,
    sealed boolean NOT NULL DEFAULT false,
    removed_at timestamptz,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT evidence_pk PRIMARY KEY (id),
    CONSTRAINT evidence_agency_unique UNIQUE (id, agency_id),
    CONSTRAINT evidence_kind_known CHECK (kind IN ('file', 'reference')),
    CONSTRAINT evidence_file_whole CHECK (kind <> 'file' OR (file_name IS NOT NULL AND media_type IS NOT NULL
      AND size_bytes IS NOT NULL AND sha256 IS NOT NULL)),
    CONSTRAINT evidence_reference_titled CHECK (kind <> 'reference' OR (title IS NOT NULL AND sha256 IS NULL)),
    CONSTRAINT evidence_assessment_fk FOREIGN KEY (assessment_id, agency_id)
      REFERENCES assessments (id, agency_id) ON DELETE CASCADE,
    CONSTRAINT evidence_created_by_fk FOREIGN KEY (created_by) REFERENCES users (id))`,
  'CREATE INDEX evidence_assessment_idx ON evidence (assessment_id, agency_id)',
  'CREATE INDEX evidence_created_by_idx ON evidence (created_by)',
  `CREATE TABLE evidence_contents (
    evidence_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT evidence_contents_pk PRIMARY KEY (evidence_id),
    CONSTRAINT evidence_contents_evidence_fk FOREIGN KEY (evidence_id, agency_id)
      REFERENCES evidence (id, agency_id) ON DELETE CASCADE)`,
  'ALTER TABLE evidence_contents ALTER COLUMN content SET STORAGE EXTERNAL',
  'CREATE INDEX evidence_contents_evidence_idx ON evidence_contents (evidence_id, agency_id)',
];

const OWN = 'agency_id = app_agency_id() AND app_is_member()';
const MAY_REMOVE = `${OWN} AND (app_has_role('coordinator') OR created_by = app_user_id())`;

const POLICIES = [
  `CREATE POLICY evidence_read ON evidence FOR SELECT USING (${OWN})`,
  `CREATE POLICY evidence_add ON evidence FOR INSERT
    WITH CHECK (${OWN} AND created_by = app_user_id() AND NOT sealed AND removed_at IS NULL)`,
  `CREATE POLICY evidence_seal ON evidence FOR UPDATE USING (${OWN} AND app_has_role('approver'))
    WITH CHECK (${OWN} AND app_has_role('approver') AND sealed)`,
  `CREATE POLICY evidence_mark_removed ON evidence FOR UPDATE USING (${MAY_REMOVE} AND sealed)
    WITH CHECK (${MAY_REMOVE} AND sealed AND removed_at IS NOT NULL)`,
  `CREATE POLICY evidence_remove ON evidence FOR DELETE USING (${MAY_REMOVE} AND NOT sealed)`,
  `CREATE POLICY evidence_contents_read ON evidence_contents FOR SELECT USING (${OWN})`,
  `CREATE POLICY evidence_contents_add ON evidence_contents FOR INSERT WITH CHECK (${OWN})`,
  `CREATE POLICY evidence_contents_remove ON evidence_contents FOR DELETE USING (EXISTS (
    SELECT 1 FROM evidence e WHERE e.id = evidence_id AND NOT e.sealed AND e.agency_id = app_agency_id()
      AND app_is_member() AND (app_has_role('coordinator') OR e.created_by = app_user_id())))`,
];

const HOLDING = [
  `CREATE POLICY assessments_hold ON assessments FOR UPDATE TO CURRENT_USER USING (${OWN})`,
  `CREATE FUNCTION assessment_held(wanted uuid) RETURNS TABLE (agency_id uuid, state text)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT a.agency_id, a.state FROM assessments a
        WHERE a.id = wanted AND a.agency_id = app_agency_id() AND app_is_member() FOR KEY SHARE $$`,
];
