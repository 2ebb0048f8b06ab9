import { chainReport, isWhole } from './chain-report.js';
import type { ChainState } from './verify-audit.js';

const WHOLE: ChainState = { sealed: 2, head: { id: '7', hash: 'ab' }, unsealed: 0, broken: null, holdsNoted: null };

describe('what npm run audit:verify says', () => {
  it('of a chain that is whole: how many, and the head to note', () => {
    expect(chainReport(WHOLE)).toEqual([
      'Whole: 2 sealed entries, each as it was sealed.',
      'Head: entry 7, ab',
      'Not sealed yet: 0',
    ]);
    expect(isWhole(WHOLE)).toBe(true);
  });

  it('of a service that has just been started: nothing is sealed, which is no fault', () => {
    const fresh = { ...WHOLE, sealed: 0, head: null, unsealed: 3 };
    expect(chainReport(fresh)).toEqual([
      'Whole: 0 sealed entries, each as it was sealed.',
      'Not sealed yet: 3 (a running service seals them within a minute)',
    ]);
    expect(isWhole(fresh)).toBe(true);
  });

  it.each([
    ['changed', 'it is not as it was when it was sealed'],
    ['not-sealed', 'it is older than sealed entries and was never sealed'],
    ['missing', 'it was sealed and is gone'],
  ] as const)('of a chain that is broken (%s): where first, and why', (why, words) => {
    const broken = { ...WHOLE, broken: { id: '3', why } };
    expect(chainReport(broken)[0]).toBe(
      `BROKEN at entry 3: ${words}. The 2 entries before it are as they were sealed.`,
    );
    expect(isWhole(broken)).toBe(false);
  });

  it('of a noted hash that the chain does not hold: that it is no longer the chain it was', () => {
    const cut = { ...WHOLE, holdsNoted: false };
    expect(chainReport(cut)[2]).toMatch(/^MISSING: the hash you noted/);
    expect(isWhole(cut)).toBe(false);
  });
});
