import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';

const MOST_FAILURES = 10;
const WINDOW_MS = 15 * 60 * 1000;
const MOST_KEYS = 50_000;

interface Failures {
  count: number;
  until: number;
}

/**
 * Counts failed sign-ins per account and address; only these are throttled. Kept in memory: there is one web process,
 * and a restart forgives.
 */
@Injectable()
export class FailedSignIns {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly clock: Clock) {}

  /** Seconds to wait; 0 where the next try is welcome. */
  secondsToWait(email: string, address: string): number {
    const now = this.clock.now().getTime();
    const known = this.failures.get(keyOf(email, address));
    if (!known || known.until <= now || known.count < MOST_FAILURES) return 0;
    return Math.ceil((known.until - now) / 1000);
  }

  add(email: string, address: string): void {
    const now = this.clock.now().getTime();
    const key = keyOf(email, address);
    const known = this.failures.get(key);
    const count = known && known.until > now ? known.count + 1 : 1;
    this.failures.delete(key);
    this.failures.set(key, { count, until: now + WINDOW_MS });
    if (this.failures.size > MOST_KEYS) this.failures.delete(this.failures.keys().next().value!);
  }

  forget(email: string, address: string): void {
    this.failures.delete(keyOf(email, address));
  }
}

function keyOf(email: string, address: string): string {
  return `${email.toLowerCase()} ${address}`;
}
