import { Inject, Module } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { LOG } from '../platform/log/log.js';
import type { Log } from '../platform/log/log.js';
import { AuditChainRepository } from './audit-chain.repository.js';
import { SealAudit } from './seal-audit.js';

const LOOK_AGAIN_MS = 20 * 1000;

/** The worker's half of the room: seals what has been committed, three times a minute. */
@Module({ providers: [AuditChainRepository, SealAudit], exports: [SealAudit] })
export class SealingModule implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private sealing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly seals: SealAudit,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.look();
    this.timer = setInterval(() => this.look(), LOOK_AGAIN_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.sealing;
  }

  /** One round after the other; a database that is away is looked for again. */
  private look(): void {
    this.sealing = this.sealing
      .then(() => this.seals.seal())
      .catch((error: unknown) => this.log.warn({ error: String(error) }, 'sealing of the audit'));
  }
}
