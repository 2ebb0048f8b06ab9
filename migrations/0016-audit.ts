import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * Who did what, when, to which object: written in the transaction of what it records, and never changed. A trigger fills
 * in who and when, so that nobody can write in another's name. Seals chain committed entries by hash; they are added
 * afterwards by one job, so that no writer waits for another. And since the audit holds ids only, a person can be taken
 * out of the service: name and address go, the id stays.
 */
export class Audit1763850000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [...TABLES, ...REMOVED]);
    await protect(runner, 'audit_entries', 'audit_seals');
    await run(runner, [...POLICIES, ...FILLED, ...FOR_EVER, ...REMOVAL_POLICIES, REMOVAL]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION remove_person(uuid, timestamptz)',
      ...TOUCHED.map(({ table }) => `DROP POLICY ${table}_removal ON ${table}`),
      'DROP POLICY tasks_removal_look_up ON tasks',
      'DROP POLICY outbox_removal_look_up ON outbox',
      'ALTER TABLE users DROP COLUMN removed_at',
      'DROP TABLE audit_seals',
      'DROP TABLE audit_entries',
      'DROP FUNCTION audit_entry_filled()',
      'DROP FUNCTION audit_is_for_ever()',
      'DROP SEQUENCE audit_entry_ids',
    ]);
  }
}

const TABLES = [
  'CREATE SEQUENCE audit_entry_ids',
  `CREATE TABLE audit_entries (
    id bigint NOT NULL,
    at timestamptz NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    actor_roles text[] NOT NULL,
    agency_id uuid,
    action text NOT NULL,
    object_kind text NOT NULL,
    object_id text,
    details jsonb NOT NULL,
    CONSTRAINT audit_entries_pk PRIMARY KEY (id),
    CONSTRAINT audit_entries_actor_known CHECK (actor_kind IN ('user', 'job', 'service')
      AND (actor_kind = 'user') = (actor_id IS NOT NULL)),
    CONSTRAINT audit_entries_details_small
      CHECK (jsonb_typeof(details) = 'object' AND octet_length(details::text) <= 8000))`,
  'CREATE INDEX audit_entries_at_idx ON audit_entries (at)',
  'CREATE INDEX audit_entries_actor_idx ON audit_entries (actor_id, id)',
  'CREATE INDEX audit_entries_action_idx ON audit_entries (action, id)',
  'CREATE INDEX audit_entries_object_idx ON audit_entries (object_id, id)',
  `CREATE TABLE audit_seals (
    entry_id bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_seals_pk PRIMARY KEY (entry_id),
    CONSTRAINT audit_seals_entry_fk FOREIGN KEY (entry_id) REFERENCES audit_entries (id),
    CONSTRAINT audit_seals_hash_whole CHECK (octet_length(hash) = 32))`,
];

const IS_SEALER = `(app_has_role('job') AND app_agency_id() IS NULL)`;

const POLICIES = [
  `CREATE POLICY audit_entries_add ON audit_entries FOR INSERT
    WITH CHECK (agency_id = app_agency_id() OR agency_id IS NULL OR app_agency_id() IS NULL)`,
  `CREATE POLICY audit_entries_read ON audit_entries FOR SELECT
    USING (app_has_role('administrator') OR ${IS_SEALER})`,
  `CREATE POLICY audit_seals_add ON audit_seals FOR INSERT WITH CHECK (${IS_SEALER})`,
  `CREATE POLICY audit_seals_read ON audit_seals FOR SELECT
    USING (app_has_role('administrator') OR ${IS_SEALER})`,
];

/**
 * A transaction gets its number before its entry does. So whoever holds a lower entry, still uncommitted, is a
 * transaction that had a number when a higher entry was seen: the sealer knows whom it has to wait for.
 */
