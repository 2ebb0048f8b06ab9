import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/** A version's structure is frozen; its wording has revisions, which submissions and reports keep for ever. */
export class FrameworkRevisions1763850000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await run(runner, [
      `CREATE TABLE framework_versions (
        id text NOT NULL,
        structure_hash text NOT NULL,
        structure jsonb NOT NULL,
        loaded_at timestamptz NOT NULL,
        CONSTRAINT framework_versions_pk PRIMARY KEY (id))`,
      `CREATE TABLE wording_revisions (
        revision text NOT NULL,
        framework text NOT NULL,
        wording jsonb NOT NULL,
        loaded_at timestamptz NOT NULL,
        CONSTRAINT wording_revisions_pk PRIMARY KEY (revision),
        CONSTRAINT wording_revisions_framework_fk FOREIGN KEY (framework) REFERENCES framework_versions (id))`,
      'CREATE INDEX wording_revisions_framework_idx ON wording_revisions (framework)',
    ]);
    await protect(runner, 'framework_versions', 'wording_revisions');
    await run(runner, [
      'CREATE POLICY framework_versions_read ON framework_versions FOR SELECT USING (true)',
      `CREATE POLICY framework_versions_add ON framework_versions FOR INSERT WITH CHECK (app_has_role('administrator'))`,
      'CREATE POLICY wording_revisions_read ON wording_revisions FOR SELECT USING (true)',
      `CREATE POLICY wording_revisions_add ON wording_revisions FOR INSERT WITH CHECK (app_has_role('administrator'))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, ['DROP TABLE wording_revisions', 'DROP TABLE framework_versions']);
  }
}
