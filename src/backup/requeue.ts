import { PgBoss } from 'pg-boss';
import { withConnection } from '../platform/database/embedded/connection.js';
import { QUEUE_SCHEMA, QUEUES } from '../platform/jobs/queue-schema.js';

export interface Requeued {
  /** Reports, of the portfolio too, and questionnaires that were waiting or being made, and are waiting again. */
  readonly documents: number;
  /** Letters that had not been sent, and will not be. */
  readonly unsentLetters: number;
}

const WAITING = [
  { table: 'reports', queue: QUEUES.renderReport, agency: 'agency_id' },
  { table: 'questionnaires', queue: QUEUES.renderQuestionnaire, agency: 'agency_id' },
  // Of the reviewing body, so of no agency.
  { table: 'portfolio_reports', queue: QUEUES.renderPortfolio, agency: 'NULL' },
] as const;

/**
 * Jobs are not part of a backup. What was to be rendered gets a job again. Letters do not: most will have been sent after
 * the backup was made, and one that comes twice, or weeks late, confuses more than one that is asked for again.
 */
export async function requeue(ownerUrl: string): Promise<Requeued> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    return await withConnection(ownerUrl, async (client) => {
      let documents = 0;
      for (const { table, queue, agency } of WAITING) {
        const { rows } = await client.query<{ id: string; agencyId: string | null }>(
          `SELECT id, ${agency} AS "agencyId" FROM ${table} WHERE status IN ('queued', 'rendering') ORDER BY id`,
        );
        for (const job of rows) await boss.send(queue, job);
        documents += rows.length;
      }
      const { rows } = await client.query<{ unsent: number }>(
        'SELECT count(*)::int AS unsent FROM outbox WHERE sent_at IS NULL',
      );
      return { documents, unsentLetters: rows[0]!.unsent };
    });
  } finally {
    await boss.stop({ graceful: false });
  }
}
