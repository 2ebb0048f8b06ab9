/** The only place that reads the time. */
export class Clock {
  now(): Date {
    return new Date();
  }
}
