import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * The register of matters for the centre: what submissions name and what their plans ask the centre for, each matter
 * once, with how far it has come. An agency reads what became of the matters it named itself through a function, which
 * says nothing of who else named them. Beside it the agreement that sealed sheets show, for the reliability of the
 * questionnaire. Submissions that exist already are noted as signing notes them.
 */
export class Matters1763850000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, TABLES);
    await run(runner, ['ALTER TABLE submissions NO FORCE ROW LEVEL SECURITY', ...EARLIER_SUBMISSIONS]);
    await protect(runner, 'submissions', 'matters', 'matter_mentions', 'matter_events', 'factor_agreements');
    await run(runner, [...POLICIES, NAMED_IN]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION matters_named_in(uuid)',
      'DROP TABLE factor_agreements',
      'DROP TABLE matter_events',
      'DROP TABLE matter_mentions',
      'DROP TABLE matters',
    ]);
  }
}

const TABLES = [
  `CREATE TABLE matters (
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    state text NOT NULL,
    ministry text,
    answer text,
    answer_number text,
    answered_on date,
    merged_into uuid,
    version integer NOT NULL,
    noted_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT matters_pk PRIMARY KEY (id),
    CONSTRAINT matters_name_unique UNIQUE (kind, name_key),
    CONSTRAINT matters_kind_known CHECK (kind IN ('statute', 'database', 'body', 'system', 'request')),
    CONSTRAINT matters_state_known CHECK (state IN ('noted', 'with-centre', 'answered', 'settled', 'will-not')),
    CONSTRAINT matters_not_itself CHECK (merged_into <> id),
    CONSTRAINT matters_merged_into_fk FOREIGN KEY (merged_into) REFERENCES matters (id))`,
  'CREATE INDEX matters_merged_into_idx ON matters (merged_into)',
  `CREATE TABLE matter_mentions (
    submission_id uuid NOT NULL,
    matter_id uuid NOT NULL,
    factor text NOT NULL,
    agency_id uuid NOT NULL,
    pilot_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    name text NOT NULL,
    cause text,
    is_latest boolean NOT NULL,
    CONSTRAINT matter_mentions_pk PRIMARY KEY (submission_id, matter_id, factor),
    CONSTRAINT matter_mentions_cause_known CHECK (cause IN ('law', 'interpretation', 'habit', 'capability', 'money')),
    CONSTRAINT matter_mentions_submission_fk FOREIGN KEY (submission_id) REFERENCES submissions (id),
    CONSTRAINT matter_mentions_matter_fk FOREIGN KEY (matter_id) REFERENCES matters (id))`,
  'CREATE INDEX matter_mentions_matter_idx ON matter_mentions (matter_id)',
  'CREATE INDEX matter_mentions_latest_idx ON matter_mentions (matter_id, pilot_id, agency_id) WHERE is_latest',
  'CREATE INDEX matter_mentions_assessment_idx ON matter_mentions (assessment_id)',
  `CREATE TABLE matter_events (
    id uuid NOT NULL,
    matter_id uuid NOT NULL,
    step text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    other_matter_id uuid,
    reason text NOT NULL,
    said jsonb NOT NULL,
    actor_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT matter_events_pk PRIMARY KEY (id),
    CONSTRAINT matter_events_step_known
      CHECK (step IN ('send', 'answer', 'settle', 'decline', 'reopen', 'merge', 'separate')),
    CONSTRAINT matter_events_matter_fk FOREIGN KEY (matter_id) REFERENCES matters (id),
    CONSTRAINT matter_events_other_matter_fk FOREIGN KEY (other_matter_id) REFERENCES matters (id),
    CONSTRAINT matter_events_actor_fk FOREIGN KEY (actor_id) REFERENCES users (id))`,
  'CREATE INDEX matter_events_matter_idx ON matter_events (matter_id, at)',
  'CREATE INDEX matter_events_other_matter_idx ON matter_events (other_matter_id)',
  'CREATE INDEX matter_events_actor_idx ON matter_events (actor_id)',
  `CREATE TABLE factor_agreements (
    submission_id uuid NOT NULL,
    factor text NOT NULL,
    agency_id uuid NOT NULL,
    n integer NOT NULL,
    rwg double precision NOT NULL,
    CONSTRAINT factor_agreements_pk PRIMARY KEY (submission_id, factor),
    CONSTRAINT factor_agreements_submission_fk FOREIGN KEY (submission_id) REFERENCES submissions (id))`,
];

