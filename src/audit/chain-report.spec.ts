import { chainReport, isWhole } from './chain-report.js';
import type { ChainState } from './verify-audit.js';

const WHOLE: ChainState = { sealed: 2, head: { id: '7', hash: 'ab' }, unsealed: 0, broken: null, holdsNoted: null };

describe('what npm run audit:verify says', () => {
  it('of a chain that is whole: how many, and the head to note', () => {
    expect(chainReport(WHOLE)).toEqual([
      'Whole: 2 sealed entries, each as it was sealed.',
      '完整：已封存 2 筆，均與封存時相同。',
      'Head: entry 7, ab',
      'Not sealed yet: 0',
      '尚未封存 0 筆',
    ]);
    expect(isWhole(WHOLE)).toBe(true);
  });

  it('of a service that has just been started: nothing is sealed, which is no fault', () => {
    const fresh = { ...WHOLE, sealed: 0, head: null, unsealed: 3 };
    expect(chainReport(fresh)).toEqual([
      'Whole: 0 sealed entries, each as it was sealed.',
      '完整：已封存 0 筆，均與封存時相同。',
      'Not sealed yet: 3',
      '尚未封存 3 筆',
      'A running service seals them within a minute. 服務執行時，會在一分鐘內自動封存。',
    ]);
    expect(isWhole(fresh)).toBe(true);
  });

  it.each([
    ['changed', '與封存時不同', 'it is not as it was when it was sealed'],
    ['not-sealed', '早於已封存的紀錄，卻從未封存', 'it is older than sealed entries and was never sealed'],
    ['missing', '封存過，現已不在', 'it was sealed and is gone'],
  ] as const)('of a chain that is broken (%s): where first, and why', (why, zh, en) => {
    const broken = { ...WHOLE, broken: { id: '3', why } };
    expect(chainReport(broken).slice(0, 2)).toEqual([
      `BROKEN at entry 3: ${en}. Before it: 2 sealed entries, each as it was sealed.`,
      `不完整：第 3 號${zh}；在此之前已封存的 2 筆，均與封存時相同。`,
    ]);
    expect(isWhole(broken)).toBe(false);
  });

  it('of a noted hash that the chain does not hold: that it is no longer the chain it was', () => {
    const cut = { ...WHOLE, holdsNoted: false };
    expect(chainReport(cut).slice(3, 5)).toEqual([
      expect.stringMatching(/^MISSING: the hash you noted/),
      expect.stringMatching(/^不相符：/),
    ]);
    expect(isWhole(cut)).toBe(false);
  });
});
