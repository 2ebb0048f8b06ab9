import { dateForPeople, momentForPeople, timeForPeople, useCalendar } from './people-dates.js';

describe('Dates as people write them', () => {
  it('a day and a month, in both languages', () => {
    expect(dateForPeople('2026-11-23', 'zh-TW')).toBe('2026年11月23日');
    expect(dateForPeople('2026-11-23', 'en')).toBe('23 November 2026');
    expect(dateForPeople('2009-09', 'zh-TW')).toBe('2009年9月');
    expect(dateForPeople('2009-09', 'en')).toBe('September 2009');
  });

  it('a moment where people live: 02:32 in UTC is 10:32 in Taipei', () => {
    const moment = new Date('2026-11-23T02:32:10Z');
    expect(timeForPeople(moment, 'Asia/Taipei')).toBe('10:32');
    expect(momentForPeople(moment, 'zh-TW', 'Asia/Taipei')).toBe('2026年11月23日 10:32');
    expect(momentForPeople(new Date('2026-11-23T17:00:00Z'), 'en', 'Asia/Taipei')).toBe('24 November 2026 01:00');
  });

  it('民國 years in Chinese where the reviewing body counts so, western ones in English all the same', () => {
    expect(dateForPeople('2026-11-23', 'zh-TW', 'republic')).toBe('民國115年11月23日');
    expect(dateForPeople('2009-09', 'zh-TW', 'republic')).toBe('民國98年9月');
    expect(dateForPeople('2026-11-23', 'en', 'republic')).toBe('23 November 2026');
    const moment = new Date('2026-12-31T17:00:00Z');
    expect(momentForPeople(moment, 'zh-TW', 'Asia/Taipei', 'republic')).toBe('民國116年1月1日 01:00');
  });

  it('a year before the republic stays as it is', () => {
    expect(dateForPeople('1911-10-10', 'zh-TW', 'republic')).toBe('1911年10月10日');
    expect(dateForPeople('1912-01-01', 'zh-TW', 'republic')).toBe('民國1年1月1日');
  });

  it('the calendar in force is used wherever none is named', () => {
    useCalendar('republic');
    expect(dateForPeople('2026-11-23', 'zh-TW')).toBe('民國115年11月23日');
    useCalendar('western');
    expect(dateForPeople('2026-11-23', 'zh-TW')).toBe('2026年11月23日');
  });
});
