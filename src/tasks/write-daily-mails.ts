import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { dutyOf } from '../advice/duty-of.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { LOG } from '../platform/log/log.js';
import type { Log } from '../platform/log/log.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { dailyMailDay, daysAfter } from './daily-mail-time.js';
import { dailyMailText } from './daily-mail-text.js';
import type { DailyTask } from './daily-mail-text.js';
import { DailyMailRepository } from './daily-mail.repository.js';
import type { DailyMailReader } from './daily-mail.repository.js';
import { TaskListsRepository } from './task-lists.repository.js';
import type { TaskRow } from './task-lists.repository.js';

const DAYS_AHEAD = 7;
const MOST_TASKS = 1000;

/**
 * One letter a day for everybody who has something to do. Each is put together in the reader's name, so that it says
 * nothing the reader may not see, and committed together with the note that it was written: two workers, or one that is
 * killed and starts again, write it once.
 */
@Injectable()
export class WriteDailyMails {
  constructor(
    private readonly readers: DailyMailRepository,
    private readonly lists: TaskListsRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly mail: MailRegister,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Writes what is to be written now: nothing before the morning, at weekends, or where mail is not configured. */
  async write(): Promise<void> {
    if (!this.mail.isConfigured) return;
    const day = dailyMailDay(this.clock.now(), this.config.timeZone);
    if (day === null) return;
    const until = daysAfter(day, DAYS_AHEAD);
    const readers = await this.unitOfWork.run({ kind: 'job', agencyId: null }, () => this.readers.readers(day, until));
    for (const reader of readers) {
      // One letter that cannot be written is no reason to leave the others unwritten; the next round tries it again.
      await this.writeTo(reader, day, until).catch((error: unknown) =>
        this.log.error({ userId: reader.userId, err: error }, 'daily mail failed'),
      );
    }
  }

  private async writeTo(reader: DailyMailReader, day: string, until: string): Promise<void> {
    const { userId, agencyId, roles, email, name } = reader;
    const locale = reader.locale ?? 'zh-TW';
    await this.unitOfWork.run({ kind: 'user', userId, agencyId, roles }, async () => {
      const page = { limit: MOST_TASKS, after: null };
      const rows = await this.lists.mine(userId, this.catalogue.answerable, page);
      const assessments = await this.readers.dueAssessments(roles, until);
      const due = await this.readers.dueActions(roles, until);
      if (rows.length + assessments.length + due.length === 0) return;
      if (!(await this.readers.claim(userId, day))) return;
      const tasks = rows.map((row) => this.dailyTask(row, locale));
      const actions = due.map(({ action, ...of }) => ({ ...of, title: this.titleOf(action, locale) }));
      const link = `${this.config.publicUrl}/home`;
      const { subject, body } = dailyMailText({ name, day, tasks, assessments, actions, link }, locale);
      await this.mail.post({ to: email, subject, body, agencyId });
    });
  }

  private titleOf(action: string, locale: Locale): string {
    const known = this.catalogue.version.wording.actions.find(({ id }) => id === action);
    return known ? dutyOf(known, locale) : action;
  }

  private dailyTask(row: TaskRow, locale: Locale): DailyTask {
    const { assessmentId, pilotTitle, factor, kind, createdByName, dueOn } = row;
    const factorName = this.catalogue.version.wording.factors[factor]?.[locale].name ?? '';
    return { assessmentId, pilotTitle, factor, factorName, kind, askedBy: createdByName, dueOn };
  }
}
