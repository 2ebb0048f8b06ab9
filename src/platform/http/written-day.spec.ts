import { writtenDay } from './written-day.js';

describe('A day typed into a form', () => {
  it.each([
    '115.11.24',
    '115-11-24',
    '115/11/24',
    '民國115年11月24日',
    '１１５．１１．２４',
    '0115-11-24',
    '2026-11-24',
    '2026/11/24',
  ])('may be %s', (typed) => expect(writtenDay(typed)).toBe('2026-11-24'));

  it.each(['', '115.2.30', '115.11', '明天', '20261124'])('stays as it was typed where it is none: %s', (typed) => {
    expect(writtenDay(typed)).toBe(typed);
  });
});
