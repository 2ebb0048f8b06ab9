import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * Who is to answer or was asked what, until when; and letters on their way. A task is for exactly one: a person, a seat,
 * or somebody who is known by name only. Everybody of the agency sees its tasks: they say who is to answer, never what.
 */
export class Tasks1763850000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, ['ALTER TABLE pilots ADD due_on date', ...TABLES]);
    await protect(runner, 'tasks', 'outbox', 'daily_mails');
    await run(runner, [...TASK_POLICIES, ...MAIL_POLICIES, ...READERS]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION daily_mail_readers(date, date)',
      ...LOOKED_UP.map((table) => `DROP POLICY ${table}_daily_mail ON ${table}`),
      'DROP TABLE daily_mails',
      'DROP TABLE outbox',
      'DROP TABLE tasks',
      'ALTER TABLE pilots DROP COLUMN due_on',
    ]);
  }
}

const TABLES = [
  `CREATE TABLE tasks (
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    factor text NOT NULL,
    kind text NOT NULL,
    assignee_id uuid,
    seat text,
    named text,
    question text,
    due_on date,
    state text NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    done_by uuid,
    done_at timestamptz,
    CONSTRAINT tasks_pk PRIMARY KEY (id),
    CONSTRAINT tasks_kind_known CHECK (kind IN ('answer', 'ask')),
    CONSTRAINT tasks_state_known CHECK (state IN ('open', 'done', 'withdrawn')),
    CONSTRAINT tasks_seat_known
      CHECK (seat IN ('clerk', 'supervisor', 'it', 'legal', 'accounting', 'partner', 'other')),
    CONSTRAINT tasks_for_one CHECK (num_nonnulls(assignee_id, seat, named) = 1),
    CONSTRAINT tasks_open_or_closed CHECK ((state = 'open') = (done_at IS NULL)),
    CONSTRAINT tasks_assessment_fk FOREIGN KEY (assessment_id, agency_id)
      REFERENCES assessments (id, agency_id) ON DELETE CASCADE,
    CONSTRAINT tasks_assignee_fk FOREIGN KEY (assignee_id) REFERENCES users (id),
    CONSTRAINT tasks_created_by_fk FOREIGN KEY (created_by) REFERENCES users (id),
    CONSTRAINT tasks_done_by_fk FOREIGN KEY (done_by) REFERENCES users (id))`,
  `CREATE UNIQUE INDEX tasks_open_assignee_unique ON tasks (assessment_id, factor, kind, assignee_id)
    WHERE state = 'open'`,
  `CREATE UNIQUE INDEX tasks_open_seat_unique ON tasks (assessment_id, factor, kind, seat) WHERE state = 'open'`,
  `CREATE UNIQUE INDEX tasks_open_named_unique ON tasks (assessment_id, factor, kind, named) WHERE state = 'open'`,
  'CREATE INDEX tasks_assessment_idx ON tasks (assessment_id, agency_id)',
  'CREATE INDEX tasks_assignee_idx ON tasks (assignee_id)',
  'CREATE INDEX tasks_created_by_idx ON tasks (created_by)',
  'CREATE INDEX tasks_done_by_idx ON tasks (done_by)',
  `CREATE TABLE outbox (
    id uuid NOT NULL,
    agency_id uuid,
    to_address text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    failure text,
    attempts integer NOT NULL,
    CONSTRAINT outbox_pk PRIMARY KEY (id))`,
  `CREATE TABLE daily_mails (
    user_id uuid NOT NULL,
    day date NOT NULL,
    CONSTRAINT daily_mails_pk PRIMARY KEY (user_id, day),
    CONSTRAINT daily_mails_user_fk FOREIGN KEY (user_id) REFERENCES users (id))`,
];

const OF_THE_AGENCY = `(assignee_id IS NULL OR EXISTS (
  SELECT 1 FROM users u WHERE u.id = assignee_id AND u.agency_id = tasks.agency_id))`;

const TASK_POLICIES = [
  `CREATE POLICY tasks_read ON tasks FOR SELECT USING (agency_id = app_agency_id() AND app_is_member())`,
  `CREATE POLICY tasks_add ON tasks FOR INSERT WITH CHECK (agency_id = app_agency_id() AND created_by = app_user_id()
    AND (app_has_role('coordinator') OR (app_is_member() AND kind = 'ask')) AND ${OF_THE_AGENCY})`,
  `CREATE POLICY tasks_change ON tasks FOR UPDATE USING (agency_id = app_agency_id() AND app_is_member()
      AND (app_has_role('coordinator') OR assignee_id = app_user_id() OR seat IS NOT NULL))
    WITH CHECK (agency_id = app_agency_id() AND app_is_member() AND ${OF_THE_AGENCY})`,
];

/** Letters may hold links that let somebody in: only the job that sends them reads them. */
const MAIL_POLICIES = [
  `CREATE POLICY outbox_post ON outbox FOR INSERT WITH CHECK (
    app_is_central() OR (app_is_member() AND agency_id = app_agency_id()))`,
  `CREATE POLICY outbox_read ON outbox FOR SELECT
    USING (app_has_role('job') AND agency_id IS NOT DISTINCT FROM app_agency_id())`,
  `CREATE POLICY outbox_send ON outbox FOR UPDATE
    USING (app_has_role('job') AND agency_id IS NOT DISTINCT FROM app_agency_id())`,
  `CREATE POLICY daily_mails_own ON daily_mails FOR ALL USING (user_id = app_user_id())`,
];

const LOOKED_UP = ['tasks', 'daily_mails', 'assessments', 'pilots', 'profiles'];

/**
 * Whom to write to this morning: people with something open who have not been written to today. Only who, so that the
 * letter itself is put together in each person's name, from what that person may see.
 */
const READERS = [
  ...LOOKED_UP.map((table) => `CREATE POLICY ${table}_daily_mail ON ${table} FOR SELECT TO CURRENT_USER USING (true)`),
  `CREATE FUNCTION daily_mail_readers(today date, until date)
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
                OR (a.state = 'submission-requested' AND 'approver' = ANY (u.roles)))))
      ORDER BY u.id $$`,
];
