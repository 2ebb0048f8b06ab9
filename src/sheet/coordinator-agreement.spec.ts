import { agreementForCoordinator } from './coordinator-agreement.js';

const none: boolean[] = [];

describe('the coordinator', () => {
  it('sees only how many answered, below three', () => {
    expect(agreementForCoordinator([], none)).toEqual({ shows: 'count', n: 0, released: [] });
    expect(agreementForCoordinator([1, 5], none)).toEqual({ shows: 'count', n: 2, released: [] });
  });

  it('sees with three or four the median and whether they are two or more apart, not how far', () => {
    const near = { shows: 'median', n: 3, median: 3, isDisputed: false, released: [] };
    expect(agreementForCoordinator([3, 2, 3], none)).toEqual(near);
    const apart = { shows: 'median', n: 4, median: 2, isDisputed: true, released: [] };
    expect(agreementForCoordinator([2, 4, 2, 3], none)).toEqual(apart);
  });

  it('sees with five or more the median and the range', () => {
    const all = { shows: 'range', n: 5, median: 3, range: 3, isDisputed: true, released: [] };
    expect(agreementForCoordinator([5, 3, 2, 4, 3], none)).toEqual(all);
  });

  it('sees what respondents released, in no telling order, and nothing more for it', () => {
    const two = { shows: 'count', n: 2, released: [4] };
    expect(agreementForCoordinator([4, 2], [true, false])).toEqual(two);
    // three hidden beside two released: as of three
    const five = { shows: 'median', n: 5, median: 3, isDisputed: true, released: [2, 5] };
    expect(agreementForCoordinator([5, 3, 2, 3, 4], [true, false, true, false, false])).toEqual(five);
  });

  it('is not told by colleagues’ releases what the last one said: 2, 5 and a median of 3 leave nothing but 3', () => {
    const three = { shows: 'count', n: 3, released: [2, 5] };
    expect(agreementForCoordinator([5, 3, 2], [true, false, true])).toEqual(three);
  });

  it('sees everything where all released their answers', () => {
    const all = { shows: 'range', n: 2, median: 2, range: 3, isDisputed: true, released: [2, 5] };
    expect(agreementForCoordinator([5, 2], [true, true])).toEqual(all);
  });

  it('takes a missing release for none', () => {
    expect(agreementForCoordinator([5, 2], [true])).toEqual({ shows: 'count', n: 2, released: [5] });
  });
});
