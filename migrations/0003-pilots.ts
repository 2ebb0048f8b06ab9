import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * Joint undertakings. `pilot_partners` repeats the lead agency so that its policy needs no look at `pilots`, whose
 * policy looks at it.
 */
export class Pilots1763850000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [
      `CREATE TABLE pilots (
        id uuid NOT NULL,
        lead_agency_id uuid NOT NULL,
        title text NOT NULL,
        direction text NOT NULL,
        integration_model text NOT NULL,
        exchange_frequency text NOT NULL,
        track text NOT NULL,
        lead_unit text,
        summary text NOT NULL,
        service_item text,
        partners jsonb NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT pilots_pk PRIMARY KEY (id),
        CONSTRAINT pilots_lead_unique UNIQUE (id, lead_agency_id),
        CONSTRAINT pilots_lead_agency_fk FOREIGN KEY (lead_agency_id) REFERENCES agencies (id))`,
      'CREATE INDEX pilots_lead_agency_idx ON pilots (lead_agency_id)',
      `CREATE TABLE pilot_partners (
        pilot_id uuid NOT NULL,
        agency_id uuid NOT NULL,
        lead_agency_id uuid NOT NULL,
        CONSTRAINT pilot_partners_pk PRIMARY KEY (pilot_id, agency_id),
        CONSTRAINT pilot_partners_pilot_fk FOREIGN KEY (pilot_id, lead_agency_id)
          REFERENCES pilots (id, lead_agency_id) ON DELETE CASCADE,
        CONSTRAINT pilot_partners_agency_fk FOREIGN KEY (agency_id) REFERENCES agencies (id))`,
      'CREATE INDEX pilot_partners_agency_idx ON pilot_partners (agency_id)',
      'CREATE INDEX pilot_partners_pilot_idx ON pilot_partners (pilot_id, lead_agency_id)',
    ]);
    await protect(runner, 'pilots', 'pilot_partners');
    await run(runner, [
      `CREATE POLICY pilots_read_as_lead ON pilots FOR SELECT USING (lead_agency_id = app_agency_id())`,
      `CREATE POLICY pilots_read_as_partner ON pilots FOR SELECT USING (EXISTS (
        SELECT 1 FROM pilot_partners p WHERE p.pilot_id = pilots.id AND p.agency_id = app_agency_id()))`,
      `CREATE POLICY pilots_add ON pilots FOR INSERT
        WITH CHECK (lead_agency_id = app_agency_id() AND app_has_role('coordinator'))`,
      `CREATE POLICY pilots_change ON pilots FOR UPDATE
        USING (lead_agency_id = app_agency_id() AND app_has_role('coordinator'))`,
      `CREATE POLICY pilot_partners_read ON pilot_partners FOR SELECT
        USING (agency_id = app_agency_id() OR lead_agency_id = app_agency_id())`,
      `CREATE POLICY pilot_partners_add ON pilot_partners FOR INSERT
        WITH CHECK (lead_agency_id = app_agency_id() AND app_has_role('coordinator'))`,
      `CREATE POLICY pilot_partners_remove ON pilot_partners FOR DELETE
        USING (lead_agency_id = app_agency_id() AND app_has_role('coordinator'))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'DROP POLICY pilots_read_as_partner ON pilots',
      'DROP TABLE pilot_partners',
      'DROP TABLE pilots',
    ]);
  }
}
