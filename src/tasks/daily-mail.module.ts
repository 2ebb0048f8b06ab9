import { Inject, Module } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { LOG } from '../platform/log/log.js';
import type { Log } from '../platform/log/log.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { DailyMailRepository } from './daily-mail.repository.js';
import { TaskListsRepository } from './task-lists.repository.js';
import { WriteDailyMails } from './write-daily-mails.js';

const LOOK_AGAIN_MS = 10 * 60 * 1000;

/** The worker's half of the room: looks every ten minutes whether letters are to be written. */
@Module({
  providers: [DailyMailRepository, TaskListsRepository, WriteDailyMails],
  exports: [WriteDailyMails],
})
export class DailyMailModule implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly daily: WriteDailyMails,
    private readonly mail: MailRegister,
    private readonly settings: SettingsRegister,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.mail.isConfigured) return;
    this.look();
    this.timer = setInterval(() => this.look(), LOOK_AGAIN_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.writing;
  }

  /** One round after the other; a database that is away is looked for again. */
  private look(): void {
    this.writing = this.writing
      .then(() => this.settings.lookAgain())
      .then(() => this.daily.write())
      .catch((error: unknown) => this.log.warn({ error: String(error) }, 'daily mail'));
  }
}