/** As src/submissions/matter-key.ts has it; a test compares the two. */
const KEY = `SELECT left(CASE bare.key WHEN '' THEN even.name ELSE bare.key END, 500)
  FROM (SELECT replace(normalize(named.name, NFKC), '臺', '台') AS name) even,
    LATERAL (SELECT translate(regexp_replace(even.name, '[ \\t\\r\\n\\u200b\\ufeff《》〈〉「」『』【】]', '', 'g'),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') AS key) bare`;

const HASH = `encode(sha256(convert_to(kind || E'\\n' || name_key, 'UTF8')), 'hex')`;
const ID = `overlay(overlay(substr(${HASH}, 1, 32) placing '8' from 13) placing 'a' from 17)`;

const ANSWERS = `submissions s CROSS JOIN LATERAL (SELECT s.sheet::jsonb AS content) sheet
  CROSS JOIN LATERAL jsonb_array_elements(
    sheet.content->'answers' || coalesce(sheet.content->'supplementary', '[]')) WITH ORDINALITY AS answer(said, place)`;

const EARLIER_SUBMISSIONS = [
  `CREATE TEMPORARY TABLE mentioned ON COMMIT DROP AS
    SELECT DISTINCT ON (submission_id, matter_id, factor) *
    FROM (
      SELECT *, (${ID})::uuid AS matter_id
      FROM (
        SELECT s.id AS submission_id, s.agency_id, s.pilot_id, s.assessment_id, s.revision, s.submitted_at,
          answer.said->>'factor' AS factor, answer.said->>'cause' AS cause, named.kind, btrim(named.name, E' \\t\\r\\n\\u3000') AS name,
          (${KEY}) AS name_key, named.place
        FROM ${ANSWERS} CROSS JOIN LATERAL (
          SELECT n->>'kind' AS kind, n->>'name' AS name, place
          FROM jsonb_array_elements(coalesce(answer.said->'names', '[]')) WITH ORDINALITY AS names(n, place)) named
        UNION ALL
        SELECT s.id, s.agency_id, s.pilot_id, s.assessment_id, s.revision, s.submitted_at, reason->>'factor',
          reason->>'cause', 'request', coalesce((SELECT action->'zh-TW'->>'title'
            FROM jsonb_array_elements(w.wording->'actions') action WHERE action->>'id' = planned->>'action'),
            planned->>'action'), planned->>'action', 0
        FROM submissions s JOIN wording_revisions w ON w.revision = s.wording_revision
        CROSS JOIN LATERAL jsonb_array_elements(s.findings->'plan'->'actions') planned
        CROSS JOIN LATERAL jsonb_array_elements(planned->'reasons') reason
        WHERE s.findings->'plan'->'centralRequests' ? (planned->>'action')) said) found
    ORDER BY submission_id, matter_id, factor, place`,
  `INSERT INTO matters (id, kind, name, name_key, state, version, noted_at, changed_at)
    SELECT DISTINCT ON (matter_id) matter_id, kind, name, name_key, 'noted', 1, submitted_at, submitted_at
    FROM mentioned ORDER BY matter_id, submitted_at, factor`,
  `INSERT INTO matter_mentions (submission_id, matter_id, factor, agency_id, pilot_id, assessment_id, name, cause,
      is_latest)
    SELECT submission_id, matter_id, factor, agency_id, pilot_id, assessment_id, name, cause, NOT EXISTS (
      SELECT 1 FROM submissions later
      WHERE later.assessment_id = mentioned.assessment_id AND later.revision > mentioned.revision)
    FROM mentioned`,
  'DROP TABLE mentioned',
  `INSERT INTO factor_agreements (submission_id, factor, agency_id, n, rwg)
    SELECT s.id, said->>'factor', s.agency_id, (said->'agreement'->>'n')::integer,
      (said->'agreement'->>'rwg')::double precision
    FROM submissions s CROSS JOIN LATERAL jsonb_array_elements(s.sheet::jsonb->'answers') said
    WHERE said->'agreement'->>'rwg' IS NOT NULL`,
];

