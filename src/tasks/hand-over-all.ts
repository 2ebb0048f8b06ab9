import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { HandOverAllDto } from './dto/task.dto.js';
import { againIfTaken, HandOverRepository } from './hand-over.repository.js';
import { fault, notYours } from './tasks.errors.js';
import { TasksRepository } from './tasks.repository.js';

/** Somebody leaves: everything open goes to a colleague at once. What was answered stays as it was answered. */
@Injectable()
export class HandOverAll {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly handing: HandOverRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns how many tasks went over. @throws AppError 422, 403 a colleague's */
  async handOver(actor: UserActor, body: unknown, locale: Locale): Promise<{ handedOver: number }> {
    const read = readDto(HandOverAllDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const [from, to] = [read.value.from.toLowerCase(), read.value.assigneeId];
    if (from !== actor.userId && !actor.roles.includes('coordinator')) throw notYours();
    const handedOver = await againIfTaken(() =>
      this.unitOfWork.run(actor, async () => {
        if (!(await this.tasks.isActiveColleague(to, actor.agencyId!)))
          throw invalid([fault('/assigneeId', 'not-a-colleague', locale)]);
        const count = await this.handing.handOver({ person: from }, to, { by: actor.userId, at: this.clock.now() });
        const details = { to, count };
        await record({ action: 'task.handed-over', object: { kind: 'person', id: from }, details });
        return count;
      }),
    );
    return { handedOver };
  }
}
