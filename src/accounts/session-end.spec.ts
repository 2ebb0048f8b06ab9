import { sessionEnd } from './session-end.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe('A browser’s sign-in', () => {
  const session = { createdAt: at('00:00'), expiresAt: at('02:00') };

  it('is not prolonged at every click: 10 of 120 minutes used is too little', () => {
    expect(sessionEnd(session, at('00:10'), 120)).toBeNull();
  });

  it('is prolonged once a tenth of its time has passed: used at 00:30, it lasts until 02:30', () => {
    expect(sessionEnd(session, at('00:30'), 120)).toEqual(at('02:30'));
  });

  it('ends twelve hours after it began, however busy one is', () => {
    expect(sessionEnd({ createdAt: at('00:00'), expiresAt: at('11:00') }, at('10:50'), 120)).toEqual(at('12:00'));
    expect(sessionEnd({ createdAt: at('00:00'), expiresAt: at('12:00') }, at('11:50'), 120)).toBeNull();
  });
});
