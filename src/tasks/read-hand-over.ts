import { Inject, Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import type { Person } from '../accounts/person.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { TaskListsRepository } from './task-lists.repository.js';
import type { TaskHolder } from './task-lists.repository.js';
import { taskView } from './task.view.js';
import type { TaskView } from './task.view.js';

/** What one looks at to hand tasks over. */
@Injectable()
export class ReadHandOver {
  constructor(
    private readonly lists: TaskListsRepository,
    private readonly accounts: AccountRegister,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError 404 */
  one(actor: UserActor, taskId: string): Promise<{ task: TaskView; colleagues: readonly Person[] }> {
    const today = localDay(this.clock.now(), this.config.timeZone);
    return this.unitOfWork.run(actor, async () => {
      const row = await this.lists.one(taskId);
      if (!row) throw notFound();
      return { task: taskView(row, today), colleagues: await this.accounts.colleagues(actor.agencyId!) };
    });
  }

  /** Coordinators hand over anybody's, others their own. */
  all(actor: UserActor): Promise<{ holders: readonly TaskHolder[]; colleagues: readonly Person[] }> {
    return this.unitOfWork.run(actor, async () => {
      const holders = await this.lists.holders(actor.agencyId!);
      const colleagues = await this.accounts.colleagues(actor.agencyId!);
      const isCoordinator = actor.roles.includes('coordinator');
      return { holders: holders.filter(({ id }) => isCoordinator || id === actor.userId), colleagues };
    });
  }
}
