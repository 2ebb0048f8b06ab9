import type { AnswerStatus } from '../scoring/answer.js';
import type { SEATS } from '../sheet/answer-sheet.js';

export type Seat = (typeof SEATS)[number];

/** `answer`: the coordinator assigned it; `ask`: somebody did not know and named who would. */
export const TASK_KINDS = ['answer', 'ask'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** open → done, by answering; open → withdrawn, by the coordinator. Neither is opened again: a new one is made. */
export const TASK_STATES = ['open', 'done', 'withdrawn'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/**
 * Which tasks an answer finishes. To say that one does not know is to have answered what one was assigned, but not what
 * one was asked because one should know. A cleared answer finishes nothing.
 */
export function kindsFinishedBy(status: AnswerStatus): readonly TaskKind[] {
  if (status === 'unanswered') return [];
  return status === 'unknown' ? ['answer'] : ['answer', 'ask'];
}
