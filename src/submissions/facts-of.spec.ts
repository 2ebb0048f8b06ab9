import { aSheet, anAnswer } from '../../test/support/builders.js';
import { factorCodes } from '../../test/fixtures/framework.js';
import { reportInputOf } from '../../test/fixtures/report-input.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { CONFIDENCE_CODES, NONE, STATUS_CODES, statusOfCode } from './fact-codes.js';
import { factsOf, verifiedFactsOf } from './facts-of.js';
import type { Signed } from './facts-of.js';

const place = (code: string): number => factorCodes.indexOf(code);

/** All at level 3 with high confidence, but: L2 level 1 (medium), T10 unknown, G20 not applicable, L3 left out; S1 2. */
const sheet: ReportSheet = aSheet({
  assessedAt: '2009-09',
  answers: factorCodes.flatMap((factor) => {
    if (factor === 'L3') return [];
    if (factor === 'L2') return [anAnswer({ factor, level: 1, confidence: 'medium' })];
    if (factor === 'T10') return [{ factor, status: 'unknown' as const, reason: '待資訊單位確認' }];
    if (factor === 'G20') return [{ factor, status: 'not-applicable' as const, reason: '本案無此情形' }];
    return [anAnswer({ factor })];
  }),
  supplementary: [{ factor: 'S1', level: 2, confidence: 'low' }],
});

const input = reportInputOf(sheet, 'zh-TW');
const submission = {
  ...{ id: 'sub', agencyId: 'agency', pilotId: 'pilot', assessmentId: 'assessment', revision: 2 },
  ...{ submittedAt: new Date('2009-10-01T01:30:00Z'), framework: 'ecd-56@1', weightScheme: 'evidence' },
  band: input.result.band,
  findings: input as unknown as Signed['findings'],
};

describe('the facts of a submission', () => {
  const facts = factsOf(submission, sheet);

  it('say of each factor, in framework order, what was answered, at which level and how surely', () => {
    const at = (code: string) => {
      const index = place(code);
      return [facts.statuses[index], facts.levels[index], facts.confidences[index]];
    };
    expect(at('L1')).toEqual([STATUS_CODES.answered, 3, CONFIDENCE_CODES.high]);
    expect(at('L2')).toEqual([STATUS_CODES.answered, 1, CONFIDENCE_CODES.medium]);
    expect(at('L3')).toEqual([STATUS_CODES.unanswered, NONE, NONE]);
    expect(at('T10')).toEqual([STATUS_CODES.unknown, NONE, NONE]);
    expect(at('G20')).toEqual([STATUS_CODES['not-applicable'], NONE, NONE]);
  });

  it('end with the two factors of the service item', () => {
    expect(facts.statuses).toHaveLength(factorCodes.length + 2);
    expect(facts.statuses.slice(-2)).toEqual([STATUS_CODES.answered, STATUS_CODES.unanswered]);
    expect(facts.levels.slice(-2)).toEqual([2, NONE]);
    expect(facts.confidences.slice(-2)).toEqual([CONFIDENCE_CODES.low, NONE]);
  });

  it('repeat score, band, dimensions and gates of the result as they were stored', () => {
    expect(facts.score).toBe(input.result.overall.score);
    expect(facts.band).toBe(input.result.band);
    expect(facts.dimensionScores).toEqual(input.result.dimensions.map(({ score }) => score));
    expect(facts.gateStates).toEqual(input.result.gates.map(({ state }) => state));
    expect(facts.gateStates[1]).toBe('failed');
    expect([facts.likelyLow, facts.likelyHigh]).toEqual([input.robustness!.likely.low, input.robustness!.likely.high]);
  });

  it('count a month as its first day, and a day as itself', () => {
    expect(facts.assessedOn).toBe('2009-09-01');
    expect(factsOf(submission, { ...sheet, assessedAt: '2009-09-17' }).assessedOn).toBe('2009-09-17');
  });

  it('have no likely range where too little is known for a verdict', () => {
    const findings = { ...submission.findings, robustness: null };
    expect(factsOf({ ...submission, findings }, sheet)).toMatchObject({ likelyLow: null, likelyHigh: null });
  });

  it('take the track as whole where the sheet names none', () => {
    const { track: _, ...pilot } = sheet.pilot;
    expect(factsOf(submission, { ...sheet, pilot }).track).toBe('whole');
  });
});

describe('the verified facts', () => {
  it('carry the band of the review, which may still be under review, and the share that was verified', () => {
    const decidedAt = new Date('2009-11-01T01:30:00Z');
    const { result } = input;
    const decided = { shareVerified: 0.4, decision: 'return', decidedAt } as const;
    const verified = {
      result,
      band: 'under-review',
      verified: [{ factor: 'L2' }, { factor: 'S1' }],
      ...decided,
    } as const;
    expect(verifiedFactsOf(verified)).toMatchObject({
      verifiedBand: 'under-review',
      verifiedScore: result.overall.score,
      shareVerified: 0.4,
      decision: 'return',
      decidedAt,
    });
    expect(verifiedFactsOf(verified).verifiedLevels).toHaveLength(factorCodes.length + 2);
  });

  it('say which answers somebody looked at: elsewhere the verified level is the agency’s own', () => {
    const decided = { shareVerified: 0.1, decision: 'accept', decidedAt: new Date('2009-11-01T01:30:00Z') } as const;
    const verified = [{ factor: 'L2' }, { factor: 'S1' }];
    const { found } = verifiedFactsOf({ result: input.result, band: 'under-review', verified, ...decided });
    const looked = [...factorCodes, 'S1', 'S2'].filter((_, index) => found![index]);
    expect([found!.length, looked]).toEqual([factorCodes.length + 2, ['L2', 'S1']]);
  });
});

describe('the codes', () => {
  it('lead back to the statuses they stand for, and nothing else is a code', () => {
    for (const [status, code] of Object.entries(STATUS_CODES)) expect(statusOfCode(code)).toBe(status);
    expect(() => statusOfCode(9)).toThrow(RangeError);
  });
});
