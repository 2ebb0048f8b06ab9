import { transaction } from '../database/unit-of-work.js';
import type { PrintStatus } from './print-status.js';

export interface Printed {
  readonly content: Buffer;
  readonly contentSha256: string;
  readonly finishedAt: Date;
}

/**
 * A table of documents that are asked for, printed once and kept: `id`, `status`, `content`, `content_sha256`,
 * `finished_at`. What is ready stays as it is, whoever comes late. Inside a unit of work.
 */
export class PrintedTable {
  /** @param name written by ourselves, never by a reader */
  constructor(private readonly name: string) {}

  /** Only from the states named. false where it was in another. */
  async move(id: string, from: readonly PrintStatus[], to: PrintStatus): Promise<boolean> {
    const [, moved] = await transaction().query<[unknown, number]>(
      `UPDATE ${this.name} SET status = $3 WHERE id = $1 AND status = ANY($2)`,
      [id, from, to],
    );
    return moved === 1;
  }

  async finish(id: string, { content, contentSha256, finishedAt }: Printed): Promise<void> {
    await transaction().query(
      `UPDATE ${this.name} SET status = 'ready', content = $2, content_sha256 = $3, finished_at = $4
        WHERE id = $1 AND status = 'rendering'`,
      [id, content, contentSha256, finishedAt],
    );
  }

  async content(id: string): Promise<Buffer | null> {
    const sql = `SELECT content FROM ${this.name} WHERE id = $1`;
    const [row] = await transaction().query<{ content: Buffer | null }[]>(sql, [id]);
    return row?.content ?? null;
  }
}
