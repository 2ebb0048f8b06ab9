import fc from 'fast-check';
import { factorCodes, shippedScheme, structure } from '../../test/fixtures/framework.js';
import type { ScoredAnswer, ScoredSheet } from './answer.js';
import { bandRank } from './bands.js';
import { score } from './score.js';
import type { ScoreResult } from './score-result.js';
import type { WeightScheme } from './weights.js';

const level = fc.integer({ min: 1, max: 5 });
const confidence = fc.constantFrom('high', 'medium', 'low', undefined);

function anyAnswer(factor: string, allowed: boolean): fc.Arbitrary<ScoredAnswer> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ factor: fc.constant(factor), level, confidence }) },
    { weight: 1, arbitrary: fc.constant({ factor, status: 'unknown' as const }) },
    { weight: 1, arbitrary: fc.constant({ factor, status: 'unanswered' as const }) },
    { weight: allowed ? 1 : 0, arbitrary: fc.constant({ factor, status: 'not-applicable' as const }) },
  );
}

const track = fc.constantFrom('data', 'process', 'whole', undefined);
const anySheet: fc.Arbitrary<ScoredSheet> = track.chain((chosen) =>
  fc.record({
    track: fc.constant(chosen),
    answers: fc.tuple(
      ...structure.factors.map(({ code, notApplicable }) =>
        anyAnswer(code, notApplicable === 'allowed' || (notApplicable === 'process-track' && chosen === 'process')),
      ),
    ),
    supplementary: fc.tuple(...structure.supplementary.map(({ code }) => anyAnswer(code, false))),
  }),
);
const anyScheme = fc.oneof(
  fc.constantFrom('evidence', 'equal-dimensions', 'equal-factors').map(shippedScheme),
  fc
    .array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 56, maxLength: 56 })
    .map((weights): WeightScheme => ({
      id: 'own@1',
      weights: Object.fromEntries(factorCodes.map((code, index) => [code, weights[index]!])),
    })),
);

const law = (name: string, holds: (sheet: ScoredSheet, scheme: WeightScheme) => void) =>
  it(name, () => fc.assert(fc.property(anySheet, anyScheme, holds), { numRuns: 100 }));

const dimensionScores = (result: ScoreResult) => result.dimensions.map(({ score }) => score);
const replace = (sheet: ScoredSheet, factor: string, by: ScoredAnswer): ScoredSheet => ({
  ...sheet,
  answers: sheet.answers.map((answer) => (answer.factor === factor ? by : answer)),
});

