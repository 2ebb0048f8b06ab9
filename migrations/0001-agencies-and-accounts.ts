import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * Who there is, and who is acting: the functions below read what every transaction sets (see unit-of-work.ts).
 * Sign-in happens before anybody is acting, so two narrow functions look up one account, or one token, as the owner.
 */
export class AgenciesAndAccounts1763850000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, ACTING);
    await run(runner, TABLES);
    await protect(runner, 'agencies', 'users', 'access_tokens');
    await run(runner, POLICIES);
    await run(runner, LOOK_UPS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION token_owner(bytea)',
      'DROP FUNCTION account_for_sign_in(text)',
      'DROP TABLE access_tokens',
      'DROP TABLE users',
      'DROP TABLE agencies',
      'DROP FUNCTION app_is_central()',
      'DROP FUNCTION app_is_member()',
      'DROP FUNCTION app_has_role(text)',
      'DROP FUNCTION app_agency_id()',
      'DROP FUNCTION app_user_id()',
    ]);
  }
}

const ACTING = [
  `CREATE FUNCTION app_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.user_id', true), '')::uuid`,
  `CREATE FUNCTION app_agency_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.agency_id', true), '')::uuid`,
  `CREATE FUNCTION app_has_role(role text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN strpos(coalesce(current_setting('app.roles', true), ''), ',' || role || ',') > 0`,
  `CREATE FUNCTION app_is_member() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN app_has_role('respondent') OR app_has_role('coordinator') OR app_has_role('approver')`,
  `CREATE FUNCTION app_is_central() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN app_has_role('reviewer') OR app_has_role('administrator')`,
];

const TABLES = [
  `CREATE TABLE agencies (
    id uuid NOT NULL,
    name text NOT NULL,
    level text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT agencies_pk PRIMARY KEY (id),
    CONSTRAINT agencies_name_unique UNIQUE (name),
    CONSTRAINT agencies_level_known CHECK (level IN ('central', 'local', 'other')))`,
  `CREATE TABLE users (
    id uuid NOT NULL,
    agency_id uuid,
    email text NOT NULL,
    name text NOT NULL,
    roles text[] NOT NULL,
    password_hash text NOT NULL,
    active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL,
    CONSTRAINT users_pk PRIMARY KEY (id),
    CONSTRAINT users_email_unique UNIQUE (email),
    CONSTRAINT users_email_lower CHECK (email = lower(email)),
    CONSTRAINT users_agency_fk FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT users_roles_fit CHECK (cardinality(roles) > 0 AND CASE WHEN agency_id IS NULL
      THEN roles <@ ARRAY['reviewer', 'administrator'] ELSE roles <@ ARRAY['respondent', 'coordinator', 'approver'] END))`,
  'CREATE INDEX users_agency_idx ON users (agency_id)',
  `CREATE TABLE access_tokens (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT access_tokens_pk PRIMARY KEY (id),
    CONSTRAINT access_tokens_hash_unique UNIQUE (token_hash),
    CONSTRAINT access_tokens_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE)`,
  'CREATE INDEX access_tokens_user_idx ON access_tokens (user_id)',
];

const POLICIES = [
  `CREATE POLICY agencies_read ON agencies FOR SELECT USING (id = app_agency_id() OR app_is_central())`,
  `CREATE POLICY agencies_add ON agencies FOR INSERT WITH CHECK (app_has_role('administrator'))`,
  `CREATE POLICY agencies_change ON agencies FOR UPDATE USING (app_has_role('administrator'))`,
  `CREATE POLICY users_read ON users FOR SELECT
    USING (id = app_user_id() OR agency_id = app_agency_id() OR app_is_central())`,
  `CREATE POLICY users_add ON users FOR INSERT WITH CHECK (app_has_role('administrator'))`,
  `CREATE POLICY users_change ON users FOR UPDATE USING (app_has_role('administrator'))`,
  `CREATE POLICY users_look_up ON users FOR SELECT TO CURRENT_USER USING (true)`,
  `CREATE POLICY access_tokens_own ON access_tokens FOR ALL USING (user_id = app_user_id())`,
  `CREATE POLICY access_tokens_look_up ON access_tokens FOR SELECT TO CURRENT_USER USING (true)`,
];

const LOOK_UPS = [
  `CREATE FUNCTION account_for_sign_in(wanted text)
    RETURNS TABLE (id uuid, agency_id uuid, email text, name text, roles text[], password_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT u.id, u.agency_id, u.email, u.name, u.roles, u.password_hash FROM users u
      WHERE u.email = lower(wanted) AND u.active $$`,
  `CREATE FUNCTION token_owner(wanted bytea)
    RETURNS TABLE (token_id uuid, user_id uuid, agency_id uuid, roles text[], expires_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT t.id, u.id, u.agency_id, u.roles, t.expires_at FROM access_tokens t JOIN users u ON u.id = t.user_id
      WHERE t.token_hash = wanted AND u.active $$`,
];
