import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { CONFIG } from '../config/config-token.js';
import type { Config } from '../config/config.js';
import type { Actor } from '../database/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LOG } from '../log/log.js';
import type { Log } from '../log/log.js';
import { useCalendar } from '../views/people-dates.js';
import { configured, settingsOf } from './settings.js';
import type { Settings } from './settings.js';
import { SettingsRepository } from './settings.repository.js';

const ANYBODY: Actor = { kind: 'job', agencyId: null };
const LOOK_AGAIN_MS = 1000;

/**
 * The settings in force, at hand without waiting. The process in which they are changed has them at once; any other one
 * within a second of its next request or job, because each of these first looks at the newest row. LISTEN/NOTIFY
 * would save that look, but needs a connection of its own, which tells nobody when it has missed something.
 */
@Injectable()
export class SettingsRegister {
  private known: Settings;
  private lookedAtMs = -Infinity;

  constructor(
    private readonly settings: SettingsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.known = configured(config);
  }

  get current(): Settings {
    return this.known;
  }

  /** What stands in the database; inside a unit of work. */
  async stored(): Promise<Settings> {
    const row = await this.settings.newest();
    return row ? settingsOf(row, this.config) : configured(this.config);
  }

  /** Before a request or a job is worked on. Where the database is away, what is known stays in force. */
  async lookAgain(): Promise<void> {
    const nowMs = this.clock.now().getTime();
    if (Math.abs(nowMs - this.lookedAtMs) >= LOOK_AGAIN_MS) {
      this.lookedAtMs = nowMs;
      try {
        this.putInForce(await this.unitOfWork.run(ANYBODY, () => this.stored()));
      } catch (error) {
        this.log.warn({ error: String(error) }, 'settings');
      }
    }
    useCalendar(this.known.calendar);
  }

  /** After they were committed. An older version, read a moment before, changes nothing. */
  putInForce(settings: Settings): void {
    if (settings.version >= this.known.version) this.known = settings;
    useCalendar(this.known.calendar);
  }
}