describe('laws', () => {
  law('scaling all weights changes nothing', (sheet, scheme) => {
    const scaled = Object.fromEntries(Object.entries(scheme.weights).map(([code, weight]) => [code, weight * 8]));
    const one = score(structure, scheme, sheet);
    const other = score(structure, { ...scheme, weights: scaled }, sheet);
    expect(other).toEqual(one);
  });

  it('the order of answers changes nothing', () => {
    fc.assert(
      fc.property(
        anySheet.chain((sheet) =>
          fc.tuple(fc.constant(sheet), fc.shuffledSubarray([...sheet.answers], { minLength: 56 })),
        ),
        ([sheet, shuffled]) => {
          const scheme = shippedScheme('evidence');
          expect(score(structure, scheme, { ...sheet, answers: shuffled })).toEqual(score(structure, scheme, sheet));
        },
      ),
    );
  });

  law('raising one level never lowers the score, a dimension score or the band', (sheet, scheme) => {
    const before = score(structure, scheme, sheet);
    for (const answer of sheet.answers) {
      if (answer.level === undefined || answer.level === 5) continue;
      const after = score(structure, scheme, replace(sheet, answer.factor, { ...answer, level: answer.level + 1 }));
      expect(after.overall.score!).toBeGreaterThanOrEqual(before.overall.score!);
      dimensionScores(after).forEach((value, index) => {
        if (value !== null) expect(value).toBeGreaterThanOrEqual(dimensionScores(before)[index]!);
      });
      if (after.band !== 'indeterminate' && before.band !== 'indeterminate') {
        expect(bandRank(structure.bands, after.band)).toBeGreaterThanOrEqual(bandRank(structure.bands, before.band));
      }
    }
  });

  law('low ≤ score ≤ high and balanced ≤ overall wherever there is a score', (sheet, scheme) => {
    const { overall, dimensions } = score(structure, scheme, sheet);
    for (const group of [overall, ...dimensions]) {
      if (group.score === null) continue;
      expect(group.low!).toBeLessThanOrEqual(group.score);
      expect(group.high!).toBeGreaterThanOrEqual(group.score);
    }
    if (overall.score !== null) expect(overall.balanced!).toBeLessThanOrEqual(overall.score);
  });

  it('answering an unknown or unanswered factor never widens the range', () => {
    fc.assert(
      fc.property(
        anySheet,
        anyScheme,
        level,
        fc.constantFrom('high', 'medium', 'low'),
        (sheet, scheme, to, sureness) => {
          const before = score(structure, scheme, sheet).overall;
          for (const answer of sheet.answers) {
            if (answer.status !== 'unknown' && answer.status !== 'unanswered') continue;
            const answered = { factor: answer.factor, level: to, confidence: sureness as 'high' };
            const after = score(structure, scheme, replace(sheet, answer.factor, answered)).overall;
            expect(after.low!).toBeGreaterThanOrEqual(before.low!);
            expect(after.high!).toBeLessThanOrEqual(before.high!);
          }
        },
      ),
    );
  });

  law('not-applicable equals scoring without the factor’s weight, the other weights unchanged', (sheet, scheme) => {
    const gone = new Set(sheet.answers.filter(({ status }) => status === 'not-applicable').map(({ factor }) => factor));
    const smaller = { ...structure, factors: structure.factors.filter(({ code }) => !gone.has(code)) };
    const gates = structure.gates.map((gate) => ({
      ...gate,
      factors: gate.factors.filter(({ code }) => !gone.has(code)),
    }));
    const without = score({ ...smaller, gates }, scheme, sheet);
    const result = score(structure, scheme, sheet);
    expect(dimensionScores(without)).toEqual(dimensionScores(result));
    expect(without.overall.score).toEqual(result.overall.score);
    expect(without.band).toEqual(result.band);
    expect(without.overall.coverage).toBeCloseTo(result.overall.coverage!, 12);
  });

  law('scores stay in 0..100 and contributions add up', (sheet, scheme) => {
    const { overall, dimensions, factors } = score(structure, scheme, sheet);
    for (const group of [overall, ...dimensions]) {
      for (const value of [group.score, group.low, group.high]) {
        if (value === null) continue;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
      }
    }
    const total = factors.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
    if (overall.score !== null) expect(Math.abs(total - overall.score)).toBeLessThanOrEqual(0.05 + 1e-8);
  });

  law('where a gate is failed no result exceeds preparing, at any coverage', (sheet, scheme) => {
    const { gates, band } = score(structure, scheme, sheet);
    if (gates.some(({ state }) => state === 'failed')) expect(['not-ready', 'preparing']).toContain(band);
  });

  it('all 1 gives 0 and not-ready, all 5 gives 100 and scale-ready, all 3 gives 50, conditional', () => {
    fc.assert(
      fc.property(anyScheme, (scheme) => {
        const all = (to: number) =>
          score(structure, scheme, {
            answers: factorCodes.map((factor) => ({ factor, level: to, confidence: 'high' })),
            supplementary: [
              { factor: 'S1', level: 2 },
              { factor: 'S2', level: 2 },
            ],
          });
        expect([all(1).overall.score, all(1).band]).toEqual([0, 'not-ready']);
        expect([all(5).overall.score, all(5).band]).toEqual([100, 'scale-ready']);
        expect([all(3).overall.score, all(3).bandByScore]).toEqual([50, 'conditional']);
        expect(all(3).gates.every(({ state }) => state === 'passed')).toBe(true);
      }),
    );
  });
});
