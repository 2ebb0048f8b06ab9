import { Inject, Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { PlansRepository } from './plans.repository.js';
import type { PlanFilters, PlanLine } from './plans.repository.js';

/** Days before its day on which an action is called due soon. */
export const DUE_SOON_DAYS = 14;
const DAY_MS = 24 * 3600 * 1000;

/** Agreed actions over many submissions, as far as the caller may see them. */
@Injectable()
export class ReadPlans {
  constructor(
    private readonly plans: PlansRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Overdue ones first, then by agency and day; one more than the limit if there are more. */
  page(actor: UserActor, page: ListPage, filters: PlanFilters): Promise<PlanLine[]> {
    return this.unitOfWork.run(actor, () => this.plans.page(page, this.today(), filters));
  }

  /** Overdue or due soon, what is due first first. */
  due(actor: UserActor): Promise<PlanLine[]> {
    const soon = new Date(Date.parse(`${this.today()}T00:00:00Z`) + DUE_SOON_DAYS * DAY_MS);
    return this.unitOfWork.run(actor, () => this.plans.due(this.today(), soon.toISOString().slice(0, 10)));
  }

  /** How many are overdue. */
  overdue(actor: UserActor): Promise<number> {
    return this.unitOfWork.run(actor, () => this.plans.overdue(this.today()));
  }

  private today(): string {
    return localDay(this.clock.now(), this.config.timeZone);
  }
}
