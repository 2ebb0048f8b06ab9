import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { FrameworkCatalogue } from '../framework/framework-catalogue.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import type { AnswerStatus } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import { TaskListsRepository } from './task-lists.repository.js';
import type { TaskRow } from './task-lists.repository.js';
import { kindsFinishedBy } from './task.status.js';
import { TasksRepository } from './tasks.repository.js';

export interface Asking {
  readonly assessmentId: string;
  readonly agencyId: string;
  readonly factor: FactorCode;
  /** Somebody of the agency, or somebody who has no account yet. */
  readonly whom: { readonly userId: string } | { readonly named: string };
  readonly question: string | null;
  /** Who asks: the one acting. */
  readonly by: string;
}

/** Tasks as the rooms above need them. Used inside a unit of work. */
@Injectable()
export class TaskRegister {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly lists: TaskListsRepository,
    private readonly catalogue: FrameworkCatalogue,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody does not know and says who would. Asking the same person again changes nothing while the first question
   * is open.
   *
   * @returns false where the person is not an active member of the agency; nothing is asked then
   */
  async ask({ assessmentId, agencyId, factor, whom, question, by }: Asking): Promise<boolean> {
    const assigneeId = 'userId' in whom ? whom.userId : null;
    if (assigneeId !== null && !(await this.tasks.isActiveColleague(assigneeId, agencyId))) return false;
    await this.tasks.addIfNew({
      id: randomUUID(),
      assessmentId,
      agencyId,
      factor,
      kind: 'ask',
      assigneeId,
      seat: null,
      named: 'named' in whom ? whom.named : null,
      question,
      dueOn: null,
      state: 'open',
      createdBy: by,
      createdAt: this.clock.now(),
      doneBy: null,
      doneAt: null,
    });
    return true;
  }

  /** The caller answered a factor, for oneself or for the agency: the caller's open tasks for it are done. */
  async answered(actor: UserActor, assessmentId: string, factor: FactorCode, status: AnswerStatus): Promise<void> {
    const kinds = kindsFinishedBy(status);
    if (kinds.length === 0) return;
    await this.tasks.finish(assessmentId, factor, kinds, { by: actor.userId, at: this.clock.now() });
  }

  /** Open ones that the caller can do now, what is due first first. */
  mine({ userId }: UserActor, limit: number): Promise<TaskRow[]> {
    return this.lists.mine(userId, this.catalogue.answerable, { limit, after: null });
  }

  /** All of an assessment, closed ones too, in the order of the framework. */
  ofAssessment(assessmentId: string): Promise<TaskRow[]> {
    return this.lists.ofAssessment(assessmentId, this.catalogue.answerable);
  }
}
