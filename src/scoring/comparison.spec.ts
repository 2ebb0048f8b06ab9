import { caseSheet, sheetAtLevel } from '../../test/fixtures/sheets.js';
import type { CASE_NAMES } from '../../test/fixtures/sheets.js';
import { structure } from '../../test/fixtures/framework.js';
import { compareResults, dimensionDifferences, movedFactors } from './comparison.js';
import type { ComparedResult } from './comparison.js';
import { prepare } from './prepared.js';
import { robustness } from './robustness.js';
import { scorePrepared } from './score.js';
import { shippedSchemes } from './weights.js';

const schemes = shippedSchemes(structure);
const scheme = schemes.find(({ id }) => id === 'evidence')!;

/** A case sheet as it would be held against another; the seed is any. */
function caseResult(name: (typeof CASE_NAMES)[number]) {
  const sheet = caseSheet(name);
  const scored = { answers: sheet.answers, supplementary: sheet.supplementary, track: sheet.pilot?.track };
  const result = scorePrepared(prepare(structure, scheme), scored);
  const likely = robustness(structure, schemes, 'evidence', scored, 'a'.repeat(64), 2000)!.likely;
  const roles = sheet.answers.flatMap(({ respondents = [] }: { respondents?: { role: string }[] }) =>
    respondents.map(({ role }) => role),
  ) as string[];
  const { framework, weightScheme, overall } = result;
  return { result, compared: { framework, weightScheme, score: overall.score, likely, seats: [...new Set(roles)] } };
}

const aResult = (given: Partial<ComparedResult> = {}): ComparedResult => ({
  framework: 'ecd-56@1',
  weightScheme: 'evidence',
  score: 50,
  likely: { low: 46, high: 54 },
  seats: ['clerk', 'supervisor', 'it'],
  ...given,
});

describe('two results of one pilot', () => {
  it('NICE 2009-05 to 2009-09: 0.3 more is no change, for it lies far inside the likely ranges', () => {
    const comparison = compareResults(caseResult('nice-2009-05').compared, caseResult('nice-2009-09').compared);
    expect(comparison).toMatchObject({ difference: 0.3, seats: { again: 1, of: 2 } });
    expect(comparison).toMatchObject({ change: null, reason: 'within-range' });
  });

  it('救生圈 2009-05 to 2009-09: 7.1 more is still less than half the wider range', () => {
    const comparison = compareResults(caseResult('lifebuoy-2009-05').compared, caseResult('lifebuoy-2009-09').compared);
    expect(comparison).toMatchObject({ difference: 7.1, seats: { again: 3, of: 4 }, reason: 'within-range' });
    expect(comparison.threshold).toBeGreaterThan(8);
  });

  it.each([
    ['risen', 54.1, 'risen'],
    ['fallen', 45.9, 'fallen'],
    ['half the range exactly: not more than it', 54, null],
  ])('%s: half of 46..54 is 4', (_, score, change) => {
    const comparison = compareResults(aResult(), aResult({ score, likely: { low: 47, high: 55 } }));
    expect(comparison).toMatchObject({ threshold: 4, change, reason: change === null ? 'within-range' : null });
  });

  it('the wider range of the two decides', () => {
    const later = aResult({ score: 60, likely: { low: 40, high: 80 } });
    expect(compareResults(aResult(), later)).toMatchObject({ difference: 10, threshold: 20, reason: 'within-range' });
  });

  it.each([
    ['two of three earlier seats again', ['clerk', 'it'], null],
    ['one of three: less than half', ['clerk', 'partner'], 'other-seats'],
    ['no seat recorded', [], 'no-seats'],
  ])('%s', (_, seats, reason) => {
    const comparison = compareResults(aResult(), aResult({ score: 70, likely: { low: 66, high: 74 }, seats }));
    expect(comparison.reason).toBe(reason);
  });

  it.each([
    ['another framework version', { framework: 'ecd-56@2' }, 'other-framework', null],
    ['another weight scheme', { weightScheme: 'equal-factors' }, 'other-scheme', null],
    ['no score', { score: null }, 'no-score', null],
    ['no likely range', { likely: null, score: 60 }, 'no-likely-range', 10],
  ] as const)('are not compared with %s', (_, given, reason, difference) => {
    expect(compareResults(aResult(), aResult(given))).toMatchObject({ reason, difference, change: null });
  });

  it.each([
    ['a higher level', { level: 2 }, { level: 4 }, 'risen'],
    ['a lower level', { level: 4 }, { level: 2 }, 'fallen'],
    ['a level where nobody knew', { status: 'unknown' }, { level: 1 }, 'now-answered'],
    ['nobody knowing any more', { level: 5 }, { status: 'unknown' }, 'no-longer-answered'],
    ['no longer being there', { level: 5 }, { status: 'not-applicable' }, 'no-longer-applicable'],
    ['being there after all', { status: 'not-applicable' }, { level: 1 }, 'now-applicable'],
  ] as const)('%s: only between two levels has anything risen or fallen', (_, before, after, move) => {
    const of = (answer: object) => scorePrepared(prepare(structure, scheme), sheetAtLevel(3, { T10: answer }));
    expect(movedFactors(of(before), of(after))).toMatchObject([{ code: 'T10', move }]);
  });

  it('say which factors moved, and each dimension by how much', () => {
    const [earlier, later] = [caseResult('lifebuoy-2009-05').result, caseResult('lifebuoy-2009-09').result];
    const moved = movedFactors(earlier, later);
    expect(moved.every(({ from, to }) => from !== to)).toBe(true);
    expect(movedFactors(earlier, earlier)).toEqual([]);
    const dimensions = dimensionDifferences(earlier, later);
    expect(dimensions.map(({ code }) => code)).toEqual(['L', 'T', 'O', 'G']);
    dimensions.forEach(({ difference }, index) =>
      expect(difference).toBeCloseTo(later.dimensions[index]!.score! - earlier.dimensions[index]!.score!, 9),
    );
  });
});
