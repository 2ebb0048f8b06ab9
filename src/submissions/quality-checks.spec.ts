import { frameworkVersion } from '../../test/fixtures/framework-version.js';
import { structure } from '../../test/fixtures/framework.js';
import { prepare } from '../scoring/prepared.js';
import { scorePrepared } from '../scoring/score.js';
import { shippedSchemes } from '../scoring/weights.js';
import type { SheetAnswer } from '../sheet/answer-sheet.js';
import { qualityFindings } from './quality-checks.js';
import type { QualityCode } from './quality-checks.js';
import { qualitySentence } from './quality-sentences.js';

const prepared = prepare(structure, shippedSchemes(structure)[0]!);
const { contradictions } = frameworkVersion.wording;
const evidence = [{ kind: 'reference' as const, title: '府研綜字第 0980001234 號函' }];

/** Levels 3 and 2 in turn with evidence, so that nothing is found, but for what is given. */
function sheet(...given: SheetAnswer[]): SheetAnswer[] {
  const usual = structure.factors.map(({ code }, at): SheetAnswer => ({
    factor: code,
    level: at % 2 ? 2 : 3,
    evidence,
  }));
  return usual.map((answer) => given.find(({ factor }) => factor === answer.factor) ?? answer);
}

function found(answers: SheetAnswer[], carriedOver: string[] = []) {
  const result = scorePrepared(prepared, { answers });
  return qualityFindings({ structure, contradictions, sheet: { answers }, result, carriedOver });
}
const only = (code: QualityCode, answers: SheetAnswer[]) => found(answers).filter((one) => one.code === code);

describe('quality checks', () => {
  it('find nothing in a plain sheet', () => {
    expect(found(sheet())).toEqual([]);
  });

  it('find a level of 4 and above without evidence, and not a level of 3', () => {
    // G16 has 5 of 90 points
    const [one] = only('high-without-evidence', sheet({ factor: 'G16', level: 4 }, { factor: 'L1', level: 3 }));
    expect(one).toMatchObject({ factors: ['G16'] });
    expect(one!.weight).toBeCloseTo(5 / 90, 12);
  });

  it('find a high level that rests on hearsay', () => {
    const answers = sheet({ factor: 'G16', level: 5, confidence: 'low', evidence });
    expect(found(answers).map(({ code }) => code)).toEqual(['high-with-low-confidence']);
  });

  it.each(contradictions.map((rule) => [rule.id, rule] as const))('find the contradiction %s', (id, { low, high }) => {
    const pair = (lower: number, higher: number) =>
      sheet({ factor: low.factor, level: lower as 1, evidence }, { factor: high.factor, level: higher as 1, evidence });
    const hits = only('contradiction', pair(low.atMost, high.atLeast));
    expect(hits.map(({ rule }) => rule)).toContain(id);
    expect(only('contradiction', pair(low.atMost + 1, high.atLeast)).map(({ rule }) => rule)).not.toContain(id);
    expect(only('contradiction', pair(low.atMost, high.atLeast - 1)).map(({ rule }) => rule)).not.toContain(id);
    for (const locale of ['zh-TW', 'en'] as const) {
      expect(qualitySentence(hits[0]!, contradictions, locale)).not.toBe('');
    }
  });

  it('find a dimension answered at one level throughout, but not one that is only begun', () => {
    const alike = sheet().map((answer): SheetAnswer =>
      answer.factor.startsWith('L') ? { ...answer, level: 3 } : answer,
    );
    expect(only('one-level', alike)).toMatchObject([{ dimension: 'L', factors: ['L1', 'L2', 'L3', 'L4'] }]);
    expect(
      only(
        'one-level',
        alike.filter(({ factor }) => factor !== 'L4'),
      ),
    ).toEqual([]);
  });

  it('find a dimension of which more than a fifth is not applicable, and name those factors', () => {
    const no = (factor: string): SheetAnswer => ({ factor, status: 'not-applicable', reason: '不涉及' });
    // T has 22 points of 90; T3 2, T5 2, T7 3 …: as many as it takes to pass a fifth
    const given = ['T3', 'T5', 'T7', 'T8', 'T10'].map(no);
    expect(only('not-applicable-share', sheet(...given))).toMatchObject([
      { dimension: 'T', factors: ['T3', 'T5', 'T7', 'T8', 'T10'] },
    ]);
  });

  it('find many unknowns: more than a tenth of the weight', () => {
    const no = (factor: string): SheetAnswer => ({ factor, status: 'unknown', reason: '待查' });
    // G16 alone is 5/90 = 5.6 %; with L2 (4) and T9 it passes a tenth
    expect(only('many-unknowns', sheet(no('G16')))).toEqual([]);
    expect(only('many-unknowns', sheet(no('G16'), no('L2'), no('T9')))).toMatchObject([
      { factors: ['L2', 'T9', 'G16'] },
    ]);
  });

  it('find a prerequisite with factors nobody answered', () => {
    expect(
      only(
        'gate-unanswered',
        sheet().filter(({ factor }) => factor !== 'G18' && factor !== 'G8'),
      ),
    ).toMatchObject([{ gate: 'ownership', factors: ['G8', 'G18'] }]);
  });

  it('find what was carried over and not saved since, as one finding with the weight of all of it', () => {
    // L2 has 4 of 90 points, G16 has 5
    const [one, ...more] = found(sheet(), ['L2', 'G16']);
    expect(one).toMatchObject({ code: 'carried-over', factors: ['L2', 'G16'] });
    expect(one!.weight).toBeCloseTo(9 / 90, 12);
    expect(more).toEqual([]);
    expect(found(sheet(), [])).toEqual([]);
  });

  it('come heaviest first', () => {
    const weights = found(sheet().map((answer): SheetAnswer => ({ ...answer, level: 5, evidence: [] }))).map(
      ({ weight }) => weight,
    );
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    expect(weights.length).toBeGreaterThan(56);
  });
});
