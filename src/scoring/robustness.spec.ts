import fc from 'fast-check';
import { structure } from '../../test/fixtures/framework.js';
import { CASE_NAMES, caseSheet, scored, sheetAtLevel } from '../../test/fixtures/sheets.js';
import { SquaredCorrelations } from './correlation.js';
import { sfc32, triangular } from './random.js';
import { robustness } from './robustness.js';
import { shippedSchemes } from './weights.js';

const schemes = shippedSchemes(structure);
const seed = 'c0ffee00c0ffee01c0ffee02c0ffee03';
const shake = (sheet: Parameters<typeof robustness>[3], draws = 2000) =>
  robustness(structure, schemes, 'evidence', sheet, seed, draws);

describe('robustness', () => {
  it('gives the same result for the same seed, and another for another', () => {
    const sheet = scored(caseSheet('nice-2009-09'));
    expect(shake(sheet)).toEqual(shake(sheet));
    const other = robustness(structure, schemes, 'evidence', sheet, 'f'.repeat(32), 2000);
    expect(other!.percentiles).not.toEqual(shake(sheet, 200)!.percentiles);
  });

  it.each(CASE_NAMES)('puts the score of %s inside its likely range, and the shares of bands sum to 1', (name) => {
    const result = shake(scored(caseSheet(name)))!;
    const score = result.schemes.find(({ id }) => id === 'evidence')!.score!;
    expect(result.likely.low).toBeLessThanOrEqual(score);
    expect(result.likely.high).toBeGreaterThanOrEqual(score);
    expect(result.bands.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('gives nothing where too little is known for a band', () => {
    expect(shake({ answers: [] })).toBeNull();
  });

  it('keeps a gate nobody could answer for in its state in every draw', () => {
    // all five, so no level can fall to 2 (5 − 0.5 − 0.5 = 4): only the unknown L2 holds its gate, always
    const result = shake(sheetAtLevel(5, { L2: { status: 'unknown' } }))!;
    const share = (code: string) => result.factors.find((factor) => factor.code === code)!.gateChangeShare;
    expect([share('L2'), share('L4'), share('T1')]).toEqual([0, 0, null]);
    expect(result.bands.find(({ band }) => band === 'conditional')!.share).toBe(1);
  });

  it('reads the levels on two other scales: all at 3 scores 35 and 65 instead of 50', () => {
    expect(shake(sheetAtLevel(3))!.scales.map(({ score }) => score)).toEqual([35, 65]);
  });

  it('finds no influence of a factor whose level cannot move', () => {
    const result = shake({ ...sheetAtLevel(3, { T3: { status: 'not-applicable' } }) })!;
    expect(result.factors.find(({ code }) => code === 'T3')!.sensitivity).toBe(0);
    expect(result.factors.find(({ code }) => code === 'G16')!.sensitivity).toBeGreaterThan(0);
  });
});

describe('the generator', () => {
  it('needs at least 128 bits of seed', () => {
    expect(() => sfc32('abc')).toThrow(RangeError);
  });

  it('draws triangular errors inside their half width, mean near 0, variance near half² / 6', () => {
    const random = sfc32(seed);
    const drawn = Array.from({ length: 20_000 }, () => triangular(random, 1.5));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + value * value, 0) / drawn.length;
    expect(Math.max(...drawn.map(Math.abs))).toBeLessThan(1.5);
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(variance).toBeCloseTo(1.5 ** 2 / 6, 1);
  });
});

describe('squared correlation', () => {
  it('is 1 for a straight line, whatever its slope, and 0 for a constant', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(-3, -0.5, 2),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3 }),
        (slope, xs) => {
          const found = new SquaredCorrelations(2);
          xs.forEach((x) => found.add(Float64Array.of(x, 7), slope * x + 4));
          expect(found.of(0)).toBeCloseTo(new Set(xs).size > 1 ? 1 : 0, 9);
          expect(found.of(1)).toBe(0);
        },
      ),
    );
  });
});
