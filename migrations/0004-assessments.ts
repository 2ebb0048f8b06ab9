import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * Assessments and their answers. Answers repeat the agency, tied to their assessment's by a two-column foreign key, so
 * that a policy decides by the row alone. Own answers are their author's; nobody else reads a row of them. A pilot is
 * assessed only by those it is shown to: the foreign key alone would let in any.
 */
export class Assessments1763850000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, TABLES);
    await protect(runner, 'assessments', 'answers', 'own_answers');
    await run(runner, POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP POLICY pilots_read_as_assessor ON pilots',
      'DROP TABLE own_answers',
      'DROP TABLE answers',
      'DROP TABLE assessments',
    ]);
  }
}

const TABLES = [
  `CREATE TABLE assessments (
    id uuid NOT NULL,
    pilot_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    framework text NOT NULL,
    weight_scheme text NOT NULL,
    assessed_at text,
    provenance text,
    state text NOT NULL,
    revision integer NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT assessments_pk PRIMARY KEY (id),
    CONSTRAINT assessments_agency_unique UNIQUE (id, agency_id),
    CONSTRAINT assessments_state_known CHECK (state IN ('draft', 'submission-requested', 'submitted')),
    CONSTRAINT assessments_pilot_fk FOREIGN KEY (pilot_id) REFERENCES pilots (id),
    CONSTRAINT assessments_agency_fk FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT assessments_framework_fk FOREIGN KEY (framework) REFERENCES framework_versions (id),
    CONSTRAINT assessments_created_by_fk FOREIGN KEY (created_by) REFERENCES users (id))`,
  'CREATE INDEX assessments_pilot_idx ON assessments (pilot_id)',
  'CREATE INDEX assessments_agency_idx ON assessments (agency_id, created_at DESC, id DESC)',
  'CREATE INDEX assessments_framework_idx ON assessments (framework)',
  'CREATE INDEX assessments_created_by_idx ON assessments (created_by)',
  `CREATE TABLE answers (
    assessment_id uuid NOT NULL,
    factor text NOT NULL,
    agency_id uuid NOT NULL,
    content jsonb NOT NULL,
    version integer NOT NULL,
    updated_by uuid NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT answers_pk PRIMARY KEY (assessment_id, factor),
    CONSTRAINT answers_assessment_fk FOREIGN KEY (assessment_id, agency_id)
      REFERENCES assessments (id, agency_id) ON DELETE CASCADE,
    CONSTRAINT answers_updated_by_fk FOREIGN KEY (updated_by) REFERENCES users (id))`,
  'CREATE INDEX answers_assessment_idx ON answers (assessment_id, agency_id)',
  'CREATE INDEX answers_updated_by_idx ON answers (updated_by)',
  `CREATE TABLE own_answers (
    assessment_id uuid NOT NULL,
    user_id uuid NOT NULL,
    factor text NOT NULL,
    agency_id uuid NOT NULL,
    content jsonb NOT NULL,
    version integer NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT own_answers_pk PRIMARY KEY (assessment_id, user_id, factor),
    CONSTRAINT own_answers_assessment_fk FOREIGN KEY (assessment_id, agency_id)
      REFERENCES assessments (id, agency_id) ON DELETE CASCADE,
    CONSTRAINT own_answers_user_fk FOREIGN KEY (user_id) REFERENCES users (id))`,
  'CREATE INDEX own_answers_assessment_idx ON own_answers (assessment_id, agency_id)',
  'CREATE INDEX own_answers_user_idx ON own_answers (user_id)',
];

const POLICIES = [
  `CREATE POLICY pilots_read_as_assessor ON pilots FOR SELECT USING (EXISTS (
    SELECT 1 FROM assessments a WHERE a.pilot_id = pilots.id AND a.agency_id = app_agency_id()))`,
  `CREATE POLICY assessments_read ON assessments FOR SELECT USING (agency_id = app_agency_id() AND app_is_member())`,
  `CREATE POLICY assessments_add ON assessments FOR INSERT
    WITH CHECK (agency_id = app_agency_id() AND app_has_role('coordinator')
      AND EXISTS (SELECT 1 FROM pilots p WHERE p.id = pilot_id))`,
  `CREATE POLICY assessments_change ON assessments FOR UPDATE
    USING (agency_id = app_agency_id() AND (app_has_role('coordinator') OR app_has_role('approver')))`,
  `CREATE POLICY answers_read ON answers FOR SELECT USING (agency_id = app_agency_id() AND app_is_member())`,
  `CREATE POLICY answers_add ON answers FOR INSERT
    WITH CHECK (agency_id = app_agency_id() AND app_has_role('coordinator'))`,
  `CREATE POLICY answers_change ON answers FOR UPDATE
    USING (agency_id = app_agency_id() AND app_has_role('coordinator'))`,
  `CREATE POLICY own_answers_own ON own_answers FOR ALL
    USING (user_id = app_user_id() AND agency_id = app_agency_id() AND app_is_member())`,
];
