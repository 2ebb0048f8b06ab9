import { Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { JobQueue } from '../jobs/job-queue.js';
import { QUEUES } from '../jobs/queue-schema.js';
import { Mailer } from './mailer.js';
import { SendMail } from './send-mail.js';
import type { MailJob } from './send-mail.js';

/** The worker's half: takes letters from the outbox. Without mail settings they wait until there are some. */
@Module({ providers: [SendMail] })
export class MailDeliveryModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly mailer: Mailer,
    private readonly sending: SendMail,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.mailer.isConfigured) await this.jobs.work<MailJob>(QUEUES.sendMail, (job) => this.sending.send(job));
  }
}
