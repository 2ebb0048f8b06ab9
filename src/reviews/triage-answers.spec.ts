import type { ServiceScore } from '../report-content/service-score.js';
import type { ReviewerAnswer } from '../sheet/reviewer-sheet.js';
import { placeOf, triageAnswers } from './triage-answers.js';
import type { TriageFacts } from './triage-answers.js';

type Factor = ServiceScore['factors'][number];

function factor(code: string, given: Partial<Factor> = {}): Factor {
  const base = { status: 'answered', level: 4, confidence: 'medium', readiness: 0.75, weight: 0.1 } as const;
  return { code, ...base, contribution: 7.5, kind: 'lever', ...given };
}
const ITEM = { code: 'S1', status: 'answered', level: 5 } as const;
const RESULT = { factors: [factor('L1'), factor('L2')], supplementary: [ITEM], flags: [] };
const agreed = (n: number, median: number | null): ReviewerAnswer['agreement'] => ({
  n,
  median,
  range: null,
  rwg: null,
});

/** L1 and L2 at level 4 and S1 at 5, with nothing else known of them. */
const read = (given: Partial<TriageFacts> = {}) =>
  triageAnswers({ sheet: { answers: [] }, result: RESULT, counts: [], previousLevels: null, ...given });
const sheetOf = (...answers: ReviewerAnswer[]) => ({ answers: answers as TriageFacts['sheet']['answers'] });

describe('What is known beside each answer', () => {
  it('follows the order of the framework, the service item last and without weight', () => {
    const shown = read().map((one) => [one.factor, one.level, one.weight, one.confidence]);
    expect(shown).toEqual([
      ['L1', 4, 0.1, 'medium'],
      ['L2', 4, 0.1, 'medium'],
      ['S1', 5, 0, 'medium'],
    ]);
  });

  it('is how many gave a level of their own, and their median where the sheet shows it', () => {
    const sheet = sheetOf({ factor: 'L1', agreement: agreed(4, null) }, { factor: 'L2', agreement: agreed(6, 3) });
    expect(read({ sheet }).map((one) => [one.respondents, one.respondentMedian])).toEqual([
      [4, null],
      [6, 3],
      [0, null],
    ]);
  });

  it('is whether the answer was flagged as above its respondents, and by no other flag', () => {
    const flags = [
      { code: 'above-median', factor: 'L2' },
      { code: 'voice-missing', factor: 'L1' },
    ] as unknown as ServiceScore['flags'];
    expect(read({ result: { ...RESULT, flags } }).map((one) => one.isAboveRespondents)).toEqual([false, true, false]);
  });

  it('is what proves it, its own confidence, and that it is not applicable', () => {
    const factors = [factor('L1', { confidence: 'low' }), factor('L2', { status: 'not-applicable', level: null })];
    const sheet = sheetOf({ factor: 'L1', evidence: [{ kind: 'reference', title: '函' }] });
    const [one, other] = read({ sheet, result: { ...RESULT, factors } });
    expect([one!.evidenceCount, one!.confidence]).toEqual([1, 'low']);
    expect([other!.evidenceCount, other!.status, other!.level]).toEqual([0, 'not-applicable', null]);
  });

  it('is what others were verified at and what was said before, each at the place of its factor', () => {
    const counts = [
      { place: 2, level: 1, n: 2 },
      { place: 2, level: 3, n: 3 },
    ];
    const [one, other, item] = read({ counts, previousLevels: [0, 2, 1] });
    expect([one!.comparable, one!.previousLevel]).toEqual([null, null]);
    expect([other!.comparable, other!.previousLevel]).toEqual([{ n: 5, median: 3 }, 2]);
    expect(item!.previousLevel).toBe(1);
  });
});

describe('The place of a factor among the facts', () => {
  it('is counted from 1, the service item after the factors', () => {
    expect(['L1', 'L2', 'S1'].map((code) => placeOf(RESULT as unknown as ServiceScore, code))).toEqual([1, 2, 3]);
  });
});
