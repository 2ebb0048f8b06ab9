import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readAssignment } from './read-assignment.js';
import type { Assignment } from './read-assignment.js';
import { TaskListsRepository } from './task-lists.repository.js';
import type { Task } from './task.entity.js';
import { taskView } from './task.view.js';
import type { TaskView } from './task.view.js';
import { fault, notOpenForTasks } from './tasks.errors.js';
import { TasksRepository } from './tasks.repository.js';

/** The coordinator says who is to answer which factors. Said twice, it is so once, with the later due date. */
@Injectable()
export class AssignTasks {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly lists: TaskListsRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns the open tasks that stand now. @throws AppError 404, 409, 422 */
  async assign(actor: UserActor, assessmentId: string, body: unknown, locale: Locale): Promise<TaskView[]> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.run(actor, async () => {
      const place = await this.tasks.place(assessmentId);
      if (!place) throw notFound();
      if (place.state !== 'draft') throw notOpenForTasks();
      const assignment = readAssignment(body, this.catalogue.answerable, locale);
      await this.refuseStranger(assignment, place.agencyId, locale);
      for (const task of tasksOf(assignment, { assessmentId, ...place }, actor, now)) {
        await this.tasks.refresh(task);
        await this.tasks.addIfNew(task);
      }
      const { factors, whom } = assignment;
      const details = { factors, to: whom.assigneeId, seat: whom.seat };
      await record({ action: 'tasks.assigned', object: { kind: 'assessment', id: assessmentId }, details });
      const all = await this.lists.ofAssessment(assessmentId, this.catalogue.answerable);
      return all.filter((task) => task.state === 'open' && task.kind === 'answer' && isOf(task, assignment));
    });
    const today = localDay(now, this.config.timeZone);
    return rows.map((row) => taskView(row, today));
  }

  private async refuseStranger({ whom }: Assignment, agencyId: string, locale: Locale): Promise<void> {
    if (whom.assigneeId === null || (await this.tasks.isActiveColleague(whom.assigneeId, agencyId))) return;
    throw invalid([fault('/assigneeId', 'not-a-colleague', locale)]);
  }
}

function tasksOf(
  { factors, whom, dueOn, question }: Assignment,
  { assessmentId, agencyId }: Pick<Task, 'assessmentId' | 'agencyId'>,
  { userId }: UserActor,
  createdAt: Date,
): Task[] {
  const same = { assessmentId, agencyId, kind: 'answer', ...whom, dueOn, question, state: 'open' } as const;
  return factors.map((factor) => ({
    id: randomUUID(),
    ...same,
    factor,
    createdBy: userId,
    createdAt,
    doneBy: null,
    doneAt: null,
  }));
}

function isOf(task: Pick<Task, 'factor' | 'assigneeId' | 'seat' | 'named'>, { factors, whom }: Assignment): boolean {
  const { assigneeId, seat, named } = whom;
  const isTheirs = task.assigneeId === assigneeId && task.seat === seat && task.named === named;
  return isTheirs && factors.some((factor) => factor === task.factor);
}
