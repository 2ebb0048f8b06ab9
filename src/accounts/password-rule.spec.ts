import { passwordFault } from './password-rule.js';

const of = (password: string, current?: string) => passwordFault(password, { email: 'li@moi.example', current });

describe('a password that somebody chooses', () => {
  it.each([
    ['correct horse', null],
    ['試辦計畫自己評估準備', null],
    ['九個字元還不夠長', 'password-too-short'],
    ['𠮷'.repeat(9), 'password-too-short'],
    ['𠮷'.repeat(10), null],
    ['x'.repeat(200), null],
    ['x'.repeat(201), 'password-too-long'],
    ['', 'password-too-short'],
    ['LI@moi.example', 'password-is-address'],
    [' li@moi.example ', 'password-is-address'],
  ])('%j: %s', (password, fault) => {
    expect(of(password)).toBe(fault);
  });

  it('is another one than the present one, to the letter', () => {
    expect(of('correct horse', 'correct horse')).toBe('password-same');
    expect(of('Correct horse', 'correct horse')).toBeNull();
  });

  it('is compared with no address where none is known yet', () => {
    expect(passwordFault('correct horse', { email: null })).toBeNull();
  });
});
