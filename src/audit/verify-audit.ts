import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { AuditChainRepository } from './audit-chain.repository.js';
import type { Link, WalkedEntry } from './audit-chain.repository.js';
import { ChainWalk } from './chain-walk.js';
import type { Break } from './chain-walk.js';

const VERIFIER: Actor = { kind: 'job', agencyId: null };
const BATCH = 1000;

export interface ChainState {
  /** Links that were computed again and found as they were written. */
  readonly sealed: number;
  /** The newest link, hex; null where nothing has been sealed. */
  readonly head: { readonly id: string; readonly hash: string } | null;
  /** Entries after the head: written, and not sealed yet. */
  readonly unsealed: number;
  readonly broken: Break | null;
  /** Whether the noted hash is one of the chain's; null where none was given. */
  readonly holdsNoted: boolean | null;
}

/** Walks the whole chain, a thousand entries at a time, and computes every link again; also while entries are added. */
@Injectable()
export class VerifyAudit {
  constructor(
    private readonly chain: AuditChainRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param noted hex: a head as it was noted earlier, elsewhere. The chain alone cannot tell that its newest links were
   *   cut off, or that all of it was computed anew; a hash that was written down can.
   */
  async verify(noted: string | null = null): Promise<ChainState> {
    const { head, unsealed } = await this.unitOfWork.run(VERIFIER, async () => {
      const newest = await this.chain.head();
      return { head: newest, unsealed: await this.chain.unsealed(newest?.id ?? null) };
    });
    const walk = new ChainWalk(noted);
    if (head) await this.walk(walk, head);
    const { sealed, broken, holdsNoted } = walk;
    return {
      sealed,
      head: head && { id: head.id, hash: head.hash.toString('hex') },
      unsealed,
      broken,
      holdsNoted: noted === null ? null : holdsNoted,
    };
  }

  private async walk(walk: ChainWalk, head: Link): Promise<void> {
    let after: string | null = null;
    for (;;) {
      const { entries, missing } = await this.piece(after, head);
      walk.steps(entries, missing);
      if (walk.broken || entries.length < BATCH) return;
      after = entries.at(-1)!.id;
    }
  }

  private piece(after: string | null, head: Link): Promise<{ entries: WalkedEntry[]; missing: string | null }> {
    return this.unitOfWork.run(VERIFIER, async () => {
      const entries = await this.chain.walk(after, head.id, BATCH);
      const upTo = entries.length < BATCH ? head.id : entries.at(-1)!.id;
      return { entries, missing: await this.chain.orphan(after, upTo) };
    });
  }
}
