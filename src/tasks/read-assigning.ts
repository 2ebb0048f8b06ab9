import { Inject, Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import type { Person } from '../accounts/person.js';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { TaskListsRepository } from './task-lists.repository.js';
import type { TaskAssessment } from './task-lists.repository.js';
import { taskView } from './task.view.js';
import type { TaskView } from './task.view.js';

export interface Assigning {
  readonly assessment: TaskAssessment;
  readonly colleagues: readonly Person[];
  readonly tasks: readonly TaskView[];
}

/** What a coordinator looks at to say who answers what. */
@Injectable()
export class ReadAssigning {
  constructor(
    private readonly lists: TaskListsRepository,
    private readonly accounts: AccountRegister,
    private readonly catalogue: FrameworkCatalogue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws AppError 404 */
  read(actor: UserActor, assessmentId: string): Promise<Assigning> {
    const today = localDay(this.clock.now(), this.config.timeZone);
    return this.unitOfWork.run(actor, async () => {
      const assessment = await this.lists.assessment(assessmentId);
      if (!assessment) throw notFound();
      const colleagues = await this.accounts.colleagues(assessment.agencyId);
      const rows = await this.lists.ofAssessment(assessmentId, this.catalogue.answerable);
      return { assessment, colleagues, tasks: rows.map((row) => taskView(row, today)) };
    });
  }
}
