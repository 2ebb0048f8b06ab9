import { isDueBy, isOverdue, standingOf, updateConflict, updateFaults } from './plan.status.js';
import type { NewUpdate, PlanState } from './plan.status.js';

const TODAY = '2026-11-23';
const reported = (state: PlanState) => standingOf({ state, side: 'agency' });
const judged = (state: PlanState) => standingOf({ state, side: 'centre' });
const said = (given: Partial<NewUpdate> = {}): NewUpdate => ({
  state: 'under-way',
  side: 'agency',
  date: TODAY,
  note: null,
  ...given,
});

describe('an agreed action', () => {
  it('has not begun before anybody says so', () => {
    expect(standingOf(undefined)).toEqual({ state: 'not-started', isConfirmed: false });
  });

  it.each([
    ['yesterday, nothing reported', '2026-11-22', standingOf(undefined), true],
    ['today: there is still the day', TODAY, standingOf(undefined), false],
    ['yesterday, blocked', '2026-11-22', reported('blocked'), true],
    ['yesterday, done, though nobody has confirmed it', '2026-11-22', reported('done'), false],
    ['yesterday, dropped by the agency alone', '2026-11-22', reported('dropped'), true],
    ['yesterday, dropped with consent', '2026-11-22', judged('dropped'), false],
    ['yesterday, opened again', '2026-11-22', judged('under-way'), true],
  ])('is overdue or not: %s', (_, dueOn, standing, overdue) => {
    expect(isOverdue(dueOn, standing, TODAY)).toBe(overdue);
  });

  it('is due soon from today to the last day, unless it is finished', () => {
    const by = (dueOn: string, state: PlanState) => isDueBy(dueOn, reported(state), TODAY, '2026-12-07');
    expect([by(TODAY, 'blocked'), by('2026-12-07', 'under-way')]).toEqual([true, true]);
    expect([by('2026-12-08', 'under-way'), by('2026-11-22', 'under-way'), by(TODAY, 'done')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is reported on by the agency until the reviewing body has confirmed it, and again once it is reopened', () => {
    expect(updateConflict(said(), reported('done'))).toBeNull();
    expect(updateConflict(said(), judged('done'))).toBe('confirmed');
    expect(updateConflict(said(), judged('under-way'))).toBeNull();
  });

  it('is confirmed or reopened only where the agency says that it is done or dropped', () => {
    const confirms = said({ side: 'centre', state: 'done' });
    expect(updateConflict(confirms, reported('under-way'))).toBe('not-finished');
    expect(updateConflict(confirms, standingOf(undefined))).toBe('not-finished');
    expect(updateConflict(confirms, reported('done'))).toBeNull();
    expect(updateFaults(confirms, reported('done'), TODAY)).toEqual([]);
    expect(updateFaults(confirms, reported('dropped'), TODAY)).toEqual([
      { member: 'state', code: 'state-not-allowed' },
    ]);
  });

  it.each([
    ['blocked without saying by what', said({ state: 'blocked' }), ['note-missing']],
    ['dropped without a reason', said({ state: 'dropped' }), ['note-missing']],
    ['reopened without a reason', said({ side: 'centre' }), ['note-missing']],
    ['done tomorrow', said({ state: 'done', date: '2026-11-24' }), ['date-in-future']],
    ['under way, and no more to say', said(), []],
  ])('is %s', (_, update, codes) => {
    expect(updateFaults(update, reported('done'), TODAY).map(({ code }) => code)).toEqual(codes);
  });
});
