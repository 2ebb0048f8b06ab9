/** However busy: a day's work, then the password again. */
const MOST_HOURS = 12;

/**
 * When a browser's sign-in is to end from now on: `minutes` after its last use, and never later than twelve hours after
 * it began. null where that would change little: not every click writes to the database.
 */
export function sessionEnd(
  session: { readonly createdAt: Date; readonly expiresAt: Date },
  now: Date,
  minutes: number,
): Date | null {
  const latest = session.createdAt.getTime() + MOST_HOURS * 3_600_000;
  const end = Math.min(now.getTime() + minutes * 60_000, latest);
  const worthIt = end - session.expiresAt.getTime() > (minutes * 60_000) / 10;
  return worthIt ? new Date(end) : null;
}