/** Of a submission of the own agency, by the one who signs it. */
const SIGNING = `agency_id = app_agency_id() AND app_has_role('approver')`;
const OF_THE_SUBMISSION = `EXISTS (SELECT 1 FROM submissions s WHERE s.id = submission_id AND s.agency_id = app_agency_id())`;
/** Asked once for all rows, not once for each: the register counts them all. */
const CENTRAL = '(SELECT app_is_central())';

const POLICIES = [
  `CREATE POLICY matters_read ON matters FOR SELECT USING (${CENTRAL})`,
  `CREATE POLICY matters_add ON matters FOR INSERT WITH CHECK (
    app_has_role('approver') AND state = 'noted' AND version = 1
    AND num_nonnulls(ministry, answer, answer_number, answered_on, merged_into) = 0)`,
  `CREATE POLICY matters_change ON matters FOR UPDATE USING (app_has_role('reviewer'))`,
  'CREATE POLICY matters_named ON matters FOR SELECT TO CURRENT_USER USING (true)',
  `CREATE POLICY matter_mentions_read ON matter_mentions FOR SELECT USING (
    ${CENTRAL} OR (agency_id = (SELECT app_agency_id()) AND (SELECT app_is_member())))`,
  `CREATE POLICY matter_mentions_add ON matter_mentions FOR INSERT WITH CHECK (${SIGNING} AND ${OF_THE_SUBMISSION})`,
  `CREATE POLICY matter_mentions_overtake ON matter_mentions FOR UPDATE USING (${SIGNING})`,
  'CREATE POLICY matter_mentions_named ON matter_mentions FOR SELECT TO CURRENT_USER USING (true)',
  `CREATE POLICY matter_events_read ON matter_events FOR SELECT USING (app_is_central())`,
  `CREATE POLICY matter_events_add ON matter_events FOR INSERT WITH CHECK (
    app_has_role('reviewer') AND actor_id = app_user_id())`,
  `CREATE POLICY factor_agreements_read ON factor_agreements FOR SELECT USING (${CENTRAL})`,
  `CREATE POLICY factor_agreements_add ON factor_agreements FOR INSERT WITH CHECK (${SIGNING} AND ${OF_THE_SUBMISSION})`,
];

/** Each matter with what it was called in this submission, and what became of the one that it was found to be. */
const NAMED_IN = `CREATE FUNCTION matters_named_in(wanted uuid)
  RETURNS TABLE (matter_id uuid, kind text, name text, name_key text, factors text[], state text, ministry text,
    answer text, answer_number text, answered_on date, changed_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT own.id, own.kind, min(m.name), own.name_key, array_agg(m.factor ORDER BY m.factor), one.state, one.ministry,
      one.answer, one.answer_number, one.answered_on, one.changed_at
    FROM matter_mentions m JOIN matters own ON own.id = m.matter_id
      JOIN matters one ON one.id = coalesce(own.merged_into, own.id)
    WHERE m.submission_id = wanted
      AND (app_is_central() OR (m.agency_id = app_agency_id() AND app_is_member()))
    GROUP BY own.id, one.id
    ORDER BY own.kind, min(m.name), own.id $$`;
