import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { Task } from './task.entity.js';

/** A task with the names that belong to it. */
export interface TaskRow extends Omit<Task, 'agencyId' | 'assessment' | 'assignee' | 'creator' | 'doer'> {
  pilotId: string;
  pilotTitle: string;
  assigneeName: string | null;
  createdByName: string;
  doneByName: string | null;
}

/** An assessment as far as tasks go. */
export interface TaskAssessment {
  id: string;
  agencyId: string;
  state: string;
  pilotTitle: string;
  pilotDueOn: string | null;
}

export interface TaskHolder {
  id: string;
  name: string;
  active: boolean;
  open: number;
}

/** Where a page of one's tasks ended. */
export type MinePosition = readonly [dueOn: string, assessmentId: string, factor: string, id: string];

export const NO_DUE_DATE = '9999-12-31';

/** Assessments and pilots belong to rooms that know this one, so their tables are read here by name. */
const ROWS = `
  SELECT t.id, t.assessment_id AS "assessmentId", s.pilot_id AS "pilotId", p.title AS "pilotTitle", t.factor, t.kind,
    t.assignee_id AS "assigneeId", a.name AS "assigneeName", t.seat, t.named, t.question,
    to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", t.state, t.created_by AS "createdBy", c.name AS "createdByName",
    t.created_at AS "createdAt", t.done_by AS "doneBy", d.name AS "doneByName", t.done_at AS "doneAt"
  FROM tasks t JOIN assessments s ON s.id = t.assessment_id JOIN pilots p ON p.id = s.pilot_id
    LEFT JOIN users a ON a.id = t.assignee_id JOIN users c ON c.id = t.created_by
    LEFT JOIN users d ON d.id = t.done_by`;

const SORTED_AS_MINE = `(coalesce(t.due_on, '${NO_DUE_DATE}'), t.assessment_id, array_position($2::text[], t.factor), t.id)`;

@Injectable()
export class TaskListsRepository {
  /**
   * What a person can do now: open tasks of drafts, the person's own and those of the person's seat. What is due first
   * comes first, then by assessment in the order of the framework.
   */
  mine(
    userId: string,
    factorOrder: readonly string[],
    { limit, after }: { limit: number; after: MinePosition | null },
  ): Promise<TaskRow[]> {
    return transaction().query<TaskRow[]>(
      `${ROWS} WHERE t.state = 'open' AND s.state = 'draft'
          AND (t.assignee_id = $1 OR t.seat = (SELECT f.seat FROM profiles f WHERE f.user_id = $1))
          AND ($3::date IS NULL
            OR ${SORTED_AS_MINE} > ($3::date, $4::uuid, array_position($2::text[], $5::text), $6::uuid))
        ORDER BY ${SORTED_AS_MINE} LIMIT $7`,
      [userId, factorOrder, ...(after ?? [null, null, null, null]), limit],
    );
  }

  /** All there ever were, in the order of the framework, then of their making. */
  ofAssessment(assessmentId: string, factorOrder: readonly string[]): Promise<TaskRow[]> {
    return transaction().query<TaskRow[]>(
      `${ROWS} WHERE t.assessment_id = $1 ORDER BY array_position($2::text[], t.factor), t.created_at, t.id`,
      [assessmentId, factorOrder],
    );
  }

  async one(id: string): Promise<TaskRow | null> {
    const [row] = await transaction().query<TaskRow[]>(`${ROWS} WHERE t.id = $1`, [id]);
    return row ?? null;
  }

  /** null where the caller may not see it. */
  async assessment(id: string): Promise<TaskAssessment | null> {
    const [row] = await transaction().query<TaskAssessment[]>(
      `SELECT s.id, s.agency_id AS "agencyId", s.state, p.title AS "pilotTitle",
          to_char(p.due_on, 'YYYY-MM-DD') AS "pilotDueOn"
        FROM assessments s JOIN pilots p ON p.id = s.pilot_id WHERE s.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Who of an agency has how many open tasks, whether they may still sign in or not. */
  holders(agencyId: string): Promise<TaskHolder[]> {
    return transaction().query<TaskHolder[]>(
      `SELECT u.id, u.name, u.active, count(*)::int AS open FROM tasks t JOIN users u ON u.id = t.assignee_id
        WHERE t.agency_id = $1 AND t.state = 'open' GROUP BY u.id ORDER BY u.name, u.id`,
      [agencyId],
    );
  }
}
