import { factorCodes, structure } from '../../../test/fixtures/framework.js';
import { frameworkVersion } from '../../../test/fixtures/framework-version.js';
import { prepare } from '../../scoring/prepared.js';
import { shippedSchemes } from '../../scoring/weights.js';
import { parseSheet } from '../../sheet/parse-sheet.js';
import { rulesOf } from '../../sheet/sheet-rules.js';
import { MOST_AGENCIES, nationalAgency } from './agency-names.js';
import { APPROXIMATED, approximateFindings } from './national-findings.js';
import { nationalSheet } from './national-sheet.js';

const schemes = shippedSchemes(structure);
const prepared = prepare(
  structure,
  schemes.find(({ id }) => id === structure.defaultScheme)!,
);
const basis = { framework: frameworkVersion, prepared, schemes, engine: '0.0.0-test' };
const sheetOf = (index: number, revision = 1, seed = 1) => nationalSheet(structure.factors, seed, index, revision);
const findingsOf = (index: number, revision: number) =>
  approximateFindings(basis, sheetOf(index, revision), 'a'.repeat(64));
const hundred = Array.from({ length: 100 }, (_, index) => index);

describe('the agencies of the national demonstration', () => {
  it('each have a name of their own, and every level of government has some', () => {
    const all = Array.from({ length: MOST_AGENCIES }, (_, index) => nationalAgency(index));
    expect(new Set(all.map(({ name }) => name)).size).toBe(MOST_AGENCIES);
    expect(all.filter(({ name }) => name.includes('undefined'))).toEqual([]);
    expect(new Set(all.map(({ level }) => level))).toEqual(new Set(['local', 'central', 'other']));
  });
});

describe('a made-up sheet', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(sheetOf(7, 2)).toEqual(sheetOf(7, 2));
    expect(sheetOf(7, 2, 2)).not.toEqual(sheetOf(7, 2, 1));
  });

  it('is one that the service would take', () => {
    const options = { locale: 'zh-TW', for: 'report' } as const;
    for (const index of hundred) {
      expect(parseSheet(sheetOf(index), rulesOf(structure), options)).not.toHaveProperty('faults');
    }
  });

  it('says that it is none of the agency’s', () => {
    expect(sheetOf(0).provenance).toContain('示範資料，非該機關自評');
  });

  it('names statutes, databases and bodies where answers are low', () => {
    const names = hundred.flatMap((index) => sheetOf(index).answers.flatMap(({ names: named = [] }) => named));
    expect(new Set(names.map(({ kind }) => kind))).toEqual(new Set(['statute', 'database', 'system', 'body']));
  });

  it('has every factor, and all four statuses occur', () => {
    expect(sheetOf(3).answers.map(({ factor }) => factor)).toEqual(factorCodes);
    const statuses = hundred.flatMap((index) => sheetOf(index).answers.map(({ status = 'answered' }) => status));
    expect(new Set(statuses)).toEqual(new Set(['answered', 'not-applicable', 'unknown', 'unanswered']));
  });
});

describe('made-up results', () => {
  const mean = (revision: number) =>
    hundred.reduce((sum, index) => sum + findingsOf(index, revision).result.overall.score!, 0) / hundred.length;

  it('rise from revision to revision, and spread over the bands', () => {
    const means = [1, 2, 3].map(mean);
    expect(means).toEqual([...means].sort((one, other) => one - other));
    expect(new Set(hundred.map((index) => findingsOf(index, 3).result.band)).size).toBeGreaterThan(3);
  });

  it('are the real score, and say that the likely range is none of the method’s', () => {
    const { result, robustness } = findingsOf(1, 1);
    expect(result.engine).toContain(APPROXIMATED);
    expect(robustness!.draws).toBe(0);
    expect(robustness!.likely.low).toBeLessThanOrEqual(result.overall.score!);
    expect(robustness!.likely.high).toBeGreaterThanOrEqual(result.overall.score!);
  });
});
