import { SUBMISSION_STATUSES } from '../submissions/submission.status.js';
import type { SubmissionStatus } from '../submissions/submission.status.js';

/** What a queue is asked for by default: what waits, and what somebody has. */
export const OPEN_STATUSES = ['submitted', 'in-review'] as const satisfies readonly SubmissionStatus[];
/** `open` = waiting or in review, `answered` = of these, the agency has written last; `all` = decided and replaced too. */
export const QUEUE_STATES = ['open', 'answered', ...SUBMISSION_STATUSES, 'all'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

export const HOLDERS = ['me', 'nobody', 'anybody'] as const;
export type QueueHolder = (typeof HOLDERS)[number];

/** `age` oldest first, `newest` newest first, `band` readiest first, `difference` most over-rated first. */
export const QUEUE_SORTS = ['age', 'newest', 'agency', 'band', 'difference'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

export interface QueueFilters {
  readonly state: QueueState;
  readonly holder: QueueHolder;
  readonly level: string | null;
  readonly band: string | null;
  /** Part of an agency's name or a pilot's title. */
  readonly search: string | null;
  readonly sort: QueueSort;
}

export const WHOLE_QUEUE: QueueFilters = {
  state: 'open',
  holder: 'anybody',
  level: null,
  band: null,
  search: null,
  sort: 'age',
};

/** The statuses a state stands for. */
export function statusesOf(state: QueueState): readonly SubmissionStatus[] {
  if (state === 'open' || state === 'answered') return OPEN_STATUSES;
  return state === 'all' ? SUBMISSION_STATUSES : [state];
}

const DAY_MS = 24 * 3_600_000;

/** Whole days since it was handed in. */
export function ageInDays(openedAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - openedAt.getTime()) / DAY_MS));
}
