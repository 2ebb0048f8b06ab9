import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../clock/clock.js';
import { JobQueue } from '../jobs/job-queue.js';
import { QUEUES } from '../jobs/queue-schema.js';
import { Mailer } from './mailer.js';
import { OutboxRepository } from './outbox.repository.js';

export interface NewMail {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  /** Whose affairs it is about; null = the reviewing body's. */
  readonly agencyId: string | null;
}

/** Where rooms leave letters. Used inside a unit of work: what is rolled back is not mailed. */
@Injectable()
export class MailRegister {
  constructor(
    private readonly outbox: OutboxRepository,
    private readonly jobs: JobQueue,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Whether letters go out at all, for pages that must say otherwise how to pass a link on. */
  get isConfigured(): boolean {
    return this.mailer.isConfigured;
  }

  /** Does nothing where mail is not configured. */
  async post({ to, subject, body, agencyId }: NewMail): Promise<void> {
    if (!this.isConfigured) return;
    const id = randomUUID();
    const createdAt = this.clock.now();
    await this.outbox.add({ id, agencyId, to, subject, body, createdAt, sentAt: null, failure: null, attempts: 0 });
    await this.jobs.send(QUEUES.sendMail, { mailId: id, agencyId: agencyId ?? '' });
  }
}
