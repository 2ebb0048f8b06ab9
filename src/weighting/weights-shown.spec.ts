import fc from 'fast-check';
import { join } from 'node:path';
import { frameworkVersion } from '../../test/fixtures/framework-version.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { Words } from '../platform/views/words.js';
import { matrixOf, weighPairs } from '../scoring/pairwise.js';
import { sayingOf } from './scale-words.js';
import { comparisonShown } from './weights-shown.js';

const saying = sayingOf(new Words(join(PROJECT_ROOT, 'templates/words')), 'zh-TW', frameworkVersion);
/** In the order L–T, L–O, L–G, T–O, T–G, O–G. */
const shown = (judgements: readonly number[]) => comparisonShown(saying, weighPairs(matrixOf(4, judgements)));
const STEPS = [9, 8, 7, 6, 5, 4, 3, 2].flatMap((times) => [times, 1 / times]).concat(1);

describe('What judgements come to', () => {
  it('names the one that fits least, with what would fit better', () => {
    // Row means of L and G: (3 · 3 · 1/5)^¼ = 1.16 and (5 · 1/3 · 1/3)^¼ = 0.86, so 1.34 : 1, nearer to alike than to 2.
    expect(shown([3, 3, 1 / 5, 3, 3, 3]).odd).toEqual({
      pair: '法規制度與跨域治理',
      given: '先改善跨域治理：明顯優先（5）',
      fitting: '兩者同樣優先，一起改善（1）',
    });
  });

  it('names it too where the others call for even more than 9, and proposes nothing then', () => {
    // L is a ninth of each other, O nine times each other: L : O by row means is (1/9 · 1/9 · 1/9)^¼ : (9 · 9 · 9)^¼ = 1/27.
    const comparison = shown([1 / 9, 1 / 9, 1 / 9, 1 / 9, 8, 9]);
    expect([comparison.ratio, comparison.isConsistent]).toEqual(['0.47', false]);
    expect(comparison.odd).toEqual({
      pair: '法規制度與組織運作',
      given: '先改善組織運作：絕對優先（9）',
      fitting: null,
    });
  });

  it('says nothing where they are consistent and no step of the scale would fit better', () => {
    expect(shown([2, 2, 4, 1, 2, 2]).odd).toBeNull();
    expect(shown([3, 5, 9, 2, 3, 2]).odd).toBeNull();
  });

  it('always names one where the ratio is above 0.10', () => {
    const judgements = fc.array(fc.constantFrom(...STEPS), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(judgements, (given) => {
        const { isConsistent, odd } = shown(given);
        return isConsistent || odd !== null;
      }),
      { numRuns: 2000 },
    );
  });
});
