import { Injectable } from '@nestjs/common';
import type { SealedEntry } from '../platform/audit/audit-chain.js';
import { transaction } from '../platform/database/unit-of-work.js';

const ENTRY = `e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.actor_kind AS "actorKind",
  e.actor_id AS "actorId", e.actor_roles AS "actorRoles", e.agency_id AS "agencyId", e.action,
  e.object_kind AS "objectKind", e.object_id AS "objectId", e.details`;

/** An entry beside its seal, as the chain is walked. */
export interface WalkedEntry extends SealedEntry {
  /** null where it is not sealed. */
  readonly hash: Buffer | null;
}

export interface Link {
  readonly id: string;
  readonly hash: Buffer;
}

/** A span of the past: every entry up to `upTo` belongs to a transaction numbered below `before`. */
export interface Horizon {
  readonly upTo: bigint;
  readonly before: bigint;
}

@Injectable()
export class AuditChainRepository {
  /** One sealer at a time; whoever comes second goes home. Until the end of the transaction. */
  async lock(): Promise<boolean> {
    const [row] = await transaction().query<{ locked: boolean }[]>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('sealing of the audit', 0)) AS locked`,
    );
    return row!.locked;
  }

  /**
   * null where there is nothing new. The newest entry is looked up first and our own number taken afterwards: whoever
   * still holds a lower entry had a number before that, so a lower one than ours.
   */
  async horizon(after: string | null): Promise<Horizon | null> {
    const [newest] = await transaction().query<{ id: string | null }[]>('SELECT max(id) AS id FROM audit_entries');
    if (!newest?.id || newest.id === after) return null;
    const [own] = await transaction().query<{ id: string }[]>('SELECT pg_current_xact_id()::text AS id');
    return { upTo: BigInt(newest.id), before: BigInt(own!.id) };
  }

  /** The lowest number of a transaction that has not ended: all below it have. */
  async oldestRunning(): Promise<bigint> {
    const [row] = await transaction().query<{ id: string }[]>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS id',
    );
    return BigInt(row!.id);
  }

  /** The newest link; null where nothing has been sealed. */
  async head(): Promise<Link | null> {
    const [row] = await transaction().query<Link[]>(
      'SELECT entry_id AS id, hash FROM audit_seals ORDER BY entry_id DESC LIMIT 1',
    );
    return row ?? null;
  }

  toSeal(after: string | null, upTo: bigint, limit: number): Promise<SealedEntry[]> {
    return transaction().query<SealedEntry[]>(
      `SELECT ${ENTRY} FROM audit_entries e WHERE e.id > $1 AND e.id <= $2 ORDER BY e.id LIMIT $3`,
      [after ?? '0', String(upTo), limit],
    );
  }

  add(links: readonly Link[]): Promise<unknown> {
    return transaction().query(
      'INSERT INTO audit_seals (entry_id, hash) SELECT * FROM unnest($1::bigint[], $2::bytea[])',
      [links.map(({ id }) => id), links.map(({ hash }) => hash)],
    );
  }

  /** Entries in order, each with its link. */
  walk(after: string | null, upTo: string, limit: number): Promise<WalkedEntry[]> {
    return transaction().query<WalkedEntry[]>(
      `SELECT ${ENTRY}, s.hash FROM audit_entries e LEFT JOIN audit_seals s ON s.entry_id = e.id
        WHERE e.id > $1 AND e.id <= $2 ORDER BY e.id LIMIT $3`,
      [after ?? '0', upTo, limit],
    );
  }

  /** The first link whose entry is gone; the rules of the tables allow none. */
  async orphan(after: string | null, upTo: string): Promise<string | null> {
    const [row] = await transaction().query<{ id: string | null }[]>(
      `SELECT min(s.entry_id) AS id FROM audit_seals s WHERE s.entry_id > $1 AND s.entry_id <= $2
        AND NOT EXISTS (SELECT 1 FROM audit_entries e WHERE e.id = s.entry_id)`,
      [after ?? '0', upTo],
    );
    return row!.id;
  }

  async unsealed(after: string | null): Promise<number> {
    const [row] = await transaction().query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM audit_entries WHERE id > $1',
      [after ?? '0'],
    );
    return row!.count;
  }
}
