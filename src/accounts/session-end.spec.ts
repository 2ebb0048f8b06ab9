import { sessionEnd } from './session-end.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

const TWO_HOURS = { sessionIdleMinutes: 120, sessionLongestMinutes: 720 };

describe('A browser’s sign-in', () => {
  const session = { createdAt: at('00:00'), expiresAt: at('02:00') };

  it('is not prolonged at every click: 10 of 120 minutes used is too little', () => {
    expect(sessionEnd(session, at('00:10'), TWO_HOURS)).toBeNull();
  });

  it('is prolonged once a tenth of its time has passed: used at 00:30, it lasts until 02:30', () => {
    expect(sessionEnd(session, at('00:30'), TWO_HOURS)).toEqual(at('02:30'));
  });

  it('ends earlier once the time was shortened: two hours were left, now half an hour from here', () => {
    const shorter = { sessionIdleMinutes: 30, sessionLongestMinutes: 720 };
    expect(sessionEnd(session, at('00:10'), shorter)).toEqual(at('00:40'));
  });

  it('is over where the longest sign-in was shortened to less than it has lasted', () => {
    const shorter = { sessionIdleMinutes: 30, sessionLongestMinutes: 60 };
    expect(sessionEnd(session, at('01:30'), shorter)).toEqual(at('01:00'));
  });

  it('ends twelve hours after it began, however busy one is', () => {
    expect(sessionEnd({ createdAt: at('00:00'), expiresAt: at('11:00') }, at('10:50'), TWO_HOURS)).toEqual(at('12:00'));
    expect(sessionEnd({ createdAt: at('00:00'), expiresAt: at('12:00') }, at('11:50'), TWO_HOURS)).toBeNull();
  });
});
