import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { PdfPrinter } from '../browser/pdf-printer.js';
import { Clock } from '../clock/clock.js';
import type { Actor } from '../database/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JobQueue } from '../jobs/job-queue.js';
import { failedQueue } from '../jobs/queue-schema.js';
import type { PrintedDocument } from './printed-document.entity.js';
import type { Made, PrintedTable } from './printed-table.js';

/** What a room says of its documents; the rest is the same for all of them. */
export interface PrintSource<D extends PrintedDocument> {
  readonly table: PrintedTable<D>;
  /** From what was stored, inside a unit of work. */
  compose(document: D): Promise<Composed>;
}

export interface Composed extends Pick<Made, 'fileName' | 'contentType'> {
  readonly html: string;
  /** The html itself is the document. */
  readonly isForScreen?: boolean;
}

export interface PrintJob {
  readonly id: string;
  readonly agencyId: string | null;
}

/**
 * Takes jobs from a queue, prints, and stores the bytes. May be run again after a kill at any moment, and by two
 * workers at once: what is ready stays as it is.
 */
@Injectable()
export class Printing {
  constructor(
    private readonly jobs: JobQueue,
    private readonly printer: PdfPrinter,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async serve<D extends PrintedDocument>(source: PrintSource<D>): Promise<void> {
    const { table } = source;
    await this.jobs.work<PrintJob>(table.queue, (job) => this.print(source, job));
    await this.jobs.work<PrintJob>(failedQueue(table.queue), (job) => this.giveUp(table, job));
  }

  async print<D extends PrintedDocument>(source: PrintSource<D>, { id, agencyId }: PrintJob): Promise<void> {
    const { table } = source;
    const actor: Actor = { kind: 'job', agencyId };
    const composed = await this.unitOfWork.run(actor, async () => {
      const document = (await table.move(id, ['queued', 'rendering'], 'rendering')) && (await table.byId(id));
      return document ? source.compose(document) : null;
    });
    if (!composed) return;
    const { html, isForScreen = false, ...named } = composed;
    const content = Buffer.from(isForScreen ? html : await this.printer.print(html));
    const contentSha256 = createHash('sha256').update(content).digest('hex');
    const finishedAt = this.clock.now();
    await this.unitOfWork.run(actor, () => table.finish(id, { ...named, content, contentSha256, finishedAt }));
  }

  /** After the last attempt: a state a person can see, and ask again from. */
  private async giveUp<D extends PrintedDocument>(table: PrintedTable<D>, { id, agencyId }: PrintJob): Promise<void> {
    await this.unitOfWork.run({ kind: 'job', agencyId }, () => table.move(id, ['queued', 'rendering'], 'failed'));
  }
}
