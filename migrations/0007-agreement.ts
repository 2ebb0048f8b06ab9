import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './protect.js';

/**
 * Agreement among respondents (method, section 7). Only its author reads an own answer, so these functions look at them
 * as the owner, for people of the assessment's agency only, and give no more than the coordinator, or the reviewing
 * body, may see: enough people must hide behind a number. Respondents that a sheet brought along are known to the
 * coordinator and hide nobody, so where there are own answers only these count towards the thresholds. A respondent of
 * no named agency is the own agency's. The statistics are those of sheet/agreement.ts; a
 * test compares the two.
 */
export class Agreement1763850000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'CREATE POLICY own_answers_agreement ON own_answers FOR SELECT TO CURRENT_USER USING (true)',
      'CREATE POLICY answers_agreement ON answers FOR SELECT TO CURRENT_USER USING (true)',
      `CREATE FUNCTION agreement_statistics(wanted uuid)
        RETURNS TABLE (factor text, n integer, median integer, range integer, rwg double precision, hiding integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
          WITH own AS (SELECT g.id, g.name FROM agencies g WHERE g.id = app_agency_id() AND app_is_member()),
          levels AS (
            SELECT o.factor, own.name AS agency, (o.content->>'level')::integer AS level, true AS own
              FROM own_answers o JOIN own ON own.id = o.agency_id
              WHERE o.assessment_id = wanted AND o.content ? 'level'
            UNION ALL
            SELECT a.factor, coalesce(r->>'agency', own.name), (r->>'level')::integer, false
              FROM answers a JOIN own ON own.id = a.agency_id
              CROSS JOIN LATERAL jsonb_array_elements(coalesce(a.content->'respondents', '[]')) r
              WHERE a.assessment_id = wanted),
          per_agency AS (
            SELECT l.factor, percentile_disc(0.5) WITHIN GROUP (ORDER BY l.level) AS median
              FROM levels l GROUP BY l.factor, l.agency),
          medians AS (
            SELECT p.factor, percentile_disc(0.5) WITHIN GROUP (ORDER BY p.median) AS median
              FROM per_agency p GROUP BY p.factor)
          SELECT l.factor, count(*)::integer, min(m.median)::integer, (max(l.level) - min(l.level))::integer,
            CASE WHEN count(*) >= 3 THEN greatest(0::double precision, 1 - ((count(*) * sum(l.level * l.level)
              - sum(l.level) * sum(l.level))::double precision / (count(*) * (count(*) - 1))::double precision) / 2) END,
            coalesce(nullif(count(*) FILTER (WHERE l.own), 0), count(*))::integer
          FROM levels l JOIN medians m ON m.factor = l.factor GROUP BY l.factor $$`,
      `CREATE FUNCTION agreement_for_coordinator(wanted uuid)
        RETURNS TABLE (factor text, n integer, median integer, wide boolean, range integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
          SELECT s.factor, s.n, CASE WHEN s.hiding >= 3 THEN s.median END, CASE WHEN s.hiding >= 3 THEN s.range >= 2 END,
            CASE WHEN s.hiding >= 5 THEN s.range END FROM agreement_statistics(wanted) s $$`,
      `CREATE FUNCTION agreement_for_reviewer(wanted uuid)
        RETURNS TABLE (factor text, n integer, median integer, range integer, rwg double precision)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
          SELECT s.factor, s.n, CASE WHEN s.hiding >= 5 THEN s.median END, CASE WHEN s.hiding >= 5 THEN s.range END,
            CASE WHEN s.hiding >= 5 THEN s.rwg END FROM agreement_statistics(wanted) s $$`,
      'REVOKE ALL ON FUNCTION agreement_statistics(uuid) FROM PUBLIC',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION agreement_for_reviewer(uuid)',
      'DROP FUNCTION agreement_for_coordinator(uuid)',
      'DROP FUNCTION agreement_statistics(uuid)',
      'DROP POLICY answers_agreement ON answers',
      'DROP POLICY own_answers_agreement ON own_answers',
    ]);
  }
}
