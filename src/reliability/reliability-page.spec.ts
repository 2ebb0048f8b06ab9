import { join } from 'node:path';
import { frameworkVersion } from '../../test/fixtures/framework-version.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { Words } from '../platform/views/words.js';
import type { QuestionnaireReliability } from './read-reliability.js';
import { reliabilityPage } from './reliability-page.js';

const words = new Words(join(PROJECT_ROOT, 'templates/words'));
/** L1 runs with the others, L2 hardly, L3 against them, and without L3 alpha would rise. */
const factors = [
  { factor: 'L1', mean: 3, itemRest: 0.6, alphaIfDeleted: 0.4 },
  { factor: 'L2', mean: 3, itemRest: 0.1, alphaIfDeleted: 0.5 },
  { factor: 'L3', mean: 3, itemRest: -0.2, alphaIfDeleted: 0.8 },
];

function shown(n: number, isTooFew: boolean) {
  const found: QuestionnaireReliability = {
    framework: 'ecd-56@1',
    submissions: n,
    fewest: 30,
    dimensions: [{ dimension: 'L', n, isTooFew, alpha: 0.5, factors, leftOut: [] }],
    agreement: [{ factor: 'L1', submissions: n, rwg: 0.7, isTooFew }],
  };
  return reliabilityPage(found, { words, locale: 'zh-TW', framework: frameworkVersion, level: null });
}
const marks = (page: ReturnType<typeof shown>) =>
  page.dimensions[0]!.factors.map((one) => [one.isAgainst, one.isWeak, one.isBetterWithout]);

describe('The page of reliability', () => {
  it('marks the questions that want a look', () => {
    expect(marks(shown(40, false))).toEqual([
      [false, false, false],
      [false, true, false],
      [true, false, true],
    ]);
  });

  it('marks none where there are too few sheets to say, but says that', () => {
    const page = shown(4, true);
    expect(marks(page).flat()).not.toContain(true);
    expect(page.dimensions[0]!.factors.every(({ isTooFew }) => isTooFew)).toBe(true);
  });

  it('warns of a mean agreement over too few sheets', () => {
    expect([shown(4, true).isAgreementOfFew, shown(40, false).isAgreementOfFew]).toEqual([true, false]);
  });
});
