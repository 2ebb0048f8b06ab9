import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * Sign-ins of browsers beside those of programs, and forms that a person had filled when the sign-in ran out: kept for
 * that person only, until they are sent or a day has passed.
 */
export class Sessions1763850000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [
      `ALTER TABLE access_tokens ADD COLUMN kind text NOT NULL DEFAULT 'program',
        ADD CONSTRAINT access_tokens_kind_known CHECK (kind IN ('program', 'browser'))`,
      `CREATE FUNCTION session_owner(wanted bytea)
        RETURNS TABLE (token_id uuid, user_id uuid, agency_id uuid, roles text[], name text, agency_name text,
          created_at timestamptz, expires_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
          SELECT t.id, u.id, u.agency_id, u.roles, u.name, a.name, t.created_at, t.expires_at
          FROM access_tokens t JOIN users u ON u.id = t.user_id LEFT JOIN agencies a ON a.id = u.agency_id
          WHERE t.token_hash = wanted AND t.kind = 'browser' AND u.active $$`,
      tokenOwner(`AND t.kind = 'program'`),
      'CREATE POLICY agencies_look_up ON agencies FOR SELECT TO CURRENT_USER USING (true)',
      `CREATE TABLE kept_forms (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        path text NOT NULL,
        fields jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT kept_forms_pk PRIMARY KEY (id),
        CONSTRAINT kept_forms_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE)`,
      'CREATE INDEX kept_forms_user_idx ON kept_forms (user_id)',
    ]);
    await protect(runner, 'kept_forms');
    await run(runner, ['CREATE POLICY kept_forms_own ON kept_forms FOR ALL USING (user_id = app_user_id())']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP TABLE kept_forms',
      'DROP POLICY agencies_look_up ON agencies',
      'DROP FUNCTION session_owner(bytea)',
      tokenOwner(''),
      `DELETE FROM access_tokens WHERE kind = 'browser'`,
      'ALTER TABLE access_tokens DROP COLUMN kind',
    ]);
  }
}

/** As in 0001, and whether a browser's token is taken too. */
function tokenOwner(condition: string): string {
  return `CREATE OR REPLACE FUNCTION token_owner(wanted bytea)
    RETURNS TABLE (token_id uuid, user_id uuid, agency_id uuid, roles text[], expires_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
      SELECT t.id, u.id, u.agency_id, u.roles, t.expires_at FROM access_tokens t JOIN users u ON u.id = t.user_id
      WHERE t.token_hash = wanted AND u.active ${condition}$$`;
}
