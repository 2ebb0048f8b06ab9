import { nearestStep, readPairs, readPoints, stepGiven, stepsOf, valueOf } from './scale.js';
import type { Pair } from './scale.js';

const PAIR: Pair = ['L', 'T'];

describe('the scale of a comparison', () => {
  it('goes from the first by far over alike to the second by far', () => {
    expect(stepsOf(PAIR).map(valueOf).join(' ')).toBe('L9 L8 L7 L6 L5 L4 L3 L2 1 T2 T3 T4 T5 T6 T7 T8 T9');
  });

  it('finds the step nearest to a ratio, twice and half being equally far from alike', () => {
    // √(2 · 3) = 2.449…: below it 2 is nearer, above it 3.
    const nearest = [13.7, 2.4, 2.5, 1.3, 1, 0.8, 1 / 2.4, 1 / 30].map((ratio) => valueOf(nearestStep(PAIR, ratio)));
    expect(nearest).toEqual(['L9', 'L2', 'L3', '1', '1', '1', 'T2', 'T9']);
  });

  it('shows a judgement again whichever way round it was stored', () => {
    expect(valueOf(stepGiven(PAIR, [{ more: 'T', less: 'L', times: 4 }])!)).toBe('T4');
    expect(valueOf(stepGiven(PAIR, [{ more: 'T', less: 'L', times: 1 }])!)).toBe('1');
    expect(stepGiven(PAIR, [{ more: 'O', less: 'G', times: 4 }])).toBeNull();
  });
});

describe('what a form sends', () => {
  it('becomes judgements; what is left open is left out, what no form of ours sends is told', () => {
    const fields = { 'pair-L-T': 'T3', 'pair-L-O': '1', 'pair-L-G': '', 'pair-T-O': 'L3' };
    const pairs: Pair[] = [PAIR, ['L', 'O'], ['L', 'G'], ['T', 'O'], ['T', 'G']];
    expect(readPairs(fields, pairs)).toEqual({
      judgements: [
        { more: 'T', less: 'L', times: 3 },
        { more: 'L', less: 'O', times: 1 },
      ],
      wrong: ['pair-T-O'],
    });
  });

  it('becomes points from 1 to 9 in the same way', () => {
    expect(readPoints({ 'points-L1': '9', 'points-L2': '', 'points-L3': '10' }, ['L1', 'L2', 'L3', 'L4'])).toEqual({
      points: { L1: 9 },
      wrong: ['points-L3'],
    });
  });
});
