import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { PdfPrinter } from '../browser/pdf-printer.js';
import { Clock } from '../clock/clock.js';
import type { Actor } from '../database/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JobQueue } from '../jobs/job-queue.js';
import type { PrintedTable } from './printed-table.js';

/** What a room says of its documents; the rest is the same for all of them. */
export interface PrintSource<J extends object> {
  readonly table: PrintedTable;
  readonly queue: string;
  /** Where jobs go after their last attempt. */
  readonly failedQueue: string;
  readonly idOf: (job: J) => string;
  readonly actorOf: (job: J) => Actor;
  /** The document as html, inside a unit of work; null where there is none of this id. */
  readonly html: (id: string) => Promise<string | null>;
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

  async serve<J extends object>(source: PrintSource<J>): Promise<void> {
    await this.jobs.work<J>(source.queue, (job) => this.print(source, job));
    await this.jobs.work<J>(source.failedQueue, (job) => this.giveUp(source, job));
  }

  private async print<J extends object>({ table, idOf, actorOf, html }: PrintSource<J>, job: J): Promise<void> {
    const id = idOf(job);
    const document = await this.unitOfWork.run(actorOf(job), async () => {
      const found = await html(id);
      return found !== null && (await table.move(id, ['queued', 'rendering'], 'rendering')) ? found : null;
    });
    if (document === null) return;
    const content = Buffer.from(await this.printer.print(document));
    const contentSha256 = createHash('sha256').update(content).digest('hex');
    const finishedAt = this.clock.now();
    await this.unitOfWork.run(actorOf(job), () => table.finish(id, { content, contentSha256, finishedAt }));
  }

  /** After the last attempt: a state a person can see, and ask again from. */
  private async giveUp<J extends object>({ table, idOf, actorOf }: PrintSource<J>, job: J): Promise<void> {
    await this.unitOfWork.run(actorOf(job), () => table.move(idOf(job), ['queued', 'rendering'], 'failed'));
  }
}
