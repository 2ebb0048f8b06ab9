import { anAction, lifting } from '../../test/fixtures/action.js';
import { only, plan } from '../../test/fixtures/plan.js';

describe('what it brings', () => {
  it('is what the scoring function says of the levels afterwards', () => {
    // 90 points, all at level 4 (r = 0.75) but G25 (3 points) at 2: (87 · 0.75 + 3 · 0.25) / 90 = 0.73333 → 73.3;
    // G25 at 3: (65.25 + 1.5) / 90 = 0.74167 → 74.2. Gate responsibility held → passed, so conditional → pilot-ready.
    const { effect } = only([anAction('duty', lifting({ G25: [1, 3] }))], { G25: 2 });
    expect(effect).toEqual({
      score: 74.2,
      gain: 0.9,
      band: 'pilot-ready',
      gates: [{ id: 'responsibility', from: 'held', to: 'passed' }],
    });
  });

  it('adds up over the horizons, each lift only from where the ones before it have led', () => {
    // G25 at 1: 72.5 (65.25 / 90). Short: 1 → 2, 73.3. Mid: 2 → 3 by an action that today would not apply, 74.2.
    // Long: nothing applies any more from level 3.
    const catalogue = [
      anAction('first', lifting({ G25: [1, 1] })),
      anAction('second', { ...lifting({ G25: [2, 2], G1: [1, 3] }), horizon: 'mid' }),
      anAction('third', { ...lifting({ G25: [1, 2], G3: [1, 3] }), horizon: 'long' }),
    ];
    const found = plan(catalogue, { G25: 1 });
    expect(found.actions.map(({ action }) => action)).toEqual(['first', 'third']);
    const scores = plan(catalogue, { G25: 1, G1: 3 }).afterHorizon.map(({ effect }) => effect.score);
    // With G1 (1 point) at 3: 72.2 today; short 73.1; mid G25 3 and G1 4: 74.2; long as mid.
    expect(scores).toEqual([73.1, 74.2, 74.2]);
  });

  it('counts alternatives of one action once: level 2 by two levels is 4, not 5', () => {
    const lifts = [
      { factor: 'T8', by: 2 as const, from: [1, 2] as const },
      { factor: 'T8', by: 1 as const, from: [3, 4] as const },
    ];
    expect(only([anAction('format', { lifts })], { T8: 2 }).reasons).toEqual([
      { factor: 'T8', level: 2, cause: null, to: 4 },
    ]);
    expect(only([anAction('format', { lifts })], { T8: 2 }).effect.score).toBe(75);
  });
});
