export const PLAN_STATES = ['not-started', 'under-way', 'done', 'blocked', 'dropped'] as const;
export type PlanState = (typeof PLAN_STATES)[number];
/** Who says so: the agency that carries the action out, or the reviewing body. */
export type PlanSide = 'centre' | 'agency';

/** What is said of an action at one time. */
export interface PlanSaid {
  readonly state: PlanState;
  readonly side: PlanSide;
}

/** How far an action is: by its last update, or not begun. */
export interface ActionStanding {
  readonly state: PlanState;
  /** The reviewing body agrees that it is done, or that it is dropped. */
  readonly isConfirmed: boolean;
}

export interface NewUpdate extends PlanSaid {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly note: string | null;
}

export type UpdateFault =
  | { readonly member: 'note'; readonly code: 'note-missing' }
  | { readonly member: 'date'; readonly code: 'date-in-future' }
  | { readonly member: 'state'; readonly code: 'state-not-allowed' };

export type UpdateConflict = 'confirmed' | 'not-finished';

export function standingOf(last: PlanSaid | undefined): ActionStanding {
  if (!last) return { state: 'not-started', isConfirmed: false };
  return { state: last.state, isConfirmed: last.side === 'centre' && isFinished(last.state) };
}

/** Past its day, and neither done nor dropped with the reviewing body's consent. Due today is not overdue. */
export function isOverdue(dueOn: string, { state, isConfirmed }: ActionStanding, today: string): boolean {
  return dueOn < today && state !== 'done' && !(state === 'dropped' && isConfirmed);
}

/** Not overdue, due within so many days, and something still to be done. */
export function isDueBy(dueOn: string, { state }: ActionStanding, today: string, until: string): boolean {
  return dueOn >= today && dueOn <= until && !isFinished(state);
}

/**
 * Whether an update can follow: the agency reports until the reviewing body has confirmed; the reviewing body confirms
 * what is reported done or dropped by saying the same, or opens it again by saying that it is under way.
 */
export function updateConflict(said: PlanSaid, standing: ActionStanding): UpdateConflict | null {
  if (said.side === 'agency') return standing.isConfirmed ? 'confirmed' : null;
  return isFinished(standing.state) ? null : 'not-finished';
}

export function updateFaults(said: NewUpdate, standing: ActionStanding, today: string): UpdateFault[] {
  const isJudged = said.side === 'centre';
  const isAllowed = !isJudged || said.state === standing.state || said.state === 'under-way';
  const needsNote = isJudged ? said.state === 'under-way' : said.state === 'blocked' || said.state === 'dropped';
  return [
    ...(isAllowed ? [] : [{ member: 'state' as const, code: 'state-not-allowed' as const }]),
    ...(said.date > today ? [{ member: 'date' as const, code: 'date-in-future' as const }] : []),
    ...(needsNote && said.note === null ? [{ member: 'note' as const, code: 'note-missing' as const }] : []),
  ];
}

const isFinished = (state: PlanState): boolean => state === 'done' || state === 'dropped';
