import type { Settings } from '../platform/settings/settings.js';

/**
 * When a browser's sign-in is to end from now on: a while after its last use, and never later than the
 * longest sign-in after it began. null where that would change little: not every click writes to the database. A time
 * that the reviewing body has shortened takes effect with the next use.
 */
export function sessionEnd(
  session: { readonly createdAt: Date; readonly expiresAt: Date },
  now: Date,
  { sessionIdleMinutes, sessionLongestMinutes }: Pick<Settings, 'sessionIdleMinutes' | 'sessionLongestMinutes'>,
): Date | null {
  const latest = session.createdAt.getTime() + sessionLongestMinutes * 60_000;
  const end = Math.min(now.getTime() + sessionIdleMinutes * 60_000, latest);
  const gained = end - session.expiresAt.getTime();
  return gained > (sessionIdleMinutes * 60_000) / 10 || gained < 0 ? new Date(end) : null;
}
