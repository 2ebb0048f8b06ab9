import pino from 'pino';
import type { Logger } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;
export const LOG = Symbol('log');

/** Structured lines with request and job ids; never answers, never personal data, never a connection string. */
export function createLog(level: string, process: 'web' | 'worker' | 'start'): Logger {
  return pino({
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.password', '*.token'],
  });
}
