import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * People, beyond who may sign in. Profiles: a person's post decides which questions come to this person, and stands
 * beside the answers. Invitations: the only way to an account; whoever accepts one is nobody yet, so one function of the
 * owner makes account and profile. Requests for an agency that is missing. Coordinators look after their colleagues'
 * accounts, never their own; passwords are written by functions only, so that no policy can open them.
 */
export class People1763850000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [...PROFILES, ...INVITATIONS, ...AGENCY_REQUESTS]);
    await protect(runner, 'profiles', 'invitations', 'agency_requests');
    await run(runner, [...POLICIES, ...ACCOUNT_POLICIES, ...ACCOUNT_FUNCTIONS, ...INVITATION_FUNCTIONS]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION accept_invitation(bytea, timestamptz, jsonb)',
      'DROP FUNCTION invitation_of(bytea)',
      'DROP FUNCTION agency_directory()',
      'DROP FUNCTION address_is_taken(text)',
      'DROP FUNCTION end_sign_ins(uuid)',
      'DROP FUNCTION set_password(uuid, text)',
      'DROP FUNCTION change_own_password(text)',
      'DROP POLICY access_tokens_end ON access_tokens',
      'DROP POLICY users_accept ON users',
      'DROP POLICY users_password ON users',
      'DROP POLICY users_change_colleagues ON users',
      'DROP TABLE agency_requests',
      'DROP TABLE invitations',
      'DROP TABLE profiles',
    ]);
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

/** E-mail and name are missing in the invitation of the first administrator, whom nobody knows yet. */
const INVITATIONS = [
  `CREATE TABLE invitations (
    id uuid NOT NULL,
    agency_id uuid,
    email text,
    name text,
    roles text[] NOT NULL,
    invited_by uuid,
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    CONSTRAINT invitations_pk PRIMARY KEY (id),
    CONSTRAINT invitations_token_unique UNIQUE (token_hash),
    CONSTRAINT invitations_email_lower CHECK (email = lower(email)),
    CONSTRAINT invitations_addressed CHECK (email IS NOT NULL OR invited_by IS NULL),
    CONSTRAINT invitations_ended_once CHECK (accepted_at IS NULL OR withdrawn_at IS NULL),
    CONSTRAINT invitations_agency_fk FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT invitations_invited_by_fk FOREIGN KEY (invited_by) REFERENCES users (id),
    CONSTRAINT invitations_roles_fit CHECK (cardinality(roles) > 0 AND CASE WHEN agency_id IS NULL
      THEN roles <@ ARRAY['reviewer', 'administrator'] ELSE roles <@ ARRAY['respondent', 'coordinator', 'approver'] END))`,
  'CREATE INDEX invitations_agency_idx ON invitations (agency_id)',
  'CREATE INDEX invitations_invited_by_idx ON invitations (invited_by)',
  `CREATE UNIQUE INDEX invitations_open_unique ON invitations (email, agency_id) NULLS NOT DISTINCT
    WHERE accepted_at IS NULL AND withdrawn_at IS NULL`,
];

const AGENCY_REQUESTS = [
  `CREATE TABLE agency_requests (
    id uuid NOT NULL,
    agency_id uuid NOT NULL,
    requested_by uuid NOT NULL,
    name text NOT NULL,
    level text,
    contact_email text,
    reason text,
    created_at timestamptz NOT NULL,
    state text NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    comment text,
    created_agency_id uuid,
    CONSTRAINT agency_requests_pk PRIMARY KEY (id),
    CONSTRAINT agency_requests_level_known CHECK (level IN ('central', 'local', 'other')),
    CONSTRAINT agency_requests_state_known CHECK (state IN ('open', 'created', 'declined')),
    CONSTRAINT agency_requests_agency_fk FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT agency_requests_requested_by_fk FOREIGN KEY (requested_by) REFERENCES users (id),
    CONSTRAINT agency_requests_decided_by_fk FOREIGN KEY (decided_by) REFERENCES users (id),
    CONSTRAINT agency_requests_created_agency_fk FOREIGN KEY (created_agency_id) REFERENCES agencies (id))`,
  'CREATE INDEX agency_requests_agency_idx ON agency_requests (agency_id)',
  'CREATE INDEX agency_requests_requested_by_idx ON agency_requests (requested_by)',
  'CREATE INDEX agency_requests_decided_by_idx ON agency_requests (decided_by)',
  'CREATE INDEX agency_requests_created_agency_idx ON agency_requests (created_agency_id)',
];

const OWN_COORDINATOR = `agency_id = app_agency_id() AND app_has_role('coordinator')`;

