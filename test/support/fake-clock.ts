import { Clock } from '../../src/platform/clock/clock.js';

/** Stands still until it is told to move on. */
export class FakeClock extends Clock {
  constructor(private at = new Date('2009-10-01T01:30:00Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}
