import { Inject, Injectable } from '@nestjs/common';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { ListPage } from '../platform/http/list-page.js';
import { TaskListsRepository } from './task-lists.repository.js';
import type { MinePosition } from './task-lists.repository.js';
import { taskView } from './task.view.js';
import type { TaskView } from './task.view.js';

@Injectable()
export class ReadTasks {
  constructor(
    private readonly lists: TaskListsRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What the caller can do now; one more than the limit if there are more. */
  async mine(actor: UserActor, { limit, after }: ListPage): Promise<TaskView[]> {
    const page = { limit: limit + 1, after: after as MinePosition | null };
    const rows = await this.unitOfWork.run(actor, () => this.lists.mine(actor.userId, this.catalogue.answerable, page));
    return rows.map((row) => taskView(row, this.today()));
  }

  /** All of an assessment, closed ones too. @throws AppError 404 */
  async ofAssessment(actor: UserActor, assessmentId: string): Promise<TaskView[]> {
    const rows = await this.unitOfWork.run(actor, async () => {
      if (!(await this.lists.assessment(assessmentId))) throw notFound();
      return this.lists.ofAssessment(assessmentId, this.catalogue.answerable);
    });
    return rows.map((row) => taskView(row, this.today()));
  }

  private today(): string {
    return localDay(this.clock.now(), this.config.timeZone);
  }
}
