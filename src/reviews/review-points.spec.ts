import type { ReviewPoint } from '../report-content/wording.js';
import { claimStanding, pointStandings } from './review-points.js';
import type { TriageAnswer } from './triage.js';

const text = { name: '', question: '' };
const point = (id: string, ...factors: string[]): ReviewPoint => ({ id, factors, 'zh-TW': text, en: text });
const answer = (factor: string, said: Partial<TriageAnswer> = {}): TriageAnswer => ({
  ...{ factor, status: 'answered', level: 3, confidence: 'medium', weight: 0.01, evidenceCount: 0, respondents: 1 },
  ...{ respondentMedian: null, isAboveRespondents: false, comparable: null, previousLevel: null },
  ...said,
});

describe('What the reviewing body wants to know of a pilot', () => {
  const answers = [
    answer('T3', { level: 4, evidenceCount: 2 }),
    answer('G10', { level: 2, evidenceCount: 1 }),
    answer('G20', { status: 'unknown', level: null }),
    answer('G15', { status: 'not-applicable', level: null }),
  ];

  it('is counted over the factors that apply: in place from level 3 on, with evidence, verified', () => {
    const [money] = pointStandings([point('money', 'T3', 'G10', 'G20', 'G15')], answers, new Set(['G10', 'L1']));
    expect(money).toEqual({ id: 'money', factors: ['T3', 'G10', 'G20'], inPlace: 1, evidenced: 2, verified: 1 });
  });

  it('keeps the order of the point, not that of the framework', () => {
    const [money] = pointStandings([point('money', 'G20', 'T3')], answers, new Set());
    expect(money!.factors).toEqual(['G20', 'T3']);
  });

  it('counts evidence behind an answer only, not behind one that nobody can give', () => {
    const unknown = [answer('G20', { status: 'unknown', level: null, evidenceCount: 1 })];
    expect(pointStandings([point('money', 'G20')], unknown, new Set())).toMatchObject([{ evidenced: 0 }]);
  });
});

describe('How far high answers are borne out', () => {
  it('asks for evidence and for three voices, where the level is 4 or 5', () => {
    const answers = [
      answer('L1', { level: 5, evidenceCount: 1, respondents: 2 }),
      answer('L2', { level: 4, respondents: 3 }),
      answer('L3', { level: 4 }),
      answer('L4', { level: 3 }),
    ];
    expect(claimStanding(answers)).toEqual({ high: 3, evidenced: 1, byFew: 2 });
  });
});