const FILLED = [
  `CREATE FUNCTION audit_entry_filled() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      PERFORM pg_current_xact_id();
      NEW.id := nextval('audit_entry_ids');
      NEW.at := now();
      NEW.actor_id := nullif(app_user_id(), '00000000-0000-0000-0000-000000000000');
      NEW.actor_kind := CASE WHEN NEW.actor_id IS NOT NULL THEN 'user' WHEN app_has_role('job') THEN 'job'
        ELSE 'service' END;
      NEW.actor_roles := array_remove(string_to_array(coalesce(current_setting('app.roles', true), ''), ','), '');
      RETURN NEW;
    END $$`,
  'REVOKE ALL ON FUNCTION audit_entry_filled() FROM PUBLIC',
  `CREATE TRIGGER audit_entries_filled BEFORE INSERT ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION audit_entry_filled()`,
];

const FOR_EVER = [
  `CREATE FUNCTION audit_is_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'What the audit holds is never changed' USING ERRCODE = 'insufficient_privilege';
    END $$`,
  ...['audit_entries', 'audit_seals'].map(
    (table) => `CREATE TRIGGER ${table}_for_ever BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION audit_is_for_ever()`,
  ),
];

const REMOVED = [
  'ALTER TABLE users ADD removed_at timestamptz',
  'ALTER TABLE users ADD CONSTRAINT users_removed_closed CHECK (removed_at IS NULL OR NOT active)',
];

/** What holds a person's name, address or words, or is to be done by this person. */
const TOUCHED = [
  { table: 'users', may: 'UPDATE' },
  { table: 'profiles', may: 'DELETE' },
  { table: 'kept_forms', may: 'DELETE' },
  { table: 'outbox', may: 'DELETE' },
  { table: 'tasks', may: 'UPDATE' },
  { table: 'own_answers', may: 'UPDATE' },
];

const REMOVAL_POLICIES = [
  ...TOUCHED.map(
    ({ table, may }) => `CREATE POLICY ${table}_removal ON ${table} FOR ${may} TO CURRENT_USER USING (true)`,
  ),
  'CREATE POLICY tasks_removal_look_up ON tasks FOR SELECT TO CURRENT_USER USING (true)',
  'CREATE POLICY outbox_removal_look_up ON outbox FOR SELECT TO CURRENT_USER USING (true)',
];

/** null where the caller may not remove this person: an account that is open, one's own, another agency's. */
const REMOVAL = `
  CREATE FUNCTION remove_person(wanted uuid, at timestamptz) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
      address text;
      withdrawn integer;
    BEGIN
      SELECT u.email INTO address FROM users u WHERE u.id = wanted AND u.id <> app_user_id() AND NOT u.active
        AND u.removed_at IS NULL AND (app_has_role('administrator') OR (app_has_role('coordinator')
          AND u.agency_id = app_agency_id() AND NOT 'approver' = ANY (u.roles))) FOR UPDATE;
      IF address IS NULL THEN RETURN NULL; END IF;
      UPDATE users SET name = '已移除的使用者（removed user）' || left(wanted::text, 8),
        email = 'removed-' || wanted || '@removed.invalid', password_hash = '', removed_at = at WHERE id = wanted;
      DELETE FROM profiles WHERE user_id = wanted;
      UPDATE own_answers SET post = NULL WHERE user_id = wanted;
      DELETE FROM kept_forms WHERE user_id = wanted;
      DELETE FROM access_tokens WHERE user_id = wanted;
      DELETE FROM password_links WHERE user_id = wanted;
      DELETE FROM outbox WHERE to_address = address;
      UPDATE invitations SET name = NULL, email = 'removed-' || wanted || '@removed.invalid'
        WHERE email = address AND accepted_at IS NOT NULL;
      UPDATE tasks SET state = 'withdrawn', done_by = app_user_id(), done_at = at
        WHERE assignee_id = wanted AND state = 'open';
      GET DIAGNOSTICS withdrawn = ROW_COUNT;
      RETURN withdrawn;
    END $$`;
