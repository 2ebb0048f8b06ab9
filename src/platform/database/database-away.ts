/** Whether an error means that the database cannot be reached right now, rather than that it refused something. */
export function isDatabaseAway(error: unknown): boolean {
  const seen = new Set<unknown>();
  for (let cause = error; typeof cause === 'object' && cause !== null && !seen.has(cause);) {
    seen.add(cause);
    const { code, message, driverError, errors } = cause as Record<string, unknown>;
    if (typeof code === 'string' && AWAY_CODES.has(code)) return true;
    if (typeof message === 'string' && AWAY_MESSAGES.some((part) => message.includes(part))) return true;
    if (Array.isArray(errors) && errors.some((one) => !seen.has(one) && isDatabaseAway(one))) return true;
    cause = driverError ?? (cause as { cause?: unknown }).cause;
  }
  return false;
}

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