const POLICIES = [
  `CREATE POLICY profiles_read ON profiles FOR SELECT
    USING (user_id = app_user_id() OR agency_id = app_agency_id() OR app_is_central())`,
  `CREATE POLICY profiles_add ON profiles FOR INSERT
    WITH CHECK (user_id = app_user_id() AND agency_id IS NOT DISTINCT FROM app_agency_id())`,
  'CREATE POLICY profiles_change ON profiles FOR UPDATE USING (user_id = app_user_id())',
  'CREATE POLICY profiles_accept ON profiles FOR INSERT TO CURRENT_USER WITH CHECK (true)',
  `CREATE POLICY invitations_read ON invitations FOR SELECT
    USING ((${OWN_COORDINATOR}) OR app_has_role('administrator'))`,
  `CREATE POLICY invitations_add ON invitations FOR INSERT
    WITH CHECK ((${OWN_COORDINATOR} AND invited_by = app_user_id())
      OR (app_has_role('administrator') AND (invited_by = app_user_id() OR invited_by IS NULL)))`,
  `CREATE POLICY invitations_withdraw ON invitations FOR UPDATE
    USING ((${OWN_COORDINATOR}) OR app_has_role('administrator'))`,
  'CREATE POLICY invitations_accept ON invitations FOR ALL TO CURRENT_USER USING (true)',
  `CREATE POLICY agency_requests_read ON agency_requests FOR SELECT
    USING ((${OWN_COORDINATOR}) OR app_has_role('administrator'))`,
  `CREATE POLICY agency_requests_add ON agency_requests FOR INSERT
    WITH CHECK (${OWN_COORDINATOR} AND requested_by = app_user_id() AND state = 'open')`,
  `CREATE POLICY agency_requests_decide ON agency_requests FOR UPDATE USING (app_has_role('administrator'))`,
];

const ACCOUNT_POLICIES = [
  `CREATE POLICY users_change_colleagues ON users FOR UPDATE USING (${OWN_COORDINATOR} AND id <> app_user_id())`,
  `CREATE POLICY users_password ON users FOR UPDATE TO CURRENT_USER
    USING (id = app_user_id() OR app_has_role('administrator'))`,
  'CREATE POLICY users_accept ON users FOR INSERT TO CURRENT_USER WITH CHECK (true)',
  'CREATE POLICY access_tokens_end ON access_tokens FOR DELETE TO CURRENT_USER USING (true)',
];

const AS_OWNER = 'SECURITY DEFINER SET search_path = public, pg_temp';

const ACCOUNT_FUNCTIONS = [
  `CREATE FUNCTION change_own_password(hash text) RETURNS void LANGUAGE sql ${AS_OWNER} AS $$
    UPDATE users SET password_hash = hash WHERE id = app_user_id() $$`,
  `CREATE FUNCTION set_password(wanted uuid, hash text) RETURNS void LANGUAGE sql ${AS_OWNER} AS $$
    UPDATE users SET password_hash = hash WHERE id = wanted AND app_has_role('administrator') $$`,
  `CREATE FUNCTION end_sign_ins(wanted uuid) RETURNS void LANGUAGE sql ${AS_OWNER} AS $$
    DELETE FROM access_tokens t USING users u WHERE t.user_id = wanted AND u.id = wanted
      AND (app_has_role('administrator') OR (app_has_role('coordinator') AND u.agency_id = app_agency_id())) $$`,
  `CREATE FUNCTION address_is_taken(wanted text) RETURNS boolean LANGUAGE sql STABLE ${AS_OWNER} AS $$
    SELECT (app_has_role('coordinator') OR app_has_role('administrator'))
      AND EXISTS (SELECT 1 FROM users u WHERE u.email = lower(wanted)) $$`,
  `CREATE FUNCTION agency_directory() RETURNS TABLE (id uuid, name text, level text)
    LANGUAGE sql STABLE ${AS_OWNER} AS $$
      SELECT a.id, a.name, a.level FROM agencies a WHERE app_is_member() OR app_is_central() $$`,
];

/** The second of two who accept at once waits for the first, and then sees that it is accepted. */
const INVITATION_FUNCTIONS = [
  `CREATE FUNCTION invitation_of(wanted bytea)
    RETURNS TABLE (agency_id uuid, agency_name text, email text, name text, roles text[], expires_at timestamptz,
      accepted_at timestamptz, withdrawn_at timestamptz)
    LANGUAGE sql STABLE ${AS_OWNER} AS $$
      SELECT i.agency_id, a.name, i.email, i.name, i.roles, i.expires_at, i.accepted_at, i.withdrawn_at
      FROM invitations i LEFT JOIN agencies a ON a.id = i.agency_id WHERE i.token_hash = wanted $$`,
  `CREATE FUNCTION accept_invitation(wanted bytea, at timestamptz, person jsonb) RETURNS text
    LANGUAGE plpgsql ${AS_OWNER} AS $$
    DECLARE invited invitations%ROWTYPE;
    BEGIN
      SELECT * INTO invited FROM invitations i WHERE i.token_hash = wanted FOR UPDATE;
      IF invited.accepted_at IS NOT NULL THEN RETURN 'accepted-before'; END IF;
      IF invited.id IS NULL OR invited.withdrawn_at IS NOT NULL OR invited.expires_at <= at THEN RETURN 'closed'; END IF;
      INSERT INTO users (id, agency_id, email, name, roles, password_hash, active, created_at)
        VALUES ((person->>'id')::uuid, invited.agency_id, coalesce(invited.email, lower(person->>'email')),
          person->>'name', invited.roles, person->>'passwordHash', true, at)
        ON CONFLICT (email) DO NOTHING;
      IF NOT FOUND THEN RETURN 'address-taken'; END IF;
      INSERT INTO profiles (user_id, agency_id, seat, post, in_post_since, locale, updated_at)
        VALUES ((person->>'id')::uuid, invited.agency_id, person->>'seat', person->>'post', person->>'inPostSince',
          person->>'locale', at);
      UPDATE invitations SET accepted_at = at WHERE id = invited.id;
      RETURN 'accepted';
    END $$`,
];
