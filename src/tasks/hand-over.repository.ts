import { Injectable } from '@nestjs/common';
import { isUniqueBreach } from '../platform/database/constraint.js';
import { transaction } from '../platform/database/unit-of-work.js';
import type { Doing } from './tasks.repository.js';

/** One task, or everything open that a person has. */
export type Handed = { readonly task: string } | { readonly person: string };

@Injectable()
export class HandOverRepository {
  /**
   * Gives open tasks to somebody else. What that person has to do anyway is taken back instead: nobody is to see the
   * same twice.
   *
   * @returns how many were given or taken back
   */
  async handOver(handed: Handed, toUserId: string, { by, at }: Doing): Promise<number> {
    const [which, id] = 'task' in handed ? ['t.id', handed.task] : ['t.assignee_id', handed.person];
    const [, doubled] = await transaction().query<[unknown, number]>(
      `UPDATE tasks t SET state = 'withdrawn', done_by = $3, done_at = $4
        WHERE ${which} = $1 AND t.state = 'open' AND EXISTS (SELECT 1 FROM tasks o
          WHERE o.assessment_id = t.assessment_id AND o.factor = t.factor AND o.kind = t.kind
            AND o.assignee_id = $2 AND o.state = 'open' AND o.id <> t.id)`,
      [id, toUserId, by, at],
    );
    const [, given] = await transaction().query<[unknown, number]>(
      `UPDATE tasks t SET assignee_id = $2, seat = NULL, named = NULL WHERE ${which} = $1 AND t.state = 'open'`,
      [id, toUserId],
    );
    return doubled + given;
  }
}

/** Two who give the same to the same person at once: the second looks again, and finds it given. */
export async function againIfTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueBreach(error, 'tasks_open_assignee_unique')) throw error;
    return work();
  }
}
