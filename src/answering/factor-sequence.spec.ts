import { structure } from '../../test/fixtures/framework.js';
import { sequenceOf, stepOf } from './factor-sequence.js';

describe('The order in which factors are asked', () => {
  it('gates first: the 17 factors behind the seven prerequisites, each once', () => {
    const gates = sequenceOf(structure, 'gates');
    expect(gates).toHaveLength(17);
    expect(new Set(gates).size).toBe(17);
  });

  it('then all 56 by dimension, and the two of the service item at the end', () => {
    const all = sequenceOf(structure, 'all');
    expect(all).toHaveLength(58);
    expect(all.slice(-2)).toEqual(['S1', 'S2']);
    expect(stepOf(structure, 'all', 'L1')).toEqual({
      name: 'all',
      position: 1,
      length: 58,
      previous: null,
      next: 'L2',
    });
    expect(stepOf(structure, 'all', 'S2').next).toBeNull();
  });

  it('a factor behind no prerequisite is asked among all, wherever one comes from', () => {
    expect(stepOf(structure, 'gates', 'S1').name).toBe('all');
  });
});
