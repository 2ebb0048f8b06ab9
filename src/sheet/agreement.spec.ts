import fc from 'fast-check';
import { agreementForReviewer, agreementOf, medianAcrossAgencies } from './agreement.js';

const hidden = { median: null, range: null, rwg: null };
const levels = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 });

describe('agreement among respondents', () => {
  it('of nobody is nothing but n = 0', () => {
    expect(agreementOf([])).toEqual({ n: 0, ...hidden });
  });

  it('has a median and a range from one respondent, r_wg only from three', () => {
    expect(agreementOf([4])).toEqual({ n: 1, median: 4, range: 0, rwg: null });
    expect(agreementOf([5, 2])).toEqual({ n: 2, median: 2, range: 3, rwg: null });
  });

  it('takes the lower one of two medians: of 5 3 4 2 it is 3', () => {
    // mean 3.5, deviations 1.5 0.5 0.5 1.5: s² = (2.25 + 0.25 + 0.25 + 2.25) / 3 = 1.6667, r_wg = 1 − 0.8333
    expect(agreementOf([5, 3, 4, 2])).toEqual({ n: 4, median: 3, range: 3, rwg: expect.closeTo(1 / 6, 12) });
  });

  it('gives r_wg 0.8333 for 3 2 3', () => {
    // mean 8/3, s² = (1/9 + 4/9 + 1/9) / 2 = 1/3, r_wg = 1 − 1/6
    expect(agreementOf([3, 2, 3])).toEqual({ n: 3, median: 3, range: 1, rwg: expect.closeTo(5 / 6, 12) });
  });

  it('gives r_wg 1 where all say the same, and never less than 0', () => {
    expect(agreementOf([2, 2, 2]).rwg).toBe(1);
    // 1 1 5 5: mean 3, s² = 16 / 3 = 5.333, 1 − 2.667 < 0
    expect(agreementOf([1, 1, 5, 5])).toEqual({ n: 4, median: 1, range: 4, rwg: 0 });
    // 1 2 3 4 5: s² = 10 / 4 = 2.5, 1 − 1.25 < 0
    expect(agreementOf([1, 2, 3, 4, 5]).rwg).toBe(0);
  });

  it('is the same to the last digit in whatever order the levels come', () => {
    const shuffled = levels.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(fc.property(shuffled, ([one, other]) => expect(agreementOf(other)).toEqual(agreementOf(one))));
  });

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(levels, (list) => {
        const { n, median, range, rwg } = agreementOf(list);
        expect(n).toBe(list.length);
        if (median !== null) expect(list).toContain(median);
        if (range !== null) expect(range).toBeLessThanOrEqual(4);
        if (rwg !== null) expect(rwg >= 0 && rwg <= 1).toBe(true);
      }),
    );
  });
});

describe('the reviewing body', () => {
  it('sees only how many answered, up to four', () => {
    expect(agreementForReviewer([])).toEqual({ n: 0, ...hidden });
    expect(agreementForReviewer([3, 3, 3, 3])).toEqual({ n: 4, ...hidden });
  });

  it('sees median, range and agreement from five on', () => {
    // 2 3 3 3 4: mean 3, s² = (1 + 0 + 0 + 0 + 1) / 4 = 0.5, r_wg = 1 − 0.25
    expect(agreementForReviewer([3, 2, 4, 3, 3])).toEqual({ n: 5, median: 3, range: 2, rwg: 0.75 });
  });
});

describe('the median across agencies', () => {
  it('is the lower median of the agencies’ own: 4 5 5 | 2 | 3 4 → 5, 2, 3 → 3', () => {
    expect(medianAcrossAgencies([[4, 5, 5], [2], [3, 4]])).toBe(3);
  });

  it('does not let the largest agency outvote the other: 5 5 5 5 | 2 → 2', () => {
    expect(medianAcrossAgencies([[5, 5, 5, 5], [2]])).toBe(2);
  });

  it('leaves agencies without a level out', () => {
    expect(medianAcrossAgencies([[], [4]])).toBe(4);
    expect(medianAcrossAgencies([[], []])).toBeNull();
    expect(medianAcrossAgencies([])).toBeNull();
  });
});
