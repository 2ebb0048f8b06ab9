import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect, run } from './protect.js';

/**
 * What counts in the register of matters is an agency's last word on a pilot, as in the facts: the last revision of its
 * last assessment. Until now every assessment had a last revision of its own, so that what a new assessment no longer
 * names was counted for ever. Reviews, answers of the centre and who named what stay as they are.
 */
export class MattersLastWord1763850000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await asTheOwner(runner, LAST_WORD_OF_THE_AGENCY);
    await run(runner, [
      'CREATE INDEX matter_mentions_agency_pilot_idx ON matter_mentions (agency_id, pilot_id) WHERE is_latest',
      'DROP INDEX matter_mentions_assessment_idx',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await run(runner, [
      'CREATE INDEX matter_mentions_assessment_idx ON matter_mentions (assessment_id)',
      'DROP INDEX matter_mentions_agency_pilot_idx',
    ]);
    await asTheOwner(runner, LAST_REVISION_OF_EACH_ASSESSMENT);
  }
}

/** Policies bind the owner too, and let only a signing approver overtake what was named before. */
async function asTheOwner(runner: QueryRunner, correction: string): Promise<void> {
  await run(runner, ['ALTER TABLE matter_mentions NO FORCE ROW LEVEL SECURITY', correction]);
  await protect(runner, 'matter_mentions');
}

const LAST_WORD_OF_THE_AGENCY = `UPDATE matter_mentions m SET is_latest = false FROM submission_facts f
  WHERE f.submission_id = m.submission_id AND m.is_latest AND NOT f.is_latest`;

const LAST_REVISION_OF_EACH_ASSESSMENT = `UPDATE matter_mentions m SET is_latest = true FROM submission_facts f
  WHERE f.submission_id = m.submission_id AND NOT m.is_latest AND NOT EXISTS (
    SELECT 1 FROM submission_facts later
    WHERE later.assessment_id = f.assessment_id AND later.revision > f.revision)`;
