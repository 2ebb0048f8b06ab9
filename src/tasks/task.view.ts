import type { TaskRow } from './task-lists.repository.js';

/** @param today YYYY-MM-DD where people live */
export function taskView(task: TaskRow, today: string) {
  const { id, assessmentId, pilotId, pilotTitle, factor, kind, seat, named, question, dueOn, state } = task;
  return {
    id,
    assessmentId,
    pilotId,
    pilotTitle,
    factor,
    kind,
    assignee: task.assigneeId === null ? null : { id: task.assigneeId, name: task.assigneeName! },
    seat,
    named,
    question,
    dueOn,
    overdue: isOverdue(task, today),
    state,
    askedBy: { id: task.createdBy, name: task.createdByName },
    createdAt: task.createdAt,
    doneBy: task.doneBy === null ? null : { id: task.doneBy, name: task.doneByName! },
    doneAt: task.doneAt,
  };
}

export type TaskView = ReturnType<typeof taskView>;

/** A task may still be done on the day it is due; one that is closed is late no more. */
export function isOverdue({ dueOn, state }: Pick<TaskRow, 'dueOn' | 'state'>, today: string): boolean {
  return state === 'open' && dueOn !== null && dueOn < today;
}
