import { differenceBeside } from './verified-beside.js';

const beside = (score: number | null, verifiedScore: number | null, shareVerified: number | null) =>
  differenceBeside({ score, verifiedScore, shareVerified, verifiedBand: null });

describe('The difference from the verified score', () => {
  it('is self minus verified, to one decimal, with its sign', () => {
    // As doubles 61.2 − 58.9 is 2.3000000000000043.
    expect([beside(61.2, 58.9, 0.62), beside(58.9, 61.2, 0.62)]).toEqual([2.3, -2.3]);
  });

  it('is not there before the decision, nor where nothing was verified', () => {
    expect([beside(61.2, null, null), beside(73.5, 73.5, 0), beside(null, null, 0.3)]).toEqual([null, null, null]);
  });
});
