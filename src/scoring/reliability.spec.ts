import fc from 'fast-check';
import { factorsThatCount, reliabilityOf } from './reliability.js';
import type { DimensionSums } from './reliability.js';

type Rows = readonly (readonly number[])[];
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The sums of rows of levels, every row a sheet. */
function sumsOf(rows: Rows): DimensionSums {
  const totals = rows.map(add);
  const items = (rows[0] ?? []).map((_, at) => ({
    factor: `T${at + 1}`,
    sum: add(rows.map((row) => row[at]!)),
    squares: add(rows.map((row) => row[at]! ** 2)),
    withTotal: add(rows.map((row, index) => row[at]! * totals[index]!)),
  }));
  return { n: rows.length, total: add(totals), totalSquares: add(totals.map((total) => total ** 2)), items };
}

const alphaOf = (rows: Rows) => reliabilityOf(sumsOf(rows)).alpha;
const rowsOf = (...columns: readonly (readonly number[])[]): Rows =>
  columns[0]!.map((_, row) => columns.map((column) => column[row]!));

describe('published worked examples', () => {
  /**
   * Documentation of cronbach_alpha in Python's Pingouin, checked there against psych::alpha of R: data set
   * cronbach_wide_missing, 12 people and 11 questions, less the three people with a missing answer.
   */
  it('alpha is that of Pingouin and of R’s psych for a questionnaire without its incomplete rows', () => {
    const people = ['11111111111', '11111111010', '11101101100', '11111000100', '11110010000'];
    const others = ['11111000000', '01011000010', '11100000000', '10010000000'];
    expect(alphaOf([...people, ...others].map((line) => [...line].map(Number)))).toBeCloseTo(0.8016949152542373, 12);
  });

  /** Documentation of cronbachs_alpha and item_reliability in R's performance: four columns of R's data set mtcars. */
  it('alpha, alpha without an item and item-rest correlation are those of R’s package performance', () => {
    const cyl = [6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4];
    const gear = [4, 4, 4, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5, 5, 4];
    const carb = [4, 4, 1, 1, 2, 1, 4, 2, 2, 4, 4, 3, 3, 3, 4, 4, 4, 1, 2, 1, 1, 2, 2, 4, 2, 1, 2, 2, 4, 6, 8, 2];
    const hp = [
      [110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215],
      [230, 66, 52, 65, 97, 150, 150, 245, 175, 66, 91, 113, 264, 175, 335, 109],
    ].flat();
    const { alpha, items } = reliabilityOf(sumsOf(rowsOf(cyl, gear, carb, hp)));
    expect(alpha).toBeCloseTo(0.09463206, 8);
    const published = [
      [0.048, 0.826],
      [0.11, -0.127],
      [0.058, 0.751],
      [0.411, 0.881],
    ];
    items.forEach(({ alphaIfDeleted, itemRest }, at) => {
      expect(alphaIfDeleted).toBeCloseTo(published[at]![0]!, 3);
      expect(itemRest).toBeCloseTo(published[at]![1]!, 3);
    });
  });

  /**
   * Bland & Altman 1997, Statistics notes: Cronbach's alpha, BMJ 314:572: if the items are all the same alpha is 1, if
   * none is related to another it is 0. Four sheets with every pair of two levels: unrelated.
   */
  it('alpha is 1 where all factors say the same, and 0 where none is related to another', () => {
    const same = [1, 2, 5, 3];
    expect(alphaOf(rowsOf(same, same, same))).toBeCloseTo(1, 12);
    expect(alphaOf(rowsOf([1, 1, 5, 5], [1, 5, 1, 5]))).toBeCloseTo(0, 12);
  });
});

