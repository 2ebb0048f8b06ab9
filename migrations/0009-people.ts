import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/** What people say of themselves: their post decides which questions come to them, and stands beside their answers. */
export class People1763850000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, PROFILES);
    await protect(runner, 'profiles');
    await run(runner, PROFILE_POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, ['DROP TABLE profiles']);
  }
}

const PROFILES = [
  `CREATE TABLE profiles (
    user_id uuid NOT NULL,
    agency_id uuid,
    seat text,
    post text,
    in_post_since text,
    locale text,
    daily_mail boolean NOT NULL DEFAULT true,
    updated_at timestamptz NOT NULL,
    CONSTRAINT profiles_pk PRIMARY KEY (user_id),
    CONSTRAINT profiles_seat_known
      CHECK (seat IN ('clerk', 'supervisor', 'it', 'legal', 'accounting', 'partner', 'other')),
    CONSTRAINT profiles_in_post_since_month CHECK (in_post_since ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    CONSTRAINT profiles_locale_known CHECK (locale IN ('zh-TW', 'en')),
    CONSTRAINT profiles_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT profiles_agency_fk FOREIGN KEY (agency_id) REFERENCES agencies (id))`,
  'CREATE INDEX profiles_agency_idx ON profiles (agency_id)',
];

const PROFILE_POLICIES = [
  `CREATE POLICY profiles_read ON profiles FOR SELECT
    USING (user_id = app_user_id() OR agency_id = app_agency_id() OR app_is_central())`,
  `CREATE POLICY profiles_add ON profiles FOR INSERT
    WITH CHECK (user_id = app_user_id() AND agency_id IS NOT DISTINCT FROM app_agency_id())`,
  'CREATE POLICY profiles_change ON profiles FOR UPDATE USING (user_id = app_user_id())',
];
