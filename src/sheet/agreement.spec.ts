import fc from 'fast-check';
import { agreementForReviewer, agreementOf, lowerMedian, medianAcrossAgencies } from './agreement.js';

const hidden = { median: null, range: null, rwg: null };
const levels = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 });

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** How many respondents say 1, 2, 3, 4 and 5: every way in which n of them can be spread. */
function spreads(n: number, places = 5): number[][] {
  if (places === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, here) =>
    spreads(n - here, places - 1).map((rest) => [here, ...rest]),
  ).flat();
}

/** The smallest r_wg that n respondents who answer by chance, all five levels alike, reach with at most this chance. */
function criticalRwg(n: number, chance: number): number {
  const ways = spreads(n).map((counts) => ({
    rwg: agreementOf(counts.flatMap((count, at) => new Array<number>(count).fill(at + 1))).rwg!,
    probability: counts.reduce((share, count) => share / factorial(count), factorial(n)) / 5 ** n,
  }));
  const values = [...new Set(ways.map(({ rwg }) => rwg.toFixed(9)))].map(Number).sort((one, other) => one - other);
  const reached = (value: number) =>
    ways.filter(({ rwg }) => rwg > value - 1e-6).reduce((sum, { probability }) => sum + probability, 0);
  return values.find((value) => reached(value) <= chance)!;
}

describe('published worked examples', () => {
  /**
   * Dunlap, Burke & Smith-Crowe 2003, "Accurate tests of statistical significance for r_wg and average deviation
   * interrater agreement indices", Journal of Applied Psychology 88, 356–362, Table 2: of 10 judges on a five-point
   * scale r_wg is above chance (p = .05) from 0.53 on; repeated in the documentation of rwg.sim in R's multilevel. They
   * drew lots; here all 1 001 spreads of ten answers are gone through, with the chance of each. Dividing by n instead of
   * n − 1, or by another variance of chance, gives another value: 0.58 or, by 4, 0.76.
   */
  it('r_wg of ten respondents is above chance from 0.53 on', () => {
    expect(criticalRwg(10, 0.05)).toBeCloseTo(0.53, 2);
  });

  /**
   * James, Demaree & Wolf 1984, "Estimating within-group interrater reliability with and without response bias", Journal
   * of Applied Psychology 69, 85–98, as R's multilevel documents its function rwg: 1 less the observed over the expected
   * variance, (A² − 1)/12 = 2 for A = 5 levels, and 0 where more is observed than expected.
   */
  it('r_wg is 1 − s²/2, and 0 where answers scatter more than by chance', () => {
    // 1 1 3 4 4: mean 2.6, Σ(x − 2.6)² = 2.56 + 2.56 + 0.16 + 1.96 + 1.96 = 9.2, s² = 2.3 > 2.
    expect(agreementOf([1, 1, 3, 4, 4]).rwg).toBe(0);
    // 1 2 2 4 4: mean 2.6, Σ = 2.56 + 0.36 + 0.36 + 1.96 + 1.96 = 7.2, s² = 1.8, 1 − 0.9.
    expect(agreementOf([1, 2, 2, 4, 4]).rwg).toBeCloseTo(0.1, 12);
  });

  /** Documentation of median_low in Python's module statistics. */
  it('the lower median is that of Python’s statistics', () => {
    expect([lowerMedian([1, 3, 5]), lowerMedian([1, 3, 5, 7])]).toEqual([3, 3]);
  });
});

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
