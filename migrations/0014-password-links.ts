import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * For whoever has forgotten a password: a link by which this person chooses another, made by a coordinator for a
 * colleague or by an administrator, one for a person at a time, used once. No row is in anybody's reach: functions of
 * the owner make one, look at one whose token is brought, and use it up.
 */
export class PasswordLinks1763850000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, TABLE);
    await protect(runner, 'password_links');
    await run(runner, [...POLICIES, ...FUNCTIONS, changeOwnPassword(AND_CLOSE_THE_LINK)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      changeOwnPassword(''),
      'DROP FUNCTION use_password_link(bytea, timestamptz, text)',
      'DROP FUNCTION password_link_of(bytea, timestamptz)',
      'DROP FUNCTION make_password_link(uuid, bytea, timestamptz, timestamptz)',
      'DROP POLICY users_forgotten_password ON users',
      'DROP TABLE password_links',
    ]);
  }
}

const TABLE = [
  `CREATE TABLE password_links (
    user_id uuid NOT NULL,
    made_by uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT password_links_pk PRIMARY KEY (user_id),
    CONSTRAINT password_links_token_unique UNIQUE (token_hash),
    CONSTRAINT password_links_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT password_links_made_by_fk FOREIGN KEY (made_by) REFERENCES users (id))`,
  'CREATE INDEX password_links_made_by_idx ON password_links (made_by)',
];

const POLICIES = [
  'CREATE POLICY password_links_by_function ON password_links FOR ALL TO CURRENT_USER USING (true)',
  `CREATE POLICY users_forgotten_password ON users FOR UPDATE TO CURRENT_USER
    USING (EXISTS (SELECT 1 FROM password_links l WHERE l.user_id = users.id))`,
];

const AS_OWNER = 'SECURITY DEFINER SET search_path = public, pg_temp';

const AND_CLOSE_THE_LINK = '; DELETE FROM password_links WHERE user_id = app_user_id()';

/** As in 0009, and what else it does. */
const changeOwnPassword = (more: string): string =>
  `CREATE OR REPLACE FUNCTION change_own_password(hash text) RETURNS void LANGUAGE sql ${AS_OWNER} AS $$
    UPDATE users SET password_hash = hash WHERE id = app_user_id()${more} $$`;

const FUNCTIONS = [
  `CREATE FUNCTION make_password_link(wanted uuid, hash bytea, at timestamptz, until timestamptz) RETURNS void
    LANGUAGE sql ${AS_OWNER} AS $$
      INSERT INTO password_links SELECT u.id, app_user_id(), hash, at, until FROM users u
        WHERE u.id = wanted AND u.id <> app_user_id() AND u.active AND (app_has_role('administrator')
          OR (app_has_role('coordinator') AND u.agency_id = app_agency_id()))
      ON CONFLICT (user_id) DO UPDATE SET made_by = excluded.made_by, token_hash = excluded.token_hash,
        created_at = excluded.created_at, expires_at = excluded.expires_at $$`,
  `CREATE FUNCTION password_link_of(wanted bytea, at timestamptz)
    RETURNS TABLE (email text, name text, expires_at timestamptz)
    LANGUAGE sql STABLE ${AS_OWNER} AS $$
      SELECT u.email, u.name, l.expires_at FROM password_links l JOIN users u ON u.id = l.user_id
      WHERE l.token_hash = wanted AND l.expires_at > at AND u.active $$`,
  `CREATE FUNCTION use_password_link(wanted bytea, at timestamptz, hash text) RETURNS boolean
    LANGUAGE plpgsql ${AS_OWNER} AS $$
    DECLARE whose uuid;
    BEGIN
      SELECT l.user_id INTO whose FROM password_links l JOIN users u ON u.id = l.user_id
        WHERE l.token_hash = wanted AND l.expires_at > at AND u.active FOR UPDATE OF l;
      IF whose IS NULL THEN RETURN false; END IF;
      UPDATE users SET password_hash = hash WHERE id = whose;
      DELETE FROM access_tokens t WHERE t.user_id = whose;
      DELETE FROM password_links l WHERE l.user_id = whose;
      RETURN true;
    END $$`,
];
