import fc from 'fast-check';
import { shippedScheme, structure } from '../../test/fixtures/framework.js';
import { caseSheet, scored, sheetAtLevel } from '../../test/fixtures/sheets.js';
import { prepare } from './prepared.js';
import { scorePrepared } from './score.js';
import { confirmed, verify } from './verified.js';
import type { VerifiedAnswer } from './verified.js';
import type { ScoredSheet } from './answer.js';

const prepared = prepare(structure, shippedScheme('evidence'));
const gateFactors = prepared.gatePositions.map((at) => structure.factors[at]!.code);
const verifyOf = (sheet: ScoredSheet, verified: readonly VerifiedAnswer[]) =>
  verify(prepared, sheet, verified, scorePrepared(prepared, sheet));
const at = (factor: string, level: number): VerifiedAnswer => ({ factor, status: 'answered', level });
const allThree = sheetAtLevel(3);
const confirmAll = (codes: readonly string[]) => codes.map((code) => at(code, 3));

describe('a verified result', () => {
  it('has no band after two of seventeen gate factors, with 6 of 90 points verified', () => {
    const { band, shareVerified, gateFactorsLeft } = verifyOf(allThree, [at('G16', 3), at('G8', 1)]);
    expect(band).toBe('under-review');
    // G16 has 5 points, G8 has 1: 6 / 90
    expect(shareVerified).toBeCloseTo(6 / 90, 12);
    expect(gateFactorsLeft).toHaveLength(gateFactors.length - 2);
  });

  it('has no band with every gate factor verified but less than 60 % of the weight', () => {
    const { band, shareVerified, gateFactorsLeft } = verifyOf(allThree, confirmAll(gateFactors));
    expect(gateFactorsLeft).toEqual([]);
    expect(shareVerified).toBeLessThan(0.6);
    expect(band).toBe('under-review');
  });

  it('has no band with everything verified but one gate factor', () => {
    const codes = structure.factors.map(({ code }) => code).filter((code) => code !== 'O5');
    expect(verifyOf(allThree, confirmAll(codes)).band).toBe('under-review');
  });

  it('has the band of the verified answers once both are met', () => {
    const all = confirmAll(structure.factors.map(({ code }) => code));
    expect(verifyOf(allThree, all).band).toBe('conditional');
    const lowered = all.map((one) => (one.factor === 'G16' ? at('G16', 1) : one));
    // The same as the method's worked example: 47.2, not-ready.
    const { band, result, difference } = verifyOf(allThree, lowered);
    expect([band, result.overall.score]).toEqual(['not-ready', 47.2]);
    expect(difference.overall).toBe(2.8);
    expect(difference.dimensions).toEqual([
      { code: 'L', difference: 0 },
      { code: 'T', difference: 0 },
      { code: 'O', difference: 0 },
      { code: 'G', difference: 6.8 },
    ]);
  });

  it('differs from the self score by nothing that could be told while nothing is verified', () => {
    const { shareVerified, difference } = verifyOf(allThree, []);
    expect([shareVerified, difference.overall]).toEqual([0, null]);
    expect(difference.dimensions.map((one) => one.difference)).toEqual([null, null, null, null]);
  });

  it('is below nought where the reviewing body found more than the agency said', () => {
    expect(verifyOf(allThree, [at('G16', 5)]).difference.overall).toBe(-2.8);
  });

  it('takes a not-applicable factor that was accepted out of the weight, and a rejected one back in', () => {
    const sheet = {
      answers: allThree.answers.map((one) =>
        one.factor === 'T10' ? { factor: 'T10', status: 'not-applicable' as const } : one,
      ),
    };
    const accepted = verifyOf(sheet, [{ factor: 'T10', status: 'not-applicable', level: null }]);
    expect(accepted.shareVerified).toBe(0);
    const rejected = verifyOf(sheet, [{ factor: 'T10', status: 'unknown', level: null }]);
    expect(rejected.shareVerified).toBeGreaterThan(0);
    expect(rejected.result.factors.find(({ code }) => code === 'T10')!.status).toBe('unknown');
  });

  it('counts a verified item factor for its cap and not for the share', () => {
    const { result, shareVerified } = verifyOf(allThree, [at('S1', 1)]);
    expect(shareVerified).toBe(0);
    expect(result.caps.map(({ code }) => code)).toContain('item-unsuited');
  });

  it('with every answer confirmed is the agency’s result, certain where the agency was not', () => {
    const sheet = scored(caseSheet('nice-2009-09'));
    const self = scorePrepared(prepared, sheet);
    const { result, band, difference } = verifyOf(sheet, sheet.answers.map(confirmed));
    expect([result.overall.score, result.band, band]).toEqual([self.overall.score, self.band, self.band]);
    expect(difference.overall).toBe(0);
    expect(result.overall.high! - result.overall.low!).toBeLessThanOrEqual(self.overall.high! - self.overall.low!);
  });

  it('never depends on the order in which findings came', () => {
    const findings = structure.factors.slice(0, 20).map(({ code }, index) => at(code, 1 + (index % 5)));
    const expected = verifyOf(allThree, findings);
    fc.assert(
      fc.property(fc.shuffledSubarray(findings, { minLength: findings.length }), (shuffled) => {
        expect(verifyOf(allThree, shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
