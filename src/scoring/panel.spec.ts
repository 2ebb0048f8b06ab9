import fc from 'fast-check';
import { factorCodes, structure } from '../../test/fixtures/framework.js';
import { prepare } from './prepared.js';
import { groupOpinion, pairsOf, ratioOf, weighOpinion } from './panel.js';
import type { ExpertOpinion, Judgement } from './panel.js';

const points = (of: number, others: Readonly<Record<string, number>> = {}) => ({
  ...Object.fromEntries(factorCodes.map((code) => [code, of])),
  ...others,
});
/** In the order L–T, L–O, L–G, T–O, T–G, O–G. */
const judged = (...ratios: readonly number[]): Judgement[] =>
  pairsOf(structure).map(([first, second], at) =>
    ratios[at]! >= 1
      ? { more: first, less: second, times: ratios[at]! }
      : { more: second, less: first, times: 1 / ratios[at]! },
  );
const dimensionWeight = (weights: Readonly<Record<string, number>>, dimension: string) =>
  structure.factors.filter((one) => one.dimension === dimension).reduce((sum, { code }) => sum + weights[code]!, 0);

/** L : T : O : G = 4 : 2 : 2 : 1, without contradiction. */
const lawFirst = judged(2, 2, 4, 1, 2, 2);
/** L over T, T over O, O over G, and G over L: a circle. */
const circle = judged(3, 3, 1 / 5, 3, 3, 3);

describe('one expert', () => {
  it('has weights that split each dimension by its points', () => {
    // L: L1 9 points, L2–L4 one each: 12 in all, so L1 has 4/9 · 9/12 = 1/3.
    const { weights, pairs } = weighOpinion(structure, { judgements: lawFirst, points: points(1, { L1: 9 }) });
    expect(pairs!.consistencyRatio).toBeCloseTo(0, 12);
    expect(weights!['L1']).toBeCloseTo(1 / 3, 12);
    expect(weights!['L2']).toBeCloseTo((4 / 9) * (1 / 12), 12);
    expect(['L', 'T', 'O', 'G'].map((code) => dimensionWeight(weights!, code).toFixed(4))).toEqual(
      ['4/9', '2/9', '2/9', '1/9'].map((share) => (Number(share[0]) / 9).toFixed(4)),
    );
  });

  it('says the same whichever way round a pair was asked', () => {
    expect(ratioOf([{ more: 'T', less: 'L', times: 3 }], 'L', 'T')).toBeCloseTo(1 / 3, 12);
    expect(ratioOf([{ more: 'T', less: 'L', times: 3 }], 'T', 'L')).toBe(3);
    expect(ratioOf([], 'T', 'L')).toBeNull();
  });

  it('takes part only once every pair is judged, every factor has points, and the ratio is 0.10 or less', () => {
    const whole = { judgements: lawFirst, points: points(5) };
    const { L1, ...fewer } = points(5);
    expect(L1).toBe(5);
    expect(weighOpinion(structure, whole)).toMatchObject({ isComplete: true, takesPart: true });
    expect(weighOpinion(structure, { ...whole, points: fewer })).toMatchObject({ isComplete: false, takesPart: false });
    expect(weighOpinion(structure, { ...whole, judgements: lawFirst.slice(1) })).toMatchObject({
      pairs: null,
      isComplete: false,
    });
    const { pairs, ...state } = weighOpinion(structure, { ...whole, judgements: circle });
    expect(state).toMatchObject({ isComplete: true, takesPart: false });
    expect(pairs!.consistencyRatio).toBeGreaterThan(0.1);
    // L over G at 1/5 against a chain that calls for much more.
    expect(pairs!.mostInconsistent).toMatchObject({ row: 0, column: 3, given: 1 / 5 });
  });
});

describe('a group', () => {
  const alike = (times: number, of: number): ExpertOpinion => ({
    judgements: judged(times, times, times, 1, 1, 1),
    points: points(of),
  });

  it('judges by the geometric mean: 2, 4 and 8 times make 4 times', () => {
    // L : each other = 4 : 1, so L has 4/7.
    const group = groupOpinion(structure, [alike(2, 5), alike(4, 5), alike(8, 5)])!;
    expect(group.pairs.weights[0]).toBeCloseTo(4 / 7, 12);
    expect(group.pairs.consistencyRatio).toBeCloseTo(0, 12);
  });

  it('gives a factor the median of the points, the lower one of two', () => {
    const experts = [3, 4, 8, 9].map((of) => alike(2, of));
    expect(groupOpinion(structure, experts)!.points['G16']).toBe(4);
    expect(groupOpinion(structure, experts.slice(1))!.points['G16']).toBe(8);
  });

  it('of fewer than three who take part has no opinion', () => {
    const mended = { judgements: circle, points: points(5) };
    expect(groupOpinion(structure, [alike(2, 5), alike(4, 5), mended])).toBeNull();
    expect(groupOpinion(structure, [])).toBeNull();
  });

  it('leaves out who contradicts himself: the others’ opinion is the same without', () => {
    const three = [alike(2, 1), alike(4, 5), alike(8, 9)];
    const withOne = groupOpinion(structure, [...three, { judgements: circle, points: points(9) }]);
    expect(withOne).toEqual(groupOpinion(structure, three));
  });

  const anyExpert = fc.record({
    judgements: fc
      .tuple(...[1, 2, 3, 4].map((value) => fc.integer({ min: value, max: 4 })))
      .map((raw) => judged(...raw.flatMap((one, at) => raw.slice(at + 1).map((other) => one / other)))),
    points: fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: 56, maxLength: 56 })
      .map((all) => Object.fromEntries(factorCodes.map((code, at) => [code, all[at]!]))),
  });

  it('always makes a scheme that can score: weights above 0 that sum to 1, in whatever order experts answered', () => {
    fc.assert(
      fc.property(fc.array(anyExpert, { minLength: 3, maxLength: 6 }), (experts) => {
        const group = groupOpinion(structure, experts)!;
        const prepared = prepare(structure, { id: 'own@1', weights: group.weights });
        expect(Object.values(group.weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
        expect(prepared.weights.every((weight) => weight > 0)).toBe(true);
        const turned = groupOpinion(structure, experts.toReversed())!;
        factorCodes.forEach((code) => expect(turned.weights[code]).toBeCloseTo(group.weights[code]!, 10));
      }),
      { numRuns: 30 },
    );
  });
});
