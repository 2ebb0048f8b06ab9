import { Clock } from '../platform/clock/clock.js';

const DAY_MS = 24 * 3600 * 1000;

/** The clock of the demo workspace while it is made: so that a plan can have been agreed, and be overdue, on day one. */
export class DemoClock extends Clock {
  private daysAgo = 0;

  override now(): Date {
    return new Date(super.now().getTime() - this.daysAgo * DAY_MS);
  }

  /** 0 = today. */
  goTo(daysAgo: number): void {
    this.daysAgo = daysAgo;
  }

  /** YYYY-MM-DD, so many days before today (negative: after). */
  day(daysAgo: number): string {
    return new Date(super.now().getTime() - daysAgo * DAY_MS).toISOString().slice(0, 10);
  }
}
