import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * What the reviewing body decides for the whole service while it runs: the newest row is in force, none means that the
 * configuration stands. Rows are never changed, so two who change the settings at once cannot both add the next one, and
 * what was in force before stays known. Everybody may read them, also before signing in: the reviewing body's name stands
 * at the foot of every page.
 */
export class Settings1763850000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [
      `CREATE TABLE settings (
        version integer NOT NULL,
        reviewing_body_zh text NOT NULL,
        reviewing_body_en text NOT NULL,
        calendar text NOT NULL,
        session_idle_minutes integer NOT NULL,
        session_longest_minutes integer NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT settings_pk PRIMARY KEY (version),
        CONSTRAINT settings_version_positive CHECK (version > 0),
        CONSTRAINT settings_calendar_known CHECK (calendar IN ('republic', 'western')),
        CONSTRAINT settings_session_fits CHECK (session_idle_minutes BETWEEN 15 AND 720
          AND session_longest_minutes BETWEEN session_idle_minutes AND 1440))`,
    ]);
    await protect(runner, 'settings');
    await run(runner, [
      'CREATE POLICY settings_read ON settings FOR SELECT USING (true)',
      `CREATE POLICY settings_add ON settings FOR INSERT WITH CHECK (app_has_role('administrator'))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE settings');
  }
}
