import { structure } from '../../test/fixtures/framework.js';
import { prepare } from '../scoring/prepared.js';
import { shippedSchemes } from '../scoring/weights.js';
import { format } from '../sheet/answer-sheet.js';
import type { Respondent } from '../sheet/answer-sheet.js';
import { medianScore, shownMedians } from './median-score.js';

const prepared = prepare(structure, shippedSchemes(structure)[0]!);
const people = (...levels: number[]) => levels.map((level) => ({ role: '承辦', level }) as Respondent);

describe('the median score', () => {
  it('is the score over the medians alone, beside that of the consolidated answers to the same factors', () => {
    // points: G16 5, L2 4. Medians 3 and 2: 100 · (5 · 0.5 + 4 · 0.25) / 9 = 100 · 3.5 / 9 = 38.9
    // consolidated 4 and 2: 100 · (5 · 0.75 + 4 · 0.25) / 9 = 100 · 4.75 / 9 = 52.8; T1 at 5 does not enter
    const sheet = {
      answers: [
        { factor: 'G16', level: 4 },
        { factor: 'L2', level: 2 },
        { factor: 'T1', level: 5 },
      ],
    };
    const medians = new Map([
      ['G16', 3],
      ['L2', 2],
    ]);
    expect(medianScore(prepared, sheet, medians)).toEqual({
      score: 38.9,
      consolidated: 52.8,
      factors: ['L2', 'G16'],
    });
  });

  it('counts people’s median also where the agency itself says unknown', () => {
    const sheet = { answers: [{ factor: 'G16', status: 'unknown' as const }] };
    expect(medianScore(prepared, sheet, new Map([['G16', 3]]))).toEqual({
      score: 50,
      consolidated: null,
      factors: ['G16'],
    });
  });

  it('is not there where no median may be shown, nor for the service item alone', () => {
    expect(medianScore(prepared, { answers: [{ factor: 'G16', level: 4 }] }, new Map())).toBeNull();
    expect(medianScore(prepared, { answers: [] }, new Map([['S1', 3]]))).toBeNull();
  });
});

describe('medians that a sheet shows', () => {
  const shown = (respondents: readonly Respondent[]) => [
    ...shownMedians({ format, framework: 'ecd-56@1', answers: [{ factor: 'G16', level: 4, respondents }] }),
  ];

  it('are those of three respondents and more', () => {
    expect(shown(people(2, 3))).toEqual([]);
    expect(shown(people(2, 3, 5))).toEqual([['G16', 3]]);
  });

  it('weigh every agency alike: 2 2 2 and 4 and 4 → medians 2 4 4 → 4', () => {
    const of = (agency: string, ...levels: number[]) => people(...levels).map((one) => ({ ...one, agency }));
    expect(shown([...of('甲', 2, 2, 2), ...of('乙', 4), ...of('丙', 4)])).toEqual([['G16', 4]]);
  });

  it('come from the agreement where it stands in the respondents’ place', () => {
    const agreement = (median: number | null) => ({ n: 5, median, range: null, rwg: null });
    const of = (median: number | null) => {
      const answers = [{ factor: 'G16', level: 4 as const, agreement: agreement(median) }];
      return [...shownMedians({ format, framework: 'ecd-56@1', answers })];
    };
    expect(of(3)).toEqual([['G16', 3]]);
    expect(of(null)).toEqual([]);
  });
});
