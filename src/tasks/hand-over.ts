import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { HandOverDto } from './dto/task.dto.js';
import { againIfTaken, HandOverRepository } from './hand-over.repository.js';
import { TaskListsRepository } from './task-lists.repository.js';
import { taskView } from './task.view.js';
import type { TaskView } from './task.view.js';
import { fault, notYours, taskClosed } from './tasks.errors.js';
import { TasksRepository } from './tasks.repository.js';
import type { TaskStanding } from './tasks.repository.js';

/** Gives a task to a colleague; a seat's task may be taken, or given, by anybody of the agency. */
@Injectable()
export class HandOver {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly handing: HandOverRepository,
    private readonly lists: TaskListsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError 404, 403 a colleague's, 409, 422 */
  async handOver(actor: UserActor, id: string, body: unknown, locale: Locale): Promise<TaskView> {
    const at = this.clock.now();
    const row = await againIfTaken(() =>
      this.unitOfWork.run(actor, async () => {
        const task = await this.tasks.byId(id);
        if (!task) throw notFound();
        if (!mayHandOver(actor, task)) throw notYours();
        if (task.state !== 'open') throw taskClosed();
        const to = await this.recipient(actor, body, locale);
        const handed = await this.handing.handOver({ task: id }, to, { by: actor.userId, at });
        if (handed === 0) throw taskClosed();
        await record({ action: 'task.handed-over', object: { kind: 'task', id }, details: { to } });
        return (await this.lists.one(id))!;
      }),
    );
    return taskView(row, localDay(at, this.config.timeZone));
  }

  private async recipient({ agencyId }: UserActor, body: unknown, locale: Locale): Promise<string> {
    const read = readDto(HandOverDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { assigneeId } = read.value;
    if (await this.tasks.isActiveColleague(assigneeId, agencyId!)) return assigneeId;
    throw invalid([fault('/assigneeId', 'not-a-colleague', locale)]);
  }
}

function mayHandOver({ userId, roles }: UserActor, { assigneeId, seat }: TaskStanding): boolean {
  return roles.includes('coordinator') || assigneeId === userId || seat !== null;
}
