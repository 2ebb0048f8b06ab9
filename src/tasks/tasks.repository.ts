import { Injectable } from '@nestjs/common';
import { preparedQuery } from '../platform/database/prepared-query.js';
import { transaction } from '../platform/database/unit-of-work.js';
import type { Task } from './task.entity.js';
import type { TaskKind } from './task.status.js';

/** Of one assessment, as far as tasks go. Its room knows this one, so its table is read here by name. */
export interface TaskPlace {
  agencyId: string;
  state: string;
}

export type TaskStanding = Pick<Task, 'id' | 'assigneeId' | 'seat' | 'state'>;
export type Doing = Readonly<{ by: string; at: Date }>;

@Injectable()
export class TasksRepository {
  /** Keeps the assessment from being frozen until the transaction ends. null where the caller may not see it. */
  async place(assessmentId: string): Promise<TaskPlace | null> {
    const [row] = await transaction().query<TaskPlace[]>(
      'SELECT agency_id AS "agencyId", state FROM assessments WHERE id = $1 FOR KEY SHARE',
      [assessmentId],
    );
    return row ?? null;
  }

  async isActiveColleague(userId: string, agencyId: string): Promise<boolean> {
    const rows = await transaction().query<unknown[]>(
      'SELECT 1 FROM users WHERE id = $1 AND agency_id = $2 AND active',
      [userId, agencyId],
    );
    return rows.length === 1;
  }

  /** Nothing where an open one like it is there already, perhaps since a moment ago. */
  async addIfNew(task: Task): Promise<void> {
    const { id, assessmentId, agencyId, factor, kind, assigneeId, seat, named, question } = task;
    await transaction().query(
      `INSERT INTO tasks (id, assessment_id, agency_id, factor, kind, assignee_id, seat, named, question, due_on, state,
          created_by, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11, $12) ON CONFLICT DO NOTHING`,
      [
        ...[id, assessmentId, agencyId, factor, kind, assigneeId, seat, named, question, task.dueOn],
        ...[task.createdBy, task.createdAt],
      ],
    );
  }

  /** A new due date or question for an open one like this; what is not given stays. */
  async refresh({ assessmentId, factor, kind, assigneeId, seat, named, dueOn, question }: Task): Promise<void> {
    await transaction().query(
      `UPDATE tasks SET due_on = coalesce($7, due_on), question = coalesce($8, question)
        WHERE assessment_id = $1 AND factor = $2 AND kind = $3 AND state = 'open'
          AND (assignee_id = $4 OR seat = $5 OR named = $6)`,
      [assessmentId, factor, kind, assigneeId, seat, named, dueOn, question],
    );
  }

  async byId(id: string): Promise<TaskStanding | null> {
    const [row] = await transaction().query<TaskStanding[]>(
      'SELECT id, assignee_id AS "assigneeId", seat, state FROM tasks WHERE id = $1',
      [id],
    );
    return row ?? null;
  }

  async withdraw(id: string, { by, at }: Doing): Promise<boolean> {
    const [, withdrawn] = await transaction().query<[unknown, number]>(
      `UPDATE tasks SET state = 'withdrawn', done_by = $2, done_at = $3 WHERE id = $1 AND state = 'open'`,
      [id, by, at],
    );
    return withdrawn === 1;
  }

  /**
   * The caller's open tasks that an answer to a factor finishes: the caller's own, and those of the caller's seat. One
   * statement: it is on the way of every answer that is saved.
   */
  finish(assessmentId: string, factor: string, kinds: readonly TaskKind[], { by, at }: Doing): Promise<unknown> {
    return preparedQuery(
      'task-finish',
      `UPDATE tasks SET state = 'done', done_by = $4, done_at = $5
        WHERE assessment_id = $1 AND factor = $2 AND kind = ANY ($3) AND state = 'open'
          AND (assignee_id = $4 OR seat = (SELECT seat FROM profiles WHERE user_id = $4))`,
      [assessmentId, factor, kinds, by, at],
    );
  }
}
