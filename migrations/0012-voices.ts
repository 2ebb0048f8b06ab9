import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Agreement1763850000007 } from './0007-agreement.js';
import { run } from './protect.js';

const READ_AS_OWNER = ['pilots', 'assessments', 'answers', 'own_answers'];
const READS = 'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$';

/**
 * Own answers keep the seat and the time in post of whoever gave them, and may be released to the coordinator (method,
 * section 7). A released answer is known to the coordinator and hides nobody: only those still hidden count towards the
 * thresholds, else one colleague's release would give another away. Where all of a factor's are released there is
 * nothing left to hide.
 *
 * The functions look as the owner, and answer people of the assessment's agency only. Nobody's name or id leaves them.
 */
export class Voices1763850000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await new Agreement1763850000007().down(runner);
    await run(runner, [
      `ALTER TABLE own_answers ADD COLUMN seat text, ADD COLUMN post text, ADD COLUMN in_post_since text,
        ADD COLUMN released boolean NOT NULL DEFAULT false`,
      ...READ_AS_OWNER.map(
        (table) => `CREATE POLICY ${table}_voices ON ${table} FOR SELECT TO CURRENT_USER USING (true)`,
      ),
      STATISTICS,
      FOR_COORDINATOR,
      FOR_REVIEWER,
      RELEASED,
      SEATS,
      PARTNERS,
      'REVOKE ALL ON FUNCTION agreement_statistics(uuid) FROM PUBLIC',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION partners_heard(uuid)',
      'DROP FUNCTION seats_heard(uuid)',
      'DROP FUNCTION released_answers(uuid)',
      'DROP FUNCTION agreement_for_reviewer(uuid)',
      'DROP FUNCTION agreement_for_coordinator(uuid)',
      'DROP FUNCTION agreement_statistics(uuid)',
      ...READ_AS_OWNER.map((table) => `DROP POLICY ${table}_voices ON ${table}`),
      `ALTER TABLE own_answers DROP COLUMN seat, DROP COLUMN post, DROP COLUMN in_post_since, DROP COLUMN released`,
    ]);
    await new Agreement1763850000007().up(runner);
  }
}

/** `own` answers and those of them that are `released`; the rest of n are respondents that a sheet brought along. */
const STATISTICS = `CREATE FUNCTION agreement_statistics(wanted uuid)
  RETURNS TABLE (factor text, n integer, median integer, range integer, rwg double precision, own integer,
    released integer)
  ${READS}
    WITH own AS (SELECT g.id, g.name FROM agencies g WHERE g.id = app_agency_id() AND app_is_member()),
    levels AS (
      SELECT o.factor, own.name AS agency, (o.content->>'level')::integer AS level, true AS own, o.released
        FROM own_answers o JOIN own ON own.id = o.agency_id
        WHERE o.assessment_id = wanted AND o.content ? 'level'
      UNION ALL
      SELECT a.factor, coalesce(r->>'agency', own.name), (r->>'level')::integer, false, false
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
      (count(*) FILTER (WHERE l.own))::integer, (count(*) FILTER (WHERE l.released))::integer
    FROM levels l JOIN medians m ON m.factor = l.factor GROUP BY l.factor $$`;

/** Colleagues who are not coordinators are shown no released answer, so to them these hide people as before. */
const FOR_COORDINATOR = `CREATE FUNCTION agreement_for_coordinator(wanted uuid)
  RETURNS TABLE (factor text, n integer, median integer, wide boolean, range integer, released integer)
  ${READS}
    SELECT s.factor, s.n, CASE WHEN s.open OR s.hiding >= 3 THEN s.median END,
      CASE WHEN s.open OR s.hiding >= 3 THEN s.range >= 2 END, CASE WHEN s.open OR s.hiding >= 5 THEN s.range END,
      s.released
    FROM (
      SELECT a.*, a.own > 0 AND a.own = a.known AS open, CASE WHEN a.own = 0 THEN a.n ELSE a.own - a.known END AS hiding
      FROM (SELECT *, CASE WHEN app_has_role('coordinator') THEN released ELSE 0 END AS known
        FROM agreement_statistics(wanted)) a) s $$`;

/** The same whoever asks: it enters the sheet's hash, and is read by the coordinator too, who knows what was released. */
const FOR_REVIEWER = `CREATE FUNCTION agreement_for_reviewer(wanted uuid)
  RETURNS TABLE (factor text, n integer, median integer, range integer, rwg double precision)
  ${READS}
    SELECT s.factor, s.n, CASE WHEN s.shown THEN s.median END, CASE WHEN s.shown THEN s.range END,
      CASE WHEN s.shown THEN s.rwg END
    FROM (SELECT *, CASE a.own WHEN 0 THEN a.n WHEN a.released THEN a.own ELSE a.own - a.released END >= 5 AS shown
      FROM agreement_statistics(wanted) a) s $$`;

/** In an order that does not tell who is who. */
const RELEASED = `CREATE FUNCTION released_answers(wanted uuid)
  RETURNS TABLE (factor text, seat text, post text, in_post_since text, level integer, status text)
  ${READS}
    SELECT o.factor, o.seat, o.post, o.in_post_since, (o.content->>'level')::integer,
      coalesce(o.content->>'status', 'answered')
    FROM own_answers o
    WHERE o.assessment_id = wanted AND o.released AND o.agency_id = app_agency_id() AND app_has_role('coordinator')
      AND o.content->>'status' IS DISTINCT FROM 'unanswered'
    ORDER BY 1, 5, 6, 2, 3, 4 $$`;

/** Of how many people in each seat there is an own answer; people without a recorded seat have none. */
const SEATS = `CREATE FUNCTION seats_heard(wanted uuid) RETURNS TABLE (seat text, people integer)
  ${READS}
    SELECT o.seat, count(DISTINCT o.user_id)::integer FROM own_answers o
    WHERE o.assessment_id = wanted AND o.agency_id = app_agency_id() AND app_is_member()
      AND o.content->>'status' IS DISTINCT FROM 'unanswered'
    GROUP BY o.seat ORDER BY o.seat $$`;

/** Which invited partners have begun to answer for themselves, by the names they have in the pilot. */
const PARTNERS = `CREATE FUNCTION partners_heard(wanted uuid) RETURNS TABLE (name text, answered boolean)
  ${READS}
    SELECT p->>'name', EXISTS (
      SELECT 1 FROM assessments other WHERE other.pilot_id = t.id AND other.agency_id = (p->>'agencyId')::uuid AND (
        EXISTS (SELECT 1 FROM answers a WHERE a.assessment_id = other.id
          AND a.content->>'status' IS DISTINCT FROM 'unanswered')
        OR EXISTS (SELECT 1 FROM own_answers o WHERE o.assessment_id = other.id
          AND o.content->>'status' IS DISTINCT FROM 'unanswered')))
    FROM assessments s JOIN pilots t ON t.id = s.pilot_id CROSS JOIN LATERAL jsonb_array_elements(t.partners) p
    WHERE s.id = wanted AND s.agency_id = app_agency_id() AND app_is_member()
      AND p->>'agencyId' IS NOT NULL AND (p->>'agencyId')::uuid <> s.agency_id $$`;
