import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { etagOf, stale } from '../platform/http/preconditions.js';
import { readDto } from '../platform/http/read-dto.js';
import type { Settings } from '../platform/settings/settings.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { SettingsRepository } from '../platform/settings/settings.repository.js';
import { SettingsDto } from './dto/settings.dto.js';
import { longestTooShort } from './settings.errors.js';
import { settingsView } from './settings.view.js';

@Injectable()
export class ChangeSettings {
  constructor(
    private readonly settings: SettingsRepository,
    private readonly register: SettingsRegister,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * In force at once in this process, elsewhere within a second.
   *
   * @param seen the version the caller read; null for none that we ever gave
   * @throws AppError 412 with what stands, 422
   */
  async change(actor: UserActor, seen: number | null, body: unknown, locale: Locale): Promise<Settings> {
    const changed = await this.unitOfWork.run(actor, async () => {
      const standing = await this.register.stored();
      if (seen !== standing.version) throw staleSettings(standing);
      const changedAt = this.clock.now();
      const wanted = { ...standing, ...readSettings(body, locale), version: standing.version + 1, changedAt };
      if (!(await this.settings.add(wanted, changedAt))) throw staleSettings(await this.register.stored());
      const object = { kind: 'settings', id: String(wanted.version) };
      await record({
        action: 'settings.changed',
        object,
        agencyId: null,
        details: { changed: changes(standing, wanted) },
      });
      return wanted;
    });
    this.register.putInForce(changed);
    return changed;
  }
}

/** Which of them are other than they were: names, not values. */
function changes(standing: Settings, wanted: Settings): string[] {
  const names = ['reviewingBody', 'calendar', 'sessionIdleMinutes', 'sessionLongestMinutes'] as const;
  return names.filter((name) => JSON.stringify(standing[name]) !== JSON.stringify(wanted[name]));
}

const staleSettings = (standing: Settings) => stale(settingsView(standing), etagOf(standing.version));

function readSettings(body: unknown, locale: Locale) {
  const read = readDto(SettingsDto, body, locale);
  if ('errors' in read) throw invalid(read.errors);
  const { reviewingBody, calendar, sessionIdleMinutes, sessionLongestMinutes } = read.value;
  if (sessionLongestMinutes < sessionIdleMinutes) throw longestTooShort(locale);
  const named = { 'zh-TW': reviewingBody['zh-TW'].trim(), en: reviewingBody.en.trim() };
  return { reviewingBody: named, calendar, sessionIdleMinutes, sessionLongestMinutes };
}
