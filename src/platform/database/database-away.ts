/** Whether an error means that the database cannot be reached right now, rather than that it refused something. */
export const isDatabaseAway = (error: unknown): boolean => isOf(error, AWAY_CODES, AWAY_MESSAGES);

/** Whether it gave up on this one transaction for the sake of others, and may well take it a moment later. */
export const isDatabaseBusy = (error: unknown): boolean => isOf(error, BUSY_CODES, []);

function isOf(error: unknown, codes: ReadonlySet<string>, messages: readonly string[]): boolean {
  const seen = new Set<unknown>();
  for (let cause = error; typeof cause === 'object' && cause !== null && !seen.has(cause);) {
    seen.add(cause);
    const { code, message, driverError, errors } = cause as Record<string, unknown>;
    if (typeof code === 'string' && codes.has(code)) return true;
    if (typeof message === 'string' && messages.some((part) => message.includes(part))) return true;
    if (Array.isArray(errors) && errors.some((one) => !seen.has(one) && isOf(one, codes, messages))) return true;
    cause = driverError ?? (cause as { cause?: unknown }).cause;
  }
  return false;
}

/** PostgreSQL's: two transactions in each other's way, a deadlock, a lock not to be had in time, a statement too long. */
const BUSY_CODES = new Set(['40001', '40P01', '55P03', '57014']);

/** Node's and PostgreSQL's codes: refused, reset, cut off, shutting down, starting up, too many connections. */
const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);
const AWAY_MESSAGES = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Driver not Connected',
  'timeout expired',
  'Query read timeout',
];
