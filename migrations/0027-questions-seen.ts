import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './protect.js';

/**
 * What one side of a review has to know of the other. The agency: which of the things written to it are questions that
 * are still open; what was found stays hidden until the decision. Whoever answers, in the agency's name: where to write
 * that there is an answer. The reviewing body: that an assessment that was handed in takes a former one up again, and
 * on which occasion; nothing else of a draft.
 */
export class QuestionsSeen1763850000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [
      `ALTER POLICY review_findings_read ON review_findings USING (${DECIDED} OR (${OWN} AND verdict = 'ask'))`,
      TAKEN_UP_AGAIN,
      'REVOKE ALL ON FUNCTION taken_up_again(uuid[]) FROM PUBLIC',
      HOLDER,
      'REVOKE ALL ON FUNCTION review_holder(uuid) FROM PUBLIC',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP FUNCTION review_holder(uuid)',
      'DROP FUNCTION taken_up_again(uuid[])',
      `ALTER POLICY review_findings_read ON review_findings USING (${DECIDED})`,
    ]);
  }
}

const OWN = '(agency_id = app_agency_id() AND app_is_member())';
const DECIDED = `app_is_central() OR ((${OWN} OR (agency_id = app_agency_id() AND app_has_role('job')))
  AND EXISTS (SELECT 1 FROM reviews r WHERE r.id = review_findings.review_id
    AND r.status IN ('accepted', 'accepted-with-plan', 'returned')))`;

/** Of those given that were handed in; a first assessment has no occasion. */
const TAKEN_UP_AGAIN = `CREATE FUNCTION taken_up_again(wanted uuid[])
  RETURNS TABLE (assessment_id uuid, former_id uuid, occasion text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.former_id, a.occasion FROM assessments a
    WHERE app_is_central() AND a.id = ANY (wanted) AND a.former_id IS NOT NULL
      AND EXISTS (SELECT 1 FROM submissions s WHERE s.assessment_id = a.id) $$`;

/** Of a review of the caller's agency that somebody has; for those who may answer. */
const HOLDER = `CREATE FUNCTION review_holder(wanted uuid) RETURNS TABLE (email text, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT u.email, u.name FROM reviews r JOIN users u ON u.id = r.holder_id
    WHERE r.id = wanted AND r.agency_id = app_agency_id() AND r.status = 'in-review' AND u.active
      AND (app_has_role('coordinator') OR app_has_role('approver')) $$`;
