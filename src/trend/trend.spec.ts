import { sheetAtLevel } from '../../test/fixtures/sheets.js';
import { structure } from '../../test/fixtures/framework.js';
import { score } from '../scoring/score.js';
import { shippedSchemes } from '../scoring/weights.js';
import type { WeightScheme } from '../scoring/weights.js';
import { trendSteps } from './trend.js';
import type { TrendPoint } from './trend.js';

const [scheme, equal] = ['evidence', 'equal-dimensions'].map((id) =>
  shippedSchemes(structure).find((one) => one.id === id)!,
) as [WeightScheme, WeightScheme];
const resultOf = (levels: Record<string, number>) => score(structure, scheme, sheetAtLevel(2, levels));
const result = (levels: Record<string, number>, likely = { low: 20, high: 30 }) => {
  const scored = resultOf(levels);
  return { result: scored, band: scored.band, likely };
};
const aPoint = (given: Partial<TrendPoint> = {}): TrendPoint => ({
  submissionId: 'one',
  seats: ['clerk'],
  self: result({}),
  verified: null,
  again: null,
  agreed: [],
  day: '2009-05-20',
  ...given,
});
const CATALOGUE = [
  { id: 'letter', lifts: [{ factor: 'L2', from: [1, 2], to: 3 }] },
  { id: 'owner', lifts: [{ factor: 'G16', from: [1, 3], to: 4 }] },
] as unknown as Parameters<typeof trendSteps>[1];
const later = (given: Partial<TrendPoint> = {}) =>
  aPoint({ submissionId: 'two', day: '2009-09-10', self: result({ L2: 4, T1: 1 }), ...given });

describe('from one assessment of a pilot to the next', () => {
  it('is nothing where there is only one', () => {
    expect(trendSteps([aPoint()], CATALOGUE)).toEqual([]);
  });

  it('says which factors moved, risen and fallen', () => {
    const [step] = trendSteps([aPoint(), later()], CATALOGUE);
    expect(step!.factors).toMatchObject([
      { code: 'L2', move: 'risen', from: 2, to: 4 },
      { code: 'T1', move: 'fallen', from: 2, to: 1 },
    ]);
    expect(step).toMatchObject({ basis: 'self', verified: null });
  });

  it('names an agreed action that was done in between, with the factors that rose and that it lifts', () => {
    const agreed = [
      { action: 'owner', owner: '秘書室', doneOn: '2009-06-01' },
      { action: 'letter', owner: '民政處', doneOn: '2009-07-01' },
    ];
    const [step] = trendSteps([aPoint({ agreed }), later()], CATALOGUE);
    expect(step!.actions).toEqual([
      { action: 'letter', owner: '民政處', doneOn: '2009-07-01', factors: ['L2'] },
      { action: 'owner', owner: '秘書室', doneOn: '2009-06-01', factors: [] },
    ]);
  });

  it('credits no action that was not done, or only after the later one was handed in', () => {
    const agreed = [
      { action: 'letter', owner: '民政處', doneOn: null },
      { action: 'owner', owner: '秘書室', doneOn: '2009-09-11' },
    ];
    expect(trendSteps([aPoint({ agreed }), later()], CATALOGUE)[0]!.actions).toEqual([]);
  });

  it('goes by verified levels where both have a verified band, and by the agency’s own where one is under review', () => {
    const verified = { ...result({ L2: 1 }), shareVerified: 0.9 };
    const both = [aPoint({ verified }), later({ verified: { ...result({ L2: 3 }), shareVerified: 1 } })];
    const [step] = trendSteps(both, CATALOGUE);
    expect(step!.basis).toBe('verified');
    expect(step!.factors).toContainEqual(expect.objectContaining({ code: 'L2', from: 1, to: 3 }));
    const waiting = later({ verified: { ...verified, band: 'under-review' } });
    expect(trendSteps([aPoint({ verified }), waiting], CATALOGUE)[0]).toMatchObject({ basis: 'self', verified: null });
  });

  const underEqual = (levels: Record<string, number>) => {
    const scored = score(structure, equal, sheetAtLevel(2, levels));
    return { result: scored, band: scored.band, likely: { low: 20, high: 30 } };
  };

  it('gives no differences of scores across schemes, but still which levels moved', () => {
    const [step] = trendSteps([aPoint(), later({ self: underEqual({ L2: 4 }) })], CATALOGUE);
    expect(step).toMatchObject({ dimensions: [], self: { reason: 'other-scheme', difference: null } });
    expect(step!.factors).toMatchObject([{ code: 'L2', move: 'risen' }]);
  });

  it('compares an earlier result under the newest scheme, once it was scored again under it, and says which one was', () => {
    const points = [
      aPoint({ again: { self: underEqual({}), verified: null } }),
      later({ self: underEqual({ L2: 4 }) }),
    ];
    const [step] = trendSteps(points, CATALOGUE);
    expect(step!.scoredAgain).toEqual(['one']);
    // Two of four levels more in one of the four factors of L: 100 · (2/4)/4 = 12.5, a quarter of which is 3.1.
    expect(step!.dimensions.map(({ difference }) => difference)).toEqual([12.5, 0, 0, 0]);
    expect(step!.self).toMatchObject({ difference: 3.1, reason: 'within-range' });
  });

  it('sets nothing side by side that was scored under another framework version', () => {
    const other = result({ L2: 4 });
    const self = { ...other, result: { ...other.result, framework: 'ecd-56@2' } };
    const [step] = trendSteps([aPoint(), later({ self })], CATALOGUE);
    expect(step).toMatchObject({ factors: [], dimensions: [], self: { reason: 'other-framework', difference: null } });
  });
});
