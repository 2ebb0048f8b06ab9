import { isCalendarDay, isDayOfOurs } from './calendar-day.js';

describe('A day that somebody plans or reports', () => {
  it.each(['1912-01-01', '2008-02-29', '2026-11-23', '9999-12-31'])('may be %s', (day) => {
    expect(isDayOfOurs(day)).toBe(true);
  });

  it.each(['0115-10-04', '0001-01-01', '1911-12-31'])('is in western years: %s is a year of the Republic', (day) => {
    expect([isCalendarDay(day), isDayOfOurs(day)]).toEqual([true, false]);
  });

  it.each(['115-10-04', '2026-02-29', '2026-13-01', '2026-10', '2026/10/04', '10000-01-01', 20261004, null])(
    'is on the calendar and written in full: not %s',
    (day) => expect(isDayOfOurs(day)).toBe(false),
  );
});
