import fc from 'fast-check';
import { shippedScheme, structure } from '../../test/fixtures/framework.js';
import type { ScoredAnswer } from '../scoring/answer.js';
import { prepare } from '../scoring/prepared.js';
import { score } from '../scoring/score.js';
import { STATUS_CODES } from '../submissions/fact-codes.js';
import { BandEffect } from './band-effect.js';
import type { StoredAnswers } from './band-effect.js';

const codes = [...structure.factors, ...structure.supplementary].map(({ code }) => code);
const evidence = shippedScheme('evidence');

/** Stored as a submission's facts are, with the band it had under a scheme. */
function stored(answers: readonly ScoredAnswer[], track: StoredAnswers['track'] = 'whole'): StoredAnswers {
  const of = (code: string) => answers.find(({ factor }) => factor === code) ?? { factor: code, status: 'unanswered' };
  const count = structure.factors.length;
  const whole = codes.map((code) => of(code));
  const sheet = { track, answers: whole.slice(0, count), supplementary: whole.slice(count) };
  const result = score(structure, evidence, sheet);
  return {
    submissionId: 'x',
    submittedAt: new Date('2009-09-01T00:00:00Z'),
    isLatest: true,
    track,
    statuses: whole.map(({ status = 'answered' }) => STATUS_CODES[status]).join(''),
    levels: whole.map(({ level = 0 }) => level).join(''),
    band: result.band,
    bandIsAtMost: result.bandIsAtMost,
    score: result.overall.score,
  };
}

const allAt = (level: number, others: Readonly<Record<string, number>> = {}): ScoredAnswer[] =>
  codes.map((factor) => ({ factor, status: 'answered', level: others[factor] ?? level }));

describe('the effect of other weights', () => {
  it('is that all law and hardly anything else lifts one with perfect law a band', () => {
    // Every gate factor at 4; L at 5, all else at 3 but for the gates: by `evidence` below 80, by law alone above.
    const gates = structure.gates.flatMap((gate) => gate.factors.map(({ code }) => [code, 4] as const));
    const law = structure.factors.filter(({ dimension }) => dimension === 'L').map(({ code }) => [code, 5] as const);
    const one = stored(allAt(3, Object.fromEntries([...gates, ...law])));
    expect(one.band).toBe('pilot-ready');
    const weights = Object.fromEntries(
      structure.factors.map(({ code, dimension }) => [code, dimension === 'L' ? 1 : 0.001]),
    );
    const effect = new BandEffect(prepare(structure, { id: 'law@1', weights }));
    effect.add(one);
    expect(effect.bands()).toEqual([{ from: 'pilot-ready', to: 'scale-ready', count: 1, latest: 1 }]);
    expect(effect.changes).toMatchObject([{ from: 'pilot-ready', to: 'scale-ready', fromScore: one.score }]);
    expect(effect.changes[0]!.toScore).toBeGreaterThan(95);
  });

  it('is none where a gate failed: no weights lift that', () => {
    const one = stored(allAt(5, { G16: 1 }));
    const effect = new BandEffect(prepare(structure, shippedScheme('equal-dimensions')));
    effect.add(one);
    expect(effect.bands()).toEqual([{ from: 'not-ready', to: 'not-ready', count: 1, latest: 1 }]);
    expect(effect.changes).toEqual([]);
  });

  it('is none under the very weights that stood before, whatever was answered', () => {
    const anyAnswer = (factor: string): fc.Arbitrary<ScoredAnswer> =>
      fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 1, max: 5 }).map((level) => ({ factor, status: 'answered' as const, level })) }, // prettier-ignore
        { weight: 1, arbitrary: fc.constant({ factor, status: 'unknown' as const }) },
        { weight: 1, arbitrary: fc.constant({ factor, status: 'unanswered' as const }) },
      );
    fc.assert(
      fc.property(fc.tuple(...codes.map(anyAnswer)), fc.constantFrom('data', 'process', 'whole'), (answers, track) => {
        const effect = new BandEffect(prepare(structure, evidence));
        effect.add(stored(answers, track));
        expect(effect.changes).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
