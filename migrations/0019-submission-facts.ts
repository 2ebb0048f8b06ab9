import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * One row for each submission with what is counted over many: written when it is signed, its verified half when the
 * reviewing body decides. Everything else about a submission stays in `submissions`, which nobody can change.
 *
 * Which submission is an agency's last word on a pilot, whether revised or assessed again, is the owner's affair: a
 * trigger keeps it, so that whoever signs may add a row and change none. Submissions that are there already get their row from what was stored with them.
 */
export class SubmissionFacts1763850000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, TABLE);
    await run(runner, FILL);
    await protect(runner, 'submission_facts');
    await run(runner, [...LATEST, ...POLICIES, GROUP]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION group_of_assessment(uuid)',
      'DROP TABLE submission_facts',
      'DROP FUNCTION keep_latest_facts()',
    ]);
  }
}

const BANDS = `'not-ready', 'preparing', 'conditional', 'pilot-ready', 'scale-ready', 'indeterminate'`;

const TABLE = [
  `CREATE TABLE submission_facts (
    submission_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    pilot_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    revision integer NOT NULL,
    is_latest boolean NOT NULL,
    assessed_on date NOT NULL,
    submitted_at timestamptz NOT NULL,
    framework text NOT NULL,
    weight_scheme text NOT NULL,
    agency_level text NOT NULL,
    direction text NOT NULL,
    integration_model text NOT NULL,
    exchange_frequency text NOT NULL,
    track text NOT NULL,
    score double precision,
    likely_low double precision,
    likely_high double precision,
    coverage double precision,
    band text NOT NULL,
    band_is_at_most boolean NOT NULL,
    dimension_scores double precision[] NOT NULL,
    gate_states text[] NOT NULL,
    statuses smallint[] NOT NULL,
    levels smallint[] NOT NULL,
    confidences smallint[] NOT NULL,
    verified_score double precision,
    verified_coverage double precision,
    verified_band text,
    verified_band_is_at_most boolean,
    verified_dimension_scores double precision[],
    verified_gate_states text[],
    verified_statuses smallint[],
    verified_levels smallint[],
    share_verified double precision,
    decision text,
    decided_at timestamptz,
    CONSTRAINT submission_facts_pk PRIMARY KEY (submission_id),
    CONSTRAINT submission_facts_band_known CHECK (band IN (${BANDS})),
    CONSTRAINT submission_facts_verified_band_known CHECK (verified_band IN (${BANDS}, 'under-review')),
    CONSTRAINT submission_facts_decision_known CHECK (decision IN ('accept', 'accept-with-plan', 'return')),
    CONSTRAINT submission_facts_factors_agree CHECK (cardinality(statuses) = cardinality(levels)
      AND cardinality(statuses) = cardinality(confidences)),
    CONSTRAINT submission_facts_submission_fk FOREIGN KEY (submission_id, agency_id)
      REFERENCES submissions (id, agency_id))`,
  'CREATE INDEX submission_facts_submission_idx ON submission_facts (submission_id, agency_id)',
  'CREATE INDEX submission_facts_agency_idx ON submission_facts (agency_id)',
  'CREATE INDEX submission_facts_pilot_idx ON submission_facts (pilot_id)',
  'CREATE UNIQUE INDEX submission_facts_one_latest ON submission_facts (agency_id, pilot_id) WHERE is_latest',
  'CREATE INDEX submission_facts_assessment_idx ON submission_facts (assessment_id)',
];

/** The codes are those of src/submissions/fact-codes.ts. */
const STATUS = `array_position(ARRAY['unanswered', 'answered', 'unknown', 'not-applicable'], f->>'status') - 1`;
const CONFIDENCE = `coalesce(array_position(ARRAY['low', 'medium', 'high'],
  CASE WHEN f->>'status' = 'answered' THEN coalesce(f->>'confidence', said.confidence, 'medium') END), 0)`;