describe('where nothing can be said', () => {
  it.each<[string, Rows]>([
    ['no sheet', []],
    ['one sheet', [[1, 2, 3]]],
    ['one factor', [[1], [2]]],
    ['no variation', rowsOf([3, 3, 3], [2, 2, 2])],
    ['factors that only trade places', rowsOf([1, 2, 3], [3, 2, 1])],
  ])('there is no alpha: %s', (_, rows) => {
    expect(alphaOf(rows)).toBeNull();
  });

  it('a factor that never varies has no correlation with the rest', () => {
    const { items } = reliabilityOf(sumsOf(rowsOf([3, 3, 3, 3], [1, 2, 3, 4], [1, 3, 3, 5])));
    expect(items.map(({ itemRest }) => itemRest === null)).toEqual([true, false, false]);
  });

  it('alpha without one of two factors is not given: one is left', () => {
    const { items } = reliabilityOf(sumsOf(rowsOf([1, 2, 4], [1, 3, 4])));
    expect(items.map(({ alphaIfDeleted }) => alphaIfDeleted)).toEqual([null, null]);
  });

  it('alpha is below 0 where factors contradict each other', () => {
    // Variances 5/3 and 11/3, of the sums 5 6 5 4 it is 2/3: alpha = 2/1 · (1 − (16/3)/(2/3)) = −14.
    expect(alphaOf(rowsOf([1, 2, 3, 4], [4, 4, 2, 0]))).toBeCloseTo(-14, 9);
  });
});

describe('laws', () => {
  const level = fc.integer({ min: 1, max: 5 });
  const rows = (factors: number) =>
    fc.array(fc.array(level, { minLength: factors, maxLength: factors }), { minLength: 3, maxLength: 40 });
  const some = fc.integer({ min: 2, max: 6 }).chain(rows);

  it('alpha never exceeds 1, and correlations lie between −1 and 1', () => {
    fc.assert(
      fc.property(some, (given) => {
        const { alpha, items } = reliabilityOf(sumsOf(given));
        expect(alpha ?? 0).toBeLessThanOrEqual(1 + 1e-9);
        for (const { itemRest } of items) expect(Math.abs(itemRest ?? 0)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('raising one factor by the same in every sheet changes nothing', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 9 }), (given, more) => {
        const raised = given.map(([first, ...rest]) => [first! + more, ...rest]);
        const [one, other] = [alphaOf(given), alphaOf(raised)];
        expect(one === null).toBe(other === null);
        expect(other ?? 0).toBeCloseTo(one ?? 0, 6);
      }),
    );
  });

  it('the order of the sheets changes nothing', () => {
    fc.assert(
      fc.property(some, (given) => {
        expect(reliabilityOf(sumsOf(given.toReversed()))).toEqual(reliabilityOf(sumsOf(given)));
      }),
    );
  });

  /** Of two factors that vary alike, alpha is the Spearman–Brown formula of their correlation: 2r/(1 + r). */
  it('two factors of equal variance give Spearman–Brown of their correlation', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 5, 2], { minLength: 7 }), (other) => {
        const { alpha, items } = reliabilityOf(sumsOf(rowsOf([1, 2, 3, 4, 5, 5, 2], other)));
        const r = items[0]!.itemRest!;
        fc.pre(r > -0.99);
        expect(alpha).toBeCloseTo((2 * r) / (1 + r), 9);
      }),
    );
  });

  it('items are the same as reckoned from the sheets one by one', () => {
    fc.assert(
      fc.property(rows(4), (given) => {
        const { items } = reliabilityOf(sumsOf(given));
        items.forEach(({ alphaIfDeleted }, at) => {
          const others = given.map((row) => row.filter((_, column) => column !== at));
          expect(alphaIfDeleted ?? -99).toBeCloseTo(alphaOf(others) ?? -99, 6);
        });
      }),
    );
  });
});

describe('which factors take part', () => {
  it('are those that four in five sheets answer; the others are named', () => {
    const answered = [10, 8, 7, 0].map((n, at) => ({ factor: `L${at + 1}`, answered: n }));
    const { kept, leftOut } = factorsThatCount(answered, 10);
    expect(kept.map(({ factor }) => factor)).toEqual(['L1', 'L2']);
    expect(leftOut.map(({ factor }) => factor)).toEqual(['L3', 'L4']);
  });
});
