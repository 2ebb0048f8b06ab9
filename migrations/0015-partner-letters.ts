import type { MigrationInterface, QueryRunner } from 'typeorm';
import { run } from './protect.js';

/**
 * Whom to write to when a pilot invites an agency: the lead's coordinator sees nobody of another agency, so the service
 * asks this function, which names the coordinators of agencies that this coordinator has invited, and no others.
 */
export class PartnerLetters1763850000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [
      `CREATE FUNCTION partner_coordinators(wanted uuid, agencies uuid[])
        RETURNS TABLE (email text, name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
          SELECT u.email, u.name FROM pilot_partners p JOIN users u ON u.agency_id = p.agency_id
          WHERE p.pilot_id = wanted AND p.agency_id = ANY (agencies) AND p.lead_agency_id = app_agency_id()
            AND app_has_role('coordinator') AND u.active AND 'coordinator' = ANY (u.roles) ORDER BY u.email $$`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, ['DROP FUNCTION partner_coordinators(uuid, uuid[])']);
  }
}