const FACTS = `
  INSERT INTO submission_facts
  SELECT s.id, s.agency_id, s.pilot_id, s.assessment_id, s.revision,
    row_number() OVER (PARTITION BY s.agency_id, s.pilot_id ORDER BY s.submitted_at DESC, s.revision DESC, s.id) = 1,
    to_date(rpad(signed->>'assessedAt', 10, '-01'), 'YYYY-MM-DD'), s.submitted_at, s.framework, s.weight_scheme,
    signed->'agency'->>'level', signed->'pilot'->>'direction', signed->'pilot'->>'integrationModel',
    signed->'pilot'->>'exchangeFrequency', coalesce(signed->'pilot'->>'track', 'whole'),
    (found->'overall'->>'score')::double precision,
    (s.findings->'robustness'->'likely'->>'low')::double precision,
    (s.findings->'robustness'->'likely'->>'high')::double precision,
    (found->'overall'->>'coverage')::double precision,
    s.band, (found->>'bandIsAtMost')::boolean, dimensions.scores, gates.states,
    factors.statuses, factors.levels, factors.confidences
  FROM submissions s
  CROSS JOIN LATERAL (SELECT s.sheet::jsonb AS signed, s.findings->'result' AS found) AS held
  CROSS JOIN LATERAL (SELECT array_agg((d->>'score')::double precision ORDER BY place) AS scores
    FROM jsonb_array_elements(found->'dimensions') WITH ORDINALITY AS x (d, place)) AS dimensions
  CROSS JOIN LATERAL (SELECT array_agg(g->>'state' ORDER BY place) AS states
    FROM jsonb_array_elements(found->'gates') WITH ORDINALITY AS x (g, place)) AS gates
  CROSS JOIN LATERAL (
    SELECT array_agg((${STATUS})::smallint ORDER BY place) AS statuses,
      array_agg(coalesce(f->>'level', '0')::smallint ORDER BY place) AS levels,
      array_agg((${CONFIDENCE})::smallint ORDER BY place) AS confidences
    FROM jsonb_array_elements((found->'factors') || (found->'supplementary')) WITH ORDINALITY AS x (f, place)
    LEFT JOIN LATERAL (SELECT a->>'confidence' AS confidence
      FROM jsonb_array_elements(coalesce(signed->'supplementary', '[]')) AS a
      WHERE a->>'factor' = f->>'code' LIMIT 1) AS said ON true) AS factors`;

/** Policies bind the owner too, so the owner reads in the reviewing body's name, for this transaction only. */
const FILL = [`SELECT set_config('app.roles', ',reviewer,', true)`, FACTS, `SELECT set_config('app.roles', '', true)`];

const LATEST = [
  `CREATE FUNCTION keep_latest_facts() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
      UPDATE submission_facts SET is_latest = false
        WHERE agency_id = NEW.agency_id AND pilot_id = NEW.pilot_id AND is_latest;
      RETURN NEW;
    END $$`,
  'REVOKE ALL ON FUNCTION keep_latest_facts() FROM PUBLIC',
  `CREATE TRIGGER submission_facts_latest BEFORE INSERT ON submission_facts
    FOR EACH ROW WHEN (NEW.is_latest) EXECUTE FUNCTION keep_latest_facts()`,
];

const POLICIES = [
  // Asked once for all rows, not once for each: the portfolio counts them all.
  `CREATE POLICY submission_facts_read ON submission_facts FOR SELECT USING (
    (SELECT app_is_central())
    OR (agency_id = (SELECT app_agency_id()) AND (SELECT app_is_member() OR app_has_role('job'))))`,
  `CREATE POLICY submission_facts_add ON submission_facts FOR INSERT
    WITH CHECK (agency_id = app_agency_id() AND app_has_role('approver') AND EXISTS (
      SELECT 1 FROM submissions s WHERE s.id = submission_id AND s.approved_by = app_user_id()
        AND s.assessment_id = submission_facts.assessment_id AND s.pilot_id = submission_facts.pilot_id
        AND s.revision = submission_facts.revision))`,
  `CREATE POLICY submission_facts_verify ON submission_facts FOR UPDATE USING (app_has_role('reviewer'))`,
  `CREATE POLICY submission_facts_look_up ON submission_facts FOR SELECT TO CURRENT_USER USING (true)`,
  `CREATE POLICY submission_facts_keep_latest ON submission_facts FOR UPDATE TO CURRENT_USER USING (true)`,
];

/**
 * Where the group of an assessment stands: the other agencies of the same level of government whose latest submission
 * is of the same integration model, one value for each agency, only where there are five or more. The asking agency is
 * not among them, so that nothing can be found by taking away the own number; whole numbers, and no name, leave.
 * Places are those of the dimensions in framework order, then the overall score.
 */
const GROUP = `CREATE FUNCTION group_of_assessment(wanted uuid)
  RETURNS TABLE (place integer, agencies integer, lower double precision, median double precision,
    upper double precision)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH own AS (
      SELECT f.* FROM submission_facts f
      WHERE f.assessment_id = wanted AND f.is_latest AND f.agency_id = app_agency_id() AND app_is_member()),
    others AS (
      SELECT DISTINCT ON (f.agency_id) f.dimension_scores || f.score AS scores
      FROM own JOIN submission_facts f ON f.is_latest AND f.agency_id <> own.agency_id
        AND f.agency_level = own.agency_level AND f.integration_model = own.integration_model
        AND f.framework = own.framework AND f.weight_scheme = own.weight_scheme
      ORDER BY f.agency_id, f.submitted_at DESC, f.submission_id)
    SELECT s.place::integer, count(*)::integer,
      round(percentile_cont(0.25) WITHIN GROUP (ORDER BY s.score)),
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY s.score)),
      round(percentile_cont(0.75) WITHIN GROUP (ORDER BY s.score))
    FROM others CROSS JOIN LATERAL unnest(others.scores) WITH ORDINALITY AS s (score, place)
    WHERE s.score IS NOT NULL GROUP BY s.place HAVING count(*) >= 5 ORDER BY s.place $$`;
