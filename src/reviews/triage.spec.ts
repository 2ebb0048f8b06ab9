import type { ContradictionRule } from '../report-content/wording.js';
import { comparableOf, likelyOverRating, triage } from './triage.js';
import type { TriageAnswer } from './triage.js';

/** Level 3 of medium confidence, with evidence, and nothing to compare it with. */
function answer(given: Partial<TriageAnswer> = {}): TriageAnswer {
  return {
    factor: 'L1',
    status: 'answered',
    level: 3,
    confidence: 'medium',
    weight: 0.02,
    evidenceCount: 1,
    respondents: 0,
    respondentMedian: null,
    isAboveRespondents: false,
    comparable: null,
    previousLevel: null,
    ...given,
  };
}
const codesOf = (one: TriageAnswer) => triage([one], [])[0]?.reasons.map(({ code }) => code) ?? [];

describe('How far an answer is likely too high', () => {
  it('is what it lies above the median of five comparable submissions or more', () => {
    const comparable = { n: 5, median: 3 };
    expect(likelyOverRating(answer({ level: 5, comparable }))).toEqual({ overRating: 2, basis: 'comparable' });
    expect(likelyOverRating(answer({ level: 3, comparable }))).toEqual({ overRating: 0, basis: null });
  });

  it('four comparable submissions say nothing: then the median of its own respondents counts', () => {
    const one = answer({ level: 5, comparable: { n: 4, median: 1 }, respondents: 5, respondentMedian: 4 });
    expect(likelyOverRating(one)).toEqual({ overRating: 1, basis: 'respondents' });
  });

  it('is 1 where it is only known to lie above a median that may not be shown', () => {
    const one = answer({ level: 5, respondents: 3, isAboveRespondents: true });
    expect(likelyOverRating(one)).toEqual({ overRating: 1, basis: 'respondents' });
  });

  it('is 0 where three or more respondents do not lie below it, whether their median is shown and whatever proves it', () => {
    const unproven = { level: 4, evidenceCount: 0 };
    for (const respondents of [3, 4]) {
      expect(likelyOverRating(answer({ ...unproven, respondents }))).toEqual({ overRating: 0, basis: null });
    }
    const shown = answer({ ...unproven, respondents: 5, respondentMedian: 4 });
    expect(likelyOverRating(shown)).toEqual({ overRating: 0, basis: null });
  });

  it('two respondents decide nothing, not even where both released what they said: then only evidence counts', () => {
    const both = { respondents: 2, isAboveRespondents: true };
    expect(likelyOverRating(answer({ ...both, level: 4, evidenceCount: 0 })).basis).toBe('no-evidence');
    expect(likelyOverRating(answer({ ...both, level: 5 })).overRating).toBe(0);
  });

  it('is 1 for level 4 that nothing proves, and 0 with a document or at level 3', () => {
    expect(likelyOverRating(answer({ level: 4, evidenceCount: 0 }))).toEqual({ overRating: 1, basis: 'no-evidence' });
    expect(likelyOverRating(answer({ level: 4, evidenceCount: 1 })).overRating).toBe(0);
    expect(likelyOverRating(answer({ level: 3, evidenceCount: 0 })).overRating).toBe(0);
  });

  it('is 0 where there is no level, and never below 0', () => {
    expect(likelyOverRating(answer({ status: 'unknown', level: null })).overRating).toBe(0);
    expect(likelyOverRating(answer({ level: 1, comparable: { n: 9, median: 4 } })).overRating).toBe(0);
  });
});

describe('Why an answer is on the list', () => {
  it('an answer that nothing speaks against is not on it', () => {
    expect(triage([answer()], [])).toEqual([]);
  });

  it('names every reason at once', () => {
    const comparable = { n: 6, median: 3 };
    const one = answer({ level: 5, confidence: 'low', evidenceCount: 0, comparable, previousLevel: 3 });
    expect(codesOf(one)).toEqual(['high-without-evidence', 'above-comparable', 'risen', 'low-confidence']);
  });

  it('two levels above comparable submissions are far, one is not', () => {
    const reasonAt = (level: number) => triage([answer({ level, comparable: { n: 6, median: 3 } })], [])[0]!.reasons[0];
    expect(reasonAt(5)).toEqual({ code: 'above-comparable', n: 6, median: 3, isFar: true });
    expect(reasonAt(4)).toMatchObject({ isFar: false });
  });

  it('a rise of two levels since the last revision is asked about, a rise of one is progress', () => {
    expect(codesOf(answer({ previousLevel: 1 }))).toEqual(['risen']);
    expect(codesOf(answer({ previousLevel: 2 }))).toEqual([]);
  });

  it('level 1 is not too high, however little was known', () => {
    expect(codesOf(answer({ level: 1, confidence: 'low' }))).toEqual([]);
    expect(codesOf(answer({ level: 2, confidence: 'low' }))).toEqual(['low-confidence']);
  });

  it('what is called not applicable has to be judged', () => {
    expect(codesOf(answer({ status: 'not-applicable', level: null, confidence: null }))).toEqual(['not-applicable']);
  });

  it('a contradiction puts both of its answers on the list, each naming the other', () => {
    const sentence = { 'zh-TW': '…', en: '…' };
    const rule: ContradictionRule = {
      id: 'rules-without-law',
      low: { factor: 'L2', atMost: 2 },
      high: { factor: 'G6', atLeast: 4 },
      ...sentence,
    };
    const pair = (law: number) => [answer({ factor: 'L2', level: law }), answer({ factor: 'G6', level: 4 })];
    expect(triage(pair(2), [rule]).map(({ factor, reasons }) => [factor, reasons])).toEqual([
      ['L2', [{ code: 'contradiction', rule: 'rules-without-law', other: 'G6' }]],
      ['G6', [{ code: 'contradiction', rule: 'rules-without-law', other: 'L2' }]],
    ]);
    expect(triage(pair(3), [rule])).toEqual([]);
  });
});

describe('The order of the list', () => {
  it('is weight × likely over-rating, then weight, then the order of the framework', () => {
    const comparable = { n: 7, median: 3 };
    const list = [
      answer({ factor: 'L1', confidence: 'low', weight: 0.01 }),
      answer({ factor: 'L2', confidence: 'low', weight: 0.05 }),
      answer({ factor: 'T1', level: 4, comparable, weight: 0.05 }), // 0.05 × 1 = 0.05
      answer({ factor: 'T4', level: 5, comparable, weight: 0.04 }), // 0.04 × 2 = 0.08
      answer({ factor: 'T5', confidence: 'low', weight: 0.01 }),
    ];
    expect(triage(list, []).map(({ factor }) => factor)).toEqual(['T4', 'T1', 'L2', 'L1', 'T5']);
  });
});

describe('The lower median of counted levels', () => {
  it.each([
    [[0, 1, 2, 1, 0], { n: 4, median: 3 }],
    [[1, 1, 0, 0, 0], { n: 2, median: 1 }],
    [[0, 2, 0, 2, 0], { n: 4, median: 2 }],
    [[0, 0, 0, 0, 3], { n: 3, median: 5 }],
    [[0, 0, 0, 0, 0], null],
  ])('of %j is %j', (counts, expected) => {
    expect(comparableOf(counts)).toEqual(expected);
  });
});
