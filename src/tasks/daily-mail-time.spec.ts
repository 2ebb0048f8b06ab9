import { dailyMailDay, daysAfter } from './daily-mail-time.js';

describe('the daily letter', () => {
  // Taipei is eight hours ahead of UTC, without summer time. 2026-11-23 is a Monday.
  it.each([
    ['Monday 07:29 in Taipei: too early', '2026-11-22T23:29:59Z', null],
    ['Monday 07:30 in Taipei, Sunday still in UTC', '2026-11-22T23:30:00Z', '2026-11-23'],
    ['Monday 23:59 in Taipei: a worker that was down all day makes up for it', '2026-11-23T15:59:00Z', '2026-11-23'],
    ['Tuesday 00:00 in Taipei: another day, too early', '2026-11-23T16:00:00Z', null],
    ['Friday 12:00 in Taipei', '2026-11-27T04:00:00Z', '2026-11-27'],
    ['Saturday 08:00 in Taipei, Saturday in UTC', '2026-11-28T00:00:00Z', null],
    ['Sunday 23:00 in Taipei', '2026-11-29T15:00:00Z', null],
    ['Saturday 07:00 in Taipei, Friday still in UTC', '2026-11-27T23:00:00Z', null],
  ])('on %s', (_, moment, day) => {
    expect(dailyMailDay(new Date(moment), 'Asia/Taipei')).toBe(day);
  });

  it('goes by the clocks of the place, summer time included', () => {
    // Berlin leaves summer time on 2026-10-25: half past seven is 05:30 UTC before and 06:30 UTC after.
    expect(dailyMailDay(new Date('2026-10-23T05:30:00Z'), 'Europe/Berlin')).toBe('2026-10-23');
    expect(dailyMailDay(new Date('2026-10-26T05:30:00Z'), 'Europe/Berlin')).toBeNull();
    expect(dailyMailDay(new Date('2026-10-26T06:30:00Z'), 'Europe/Berlin')).toBe('2026-10-26');
  });

  it('looks a week ahead, over the ends of months and years', () => {
    expect(daysAfter('2026-11-23', 7)).toBe('2026-11-30');
    expect(daysAfter('2028-02-25', 7)).toBe('2028-03-03');
    expect(daysAfter('2026-12-28', 7)).toBe('2027-01-04');
  });
});
