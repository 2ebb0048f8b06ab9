import { localDay } from './local-day.js';

describe('the day of a moment', () => {
  it('is the one where people live: 23:30 UTC on Sunday is Monday in Taipei', () => {
    const moment = new Date('2026-11-22T23:30:00Z');
    expect(localDay(moment, 'Asia/Taipei')).toBe('2026-11-23');
    expect(localDay(moment, 'UTC')).toBe('2026-11-22');
  });
});
