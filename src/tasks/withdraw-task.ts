import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { alreadyDone } from './tasks.errors.js';
import { TasksRepository } from './tasks.repository.js';

/** Taken back twice, it is taken back once; what has been answered stays done. */
@Injectable()
export class WithdrawTask {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 409 */
  withdraw(actor: UserActor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      if (await this.tasks.withdraw(id, { by: actor.userId, at: this.clock.now() })) {
        return record({ action: 'task.withdrawn', object: { kind: 'task', id } });
      }
      const task = await this.tasks.byId(id);
      if (!task) throw notFound();
      if (task.state === 'done') throw alreadyDone();
    });
  }
}
