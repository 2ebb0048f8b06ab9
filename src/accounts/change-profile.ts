import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { monthToCome } from './accounts.errors.js';
import { ChangeProfileDto } from './dto/profile.dto.js';
import { ProfilesRepository } from './profiles.repository.js';
import type { ProfileChange } from './profiles.repository.js';

@Injectable()
export class ChangeProfile {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Only what is given changes; null clears. @throws AppError 422 */
  async change(actor: UserActor, body: unknown, locale: Locale): Promise<void> {
    const read = readDto(ChangeProfileDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const given = Object.entries(read.value).filter(([, value]) => value !== undefined);
    const change = Object.fromEntries(given) as ProfileChange;
    const now = this.clock.now();
    if (isToCome(change.inPostSince, localDay(now, this.config.timeZone))) throw monthToCome(locale);
    await this.unitOfWork.run(actor, async () => {
      await this.profiles.write(actor.userId, actor.agencyId, change, now);
      const details = { fields: Object.keys(change) };
      await record({ action: 'profile.changed', object: { kind: 'person', id: actor.userId }, details });
    });
  }
}

/** @param month YYYY-MM; @param today YYYY-MM-DD */
export function isToCome(month: string | null | undefined, today: string): boolean {
  return typeof month === 'string' && month > today.slice(0, 7);
}
