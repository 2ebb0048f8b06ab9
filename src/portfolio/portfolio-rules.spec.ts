import { STATUS_CODES } from '../submissions/fact-codes.js';
import { bandDistribution } from './band-distribution.js';
import { factorLevels } from './factor-levels.js';
import { parametersOf } from './facts-query.js';
import { placeIn } from './group-place.js';
import { heatCells } from './heat-row.js';
import { filtersFor, schemesOf } from './portfolio-filters.js';
import type { AskedFilters } from './portfolio-filters.js';

const asked: AskedFilters = {
  ...{ framework: null, weightScheme: null, agencyLevel: null, direction: null, integrationModel: null },
  ...{ from: null, to: null, result: 'self' },
};
const ground = (weightScheme: string, submissions: number, quarter = '2009-01') => ({
  ...{ framework: 'ecd-56@1', weightScheme, quarter, submissions },
});

describe('the portfolio', () => {
  const usual = { framework: 'ecd-56@1', weightScheme: 'evidence' };

  it('compares under one scheme only: the one with most submissions, unless another is chosen', () => {
    const grounds = [ground('evidence', 3), ground('panel@1', 2), ground('panel@1', 2, '2009-04')];
    expect(filtersFor(asked, grounds, usual).weightScheme).toBe('panel@1');
    expect(filtersFor({ ...asked, weightScheme: 'evidence' }, grounds, usual).weightScheme).toBe('evidence');
    expect(filtersFor(asked, [], usual).weightScheme).toBe('evidence');
    expect(schemesOf(grounds)).toEqual([
      { weightScheme: 'panel@1', submissions: 4 },
      { weightScheme: 'evidence', submissions: 3 },
    ]);
  });

  it('takes a period with its first and its last month whole, over the turn of the year too', () => {
    const filters = filtersFor({ ...asked, from: '2009-11', to: '2009-12' }, [], usual);
    expect(parametersOf(filters).slice(5)).toEqual(['2009-11-01', '2010-01-01']);
  });
});

describe('the distribution of bands', () => {
  it('counts what is not decided by its own band alone', () => {
    const found = bandDistribution(
      [
        { band: 'preparing', verifiedBand: null, submissions: 5 },
        { band: 'conditional', verifiedBand: 'preparing', submissions: 2 },
        { band: 'conditional', verifiedBand: 'under-review', submissions: 1 },
      ],
      ['preparing', 'conditional'],
    );
    expect(found).toEqual([
      { band: 'preparing', self: 5, verified: 2 },
      { band: 'conditional', self: 3, verified: 0 },
      { band: 'indeterminate', self: 0, verified: 0 },
      { band: 'under-review', self: 0, verified: 1 },
    ]);
  });
});

describe('the levels of a factor', () => {
  const count = (status: keyof typeof STATUS_CODES, level: number, submissions: number) => ({
    ...{ place: 1, status: STATUS_CODES[status], level, submissions },
  });

  it('have the lower of two medians, and what nobody could say beside them', () => {
    const [found] = factorLevels(
      ['L1'],
      [1],
      [count('answered', 3, 2), count('answered', 4, 2), count('unknown', 0, 7)],
    );
    expect(found).toEqual({
      ...{ factor: 'L1', levels: [0, 0, 2, 2, 0], unknown: 7, notApplicable: 0, unanswered: 0, median: 3 },
    });
  });

  it('have no median where nobody gave one', () => {
    expect(factorLevels(['L1'], [1], [count('unknown', 0, 7)])[0]!.median).toBeNull();
    expect(factorLevels(['L1'], [1], [])[0]!.median).toBeNull();
  });
});

describe('a cell of the heat map', () => {
  const line = {
    id: 'a',
    name: '甲',
    assessments: 2,
    submissionId: null,
    score: 50,
    dimensions: [],
    band: null,
    sort: null,
  };
  const { answered, unknown, unanswered } = STATUS_CODES;
  const cells = (...answers: [number, number][]) =>
    heatCells(
      [line],
      answers.map(([status, level]) => ({ id: 'a', statuses: [status], levels: [level] })),
      ['L1'],
      [1],
    ).get('a');

  it('is the lowest level of several assessments', () => {
    expect(cells([answered, 4], [answered, 2])).toEqual([{ factor: 'L1', status: 'answered', level: 2 }]);
  });

  it('keeps a level beside one that nobody could say, and says that before it says that nobody answered', () => {
    expect(cells([unknown, 0], [answered, 4])).toEqual([{ factor: 'L1', status: 'answered', level: 4 }]);
    expect(cells([unanswered, 0], [unknown, 0])).toEqual([{ factor: 'L1', status: 'unknown', level: null }]);
  });
});

describe('the place in the group', () => {
  it.each([
    [39.9, 'lowest-quarter'],
    [40, 'below-middle'],
    [49.9, 'below-middle'],
    [50, 'above-middle'],
    [60, 'above-middle'],
    [60.1, 'highest-quarter'],
  ])('of %d beside 40, 50 and 60 is %s', (score, place) => {
    expect(placeIn({ lower: 40, median: 50, upper: 60 }, score)).toBe(place);
  });
});
