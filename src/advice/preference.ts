import type { Action, Cause, GovernmentLevel, Horizon, Standing } from './action.js';
import type { Candidate } from './candidate.js';

/** How gladly one action is taken instead of another for the same answer; only the order these give matters. */
const BY_GOVERNMENT_LEVEL: Readonly<Record<GovernmentLevel, number>> = { own: 1, partner: 0.85, centre: 0.5 };
const BY_STANDING: Readonly<Record<Standing, number>> = { worked: 1, partly: 0.9, proposed: 0.8 };
const BY_HORIZON: Readonly<Record<Horizon, number>> = { short: 1, mid: 0.85, long: 0.6 };
const OTHER_CAUSE = 0.4;

/** Every action costs attention, however small: three memos are more work than one rule (effort 3). */
const ATTENTION = 6;

export function preferenceOf({ governmentLevel, standing, horizon }: Action): number {
  return BY_GOVERNMENT_LEVEL[governmentLevel] * BY_STANDING[standing] * BY_HORIZON[horizon];
}

/** An action against another cause than the one stated still moves the level, but is second choice. */
export function causeFit({ causes }: Action, cause: Cause | null): number {
  return cause === null || causes.includes(cause) ? 1 : OTHER_CAUSE;
}

export function burdenOf({ effort }: Action): number {
  return effort + ATTENTION;
}

export function gainPerEffort({ action, gain }: Candidate): number {
  return gain / action.effort;
}
