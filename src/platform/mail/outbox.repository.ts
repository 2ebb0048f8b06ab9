import { Injectable } from '@nestjs/common';
import { transaction } from '../database/unit-of-work.js';
import type { OutgoingMail } from './outgoing-mail.entity.js';

@Injectable()
export class OutboxRepository {
  /** Gives nothing back: whoever posts a letter may not read it again. */
  add({ id, agencyId, to, subject, body, createdAt }: OutgoingMail): Promise<unknown> {
    return transaction().query(
      `INSERT INTO outbox (id, agency_id, to_address, subject, body, created_at, attempts)
        VALUES ($1, $2, $3, $4, $5, $6, 0)`,
      [id, agencyId, to, subject, body, createdAt],
    );
  }

  /** Counts an attempt. null where it has been sent, or there is none. */
  async begin(id: string): Promise<Pick<OutgoingMail, 'to' | 'subject' | 'body'> | null> {
    const [[row]] = await transaction().query<[Pick<OutgoingMail, 'to' | 'subject' | 'body'>[], number]>(
      `UPDATE outbox SET attempts = attempts + 1 WHERE id = $1 AND sent_at IS NULL
        RETURNING to_address AS "to", subject, body`,
      [id],
    );
    return row ?? null;
  }

  markSent(id: string, sentAt: Date): Promise<unknown> {
    return transaction().query(`UPDATE outbox SET sent_at = $2, failure = NULL, body = '' WHERE id = $1`, [id, sentAt]);
  }

  markFailed(id: string, failure: string): Promise<unknown> {
    return transaction().query('UPDATE outbox SET failure = $2 WHERE id = $1 AND sent_at IS NULL', [id, failure]);
  }
}
