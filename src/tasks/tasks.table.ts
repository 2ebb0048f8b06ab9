import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { TaskView } from './task.view.js';

export function tasksTable({ wording }: FrameworkVersion): TableShape<TaskView> {
  return {
    name: 'tasks',
    columns: {
      pilotTitle: 'text',
      factor: 'text',
      factorName: 'text',
      taskKind: 'text',
      assignee: 'text',
      seat: 'text',
      named: 'text',
      question: 'text',
      dueOn: 'date',
      overdue: 'flag',
      state: 'text',
      askedBy: 'text',
      createdAt: 'moment',
      doneBy: 'text',
      doneAt: 'moment',
      id: 'text',
      assessmentId: 'text',
    },
    row: ({ kind, assignee, askedBy, doneBy, pilotId: _, ...task }, { locale, words }) => ({
      ...task,
      factorName: wording.factors[task.factor]![locale].name,
      taskKind: words.pick(locale, 'tables.taskKinds', kind),
      assignee: assignee?.name ?? null,
      askedBy: askedBy.name,
      doneBy: doneBy?.name ?? null,
      seat: task.seat && words.pick(locale, 'accounts.seats', task.seat),
      state: words.pick(locale, 'tables.taskStates', task.state),
    }),
  };
}
