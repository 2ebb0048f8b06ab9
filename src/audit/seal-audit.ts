import { Injectable } from '@nestjs/common';
import { CHAIN_START, linkAfter } from '../platform/audit/audit-chain.js';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { AuditChainRepository } from './audit-chain.repository.js';
import type { Horizon, Link } from './audit-chain.repository.js';

const SEALER: Actor = { kind: 'job', agencyId: null };
const BATCH = 1000;

/**
 * Chains committed entries in their order. Nobody who writes waits for it: it takes entries up to the newest it has seen
 * as soon as every transaction that ran then has ended, so that no earlier one can still appear. Two at once: one goes
 * home.
 */
@Injectable()
export class SealAudit {
  /** Seen, and waiting until whoever ran then has ended. */
  private waiting: Horizon | null = null;

  constructor(
    private readonly chain: AuditChainRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many entries were sealed */
  async seal(): Promise<number> {
    this.waiting ??= await this.look();
    if (!this.waiting) return 0;
    const { upTo, before } = this.waiting;
    const running = await this.unitOfWork.run(SEALER, () => this.chain.oldestRunning());
    if (running < before) return 0;
    this.waiting = null;
    return this.sealUpTo(upTo);
  }

  private look(): Promise<Horizon | null> {
    return this.unitOfWork.run(SEALER, async () => this.chain.horizon((await this.chain.head())?.id ?? null));
  }

  private async sealUpTo(upTo: bigint): Promise<number> {
    let sealed = 0;
    for (;;) {
      const count = await this.unitOfWork.run(SEALER, () => this.sealBatch(upTo));
      sealed += count;
      if (count < BATCH) return sealed;
    }
  }

  private async sealBatch(upTo: bigint): Promise<number> {
    if (!(await this.chain.lock())) return 0;
    const head = await this.chain.head();
    let before = head?.hash ?? CHAIN_START;
    const links: Link[] = [];
    for (const entry of await this.chain.toSeal(head?.id ?? null, upTo, BATCH)) {
      before = linkAfter(before, entry);
      links.push({ id: entry.id, hash: before });
    }
    if (links.length > 0) await this.chain.add(links);
    return links.length;
  }
}
