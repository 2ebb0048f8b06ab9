import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { timeForPeople } from '../platform/views/people-dates.js';

/** Times of day where the service's people live. */
@Injectable()
export class SavedTimes {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Such as 10:32. */
  of(moment: Date): string {
    return timeForPeople(moment, this.config.timeZone);
  }
}
