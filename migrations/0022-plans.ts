import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * What became of agreed actions, as updates that nobody changes or deletes, and assessments that follow a former one of
 * the same agency and pilot. An answer taken over from the former one is marked until somebody has written it anew. The
 * morning's letter also goes to coordinators whose agreed actions are due.
 */
export class Plans1763850000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [...UPDATES, ...FORMER]);
    await protect(runner, 'plan_updates');
    await run(runner, [...POLICIES, ...LOOKED_UP.map(readByOwner), letterReaders(OR_AN_ACTION)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      letterReaders(''),
      ...LOOKED_UP.filter((table) => table !== 'plan_updates').map(
        (table) => `DROP POLICY ${table}_daily_mail ON ${table}`,
      ),
      'ALTER TABLE answers DROP COLUMN carried_over',
      'ALTER TABLE assessments DROP COLUMN former_id, DROP COLUMN occasion',
      'ALTER TABLE assessments DROP CONSTRAINT assessments_pilot_unique',
      'DROP TABLE plan_updates',
    ]);
  }
}

const UPDATES = [
  `CREATE TABLE plan_updates (
    id uuid NOT NULL,
    agreed_action_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    happened_on date NOT NULL,
    note text,
    evidence text,
    side text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL,
    CONSTRAINT plan_updates_pk PRIMARY KEY (id),
    CONSTRAINT plan_updates_number_unique UNIQUE (agreed_action_id, number),
    CONSTRAINT plan_updates_number CHECK (number > 0),
    CONSTRAINT plan_updates_state_known
      CHECK (state IN ('not-started', 'under-way', 'done', 'blocked', 'dropped')),
    CONSTRAINT plan_updates_side_known CHECK (side IN ('centre', 'agency')),
    CONSTRAINT plan_updates_action_fk FOREIGN KEY (agreed_action_id, agency_id)
      REFERENCES agreed_actions (id, agency_id) ON DELETE CASCADE,
    CONSTRAINT plan_updates_written_by_fk FOREIGN KEY (written_by) REFERENCES users (id))`,
  'CREATE INDEX plan_updates_action_idx ON plan_updates (agreed_action_id, agency_id)',
  'CREATE INDEX plan_updates_written_by_idx ON plan_updates (written_by)',
];

/** The foreign key itself sees to it that both are of one agency and one pilot, and the index that a former has one heir. */
const FORMER = [
  'ALTER TABLE assessments ADD CONSTRAINT assessments_pilot_unique UNIQUE (id, agency_id, pilot_id)',
  `ALTER TABLE assessments ADD former_id uuid, ADD occasion text,
    ADD CONSTRAINT assessments_former_fk FOREIGN KEY (former_id, agency_id, pilot_id)
      REFERENCES assessments (id, agency_id, pilot_id),
    ADD CONSTRAINT assessments_occasion_known
      CHECK (occasion IN ('before-pilot', 'after-pilot', 'before-spreading', 'periodic')),
    ADD CONSTRAINT assessments_follows CHECK ((former_id IS NULL) = (occasion IS NULL) AND former_id <> id)`,
  'CREATE INDEX assessments_former_idx ON assessments (former_id, agency_id, pilot_id)',
  'CREATE UNIQUE INDEX assessments_one_heir ON assessments (former_id)',
  'ALTER TABLE answers ADD carried_over boolean NOT NULL DEFAULT false',
];

const OWN = '(agency_id = app_agency_id() AND app_is_member())';
const AGREED = `EXISTS (SELECT 1 FROM agreed_actions a
  WHERE a.id = plan_updates.agreed_action_id AND a.agency_id = plan_updates.agency_id)`;

const POLICIES = [
  `CREATE POLICY plan_updates_read ON plan_updates FOR SELECT
    USING (${OWN} OR (agency_id = app_agency_id() AND app_has_role('job')) OR app_is_central())`,
  `CREATE POLICY plan_updates_report ON plan_updates FOR INSERT WITH CHECK (${OWN} AND app_has_role('coordinator')
    AND side = 'agency' AND written_by = app_user_id() AND ${AGREED})`,
  `CREATE POLICY plan_updates_judge ON plan_updates FOR INSERT WITH CHECK (app_has_role('reviewer')
    AND app_agency_id() IS NULL AND side = 'centre' AND written_by = app_user_id() AND ${AGREED})`,
];

const LOOKED_UP = ['agreed_actions', 'plan_updates'];
const readByOwner = (table: string) =>
  `CREATE POLICY ${table}_daily_mail ON ${table} FOR SELECT TO CURRENT_USER USING (true)`;

/** Agreed with the agency, due by then, and neither done nor dropped. */
const OR_AN_ACTION = `
          OR ('coordinator' = ANY (u.roles) AND EXISTS (SELECT 1 FROM agreed_actions g
            WHERE g.agency_id = u.agency_id AND g.due_on <= until AND coalesce((SELECT c.state FROM plan_updates c
              WHERE c.agreed_action_id = g.id ORDER BY c.number DESC LIMIT 1), '') NOT IN ('done', 'dropped')))`;

/** As 0010 has it, with one more reason to be written to. */
const letterReaders = (orElse: string) => `CREATE OR REPLACE FUNCTION daily_mail_readers(today date, until date)
    RETURNS TABLE (user_id uuid, agency_id uuid, roles text[], email text, name text, locale text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT u.id, u.agency_id, u.roles, u.email, u.name, f.locale FROM users u LEFT JOIN profiles f ON f.user_id = u.id
      WHERE app_has_role('job') AND u.active AND u.agency_id IS NOT NULL AND coalesce(f.daily_mail, true)
        AND NOT EXISTS (SELECT 1 FROM daily_mails m WHERE m.user_id = u.id AND m.day = today)
        AND (EXISTS (SELECT 1 FROM tasks t JOIN assessments a ON a.id = t.assessment_id
            WHERE t.agency_id = u.agency_id AND t.state = 'open' AND a.state = 'draft'
              AND (t.assignee_id = u.id OR t.seat = f.seat))
          OR EXISTS (SELECT 1 FROM assessments a JOIN pilots p ON p.id = a.pilot_id
            WHERE a.agency_id = u.agency_id AND p.due_on <= until
              AND ((a.state = 'draft' AND 'coordinator' = ANY (u.roles))
                OR (a.state = 'submission-requested' AND 'approver' = ANY (u.roles))))${orElse})
      ORDER BY u.id $$`;
