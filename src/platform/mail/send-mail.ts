import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import type { Actor } from '../database/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MailFailure } from './mail-failure.js';
import { Mailer } from './mailer.js';
import { OutboxRepository } from './outbox.repository.js';

export interface MailJob {
  mailId: string;
  /** Empty for the reviewing body's. */
  agencyId: string;
}

/**
 * Sends a letter and notes what came of it. A worker that is killed between the mail server's yes and our note sends it
 * once more, under the same message id: better twice than never.
 */
@Injectable()
export class SendMail {
  constructor(
    private readonly outbox: OutboxRepository,
    private readonly mailer: Mailer,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws MailFailure where another attempt may help */
  async send({ mailId, agencyId }: MailJob): Promise<void> {
    const actor: Actor = { kind: 'job', agencyId: agencyId || null };
    const mail = await this.unitOfWork.run(actor, () => this.outbox.begin(mailId));
    if (!mail) return;
    const { to, subject, body } = mail;
    try {
      await this.mailer.send({ to, subject, text: body, id: mailId });
    } catch (error) {
      const code = error instanceof MailFailure ? error.code : 'EUNKNOWN';
      await this.unitOfWork.run(actor, () => this.outbox.markFailed(mailId, code));
      if (error instanceof MailFailure && error.isFinal) return;
      throw error;
    }
    await this.unitOfWork.run(actor, () => this.outbox.markSent(mailId, this.clock.now()));
  }
}
