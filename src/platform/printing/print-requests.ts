import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../../advice/action.js';
import type { UserActor } from '../access/caller.js';
import { record } from '../audit/record.js';
import type { AuditRecord } from '../audit/record.js';
import { Clock } from '../clock/clock.js';
import { JobQueue } from '../jobs/job-queue.js';
import type { PrintedDocument } from './printed-document.entity.js';
import type { PrintedTable } from './printed-table.js';

/** How it is written down that a document was asked for. */
export interface RequestRecord extends Pick<AuditRecord, 'action' | 'details'> {
  readonly kind: string;
  /** Whose affair it is, and for whom a worker acts; null = the reviewing body's. */
  readonly agencyId: string | null;
}

/** Documents are asked for here, whatever they are; a worker prints them (printing.ts). */
@Injectable()
export class PrintRequests {
  constructor(
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** What is the same in every document that somebody wants. */
  begin(actor: UserActor, locale: Locale) {
    return {
      id: randomUUID(),
      locale,
      status: 'queued' as const,
      contentSha256: null,
      requestedBy: actor.userId,
      requestedAt: this.clock.now(),
      finishedAt: null,
    };
  }

  /**
   * An equal document is given again, a failed one is queued anew. The job is enqueued in the transaction of the state
   * that calls for it. Inside a unit of work.
   */
  async ask<D extends PrintedDocument>(table: PrintedTable<D>, wanted: D, asked: RequestRecord): Promise<D> {
    if (await table.addIfNew(wanted)) {
      await this.enqueue(table.queue, wanted.id, asked);
      return wanted;
    }
    const equal = (await table.equalTo(wanted))!;
    if (equal.status !== 'failed' || !(await table.move(equal.id, ['failed'], 'queued'))) return equal;
    await this.enqueue(table.queue, equal.id, asked);
    return (await table.byId(equal.id))!;
  }

  private async enqueue(queue: string, id: string, { action, kind, agencyId, details }: RequestRecord): Promise<void> {
    await record({ action, object: { kind, id }, agencyId, details });
    await this.jobs.send(queue, { id, agencyId });
  }
}
