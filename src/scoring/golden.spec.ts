import { shippedScheme, structure } from '../../test/fixtures/framework.js';
import { CASE_NAMES, caseSheet, fixture, scored } from '../../test/fixtures/sheets.js';
import { score } from './score.js';
import type { ScoreResult } from './score-result.js';

interface Expected {
  overall: Record<string, number | null>;
  dimensions: Record<string, Record<string, unknown>>;
  gates: Record<string, string>;
  caps: string[];
  bindingCaps: string[];
  [key: string]: unknown;
}

/** Brings a result into the shape of the independent implementation's (caps there sorted by name). */
function comparable(result: ScoreResult, expected: Expected): unknown {
  const caps = result.caps.map(({ code }) => code).sort();
  const view: Record<string, unknown> = {
    ...result,
    overall: result.overall,
    dimensions: Object.fromEntries(
      result.dimensions.map(({ code, ...rest }) => [code, pick(rest, Object.keys(expected.dimensions[code]!))]),
    ),
    gates: Object.fromEntries(result.gates.map(({ id, state }) => [id, state])),
    caps,
    bindingCaps: result.caps
      .filter(({ binding }) => binding)
      .map(({ code }) => code)
      .sort(),
  };
  return rounded(pick(view, Object.keys(expected)));
}

const pick = (from: object, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, (from as Record<string, unknown>)[key]]));

/** The independent results print shares with nine decimals. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, v: unknown) => (typeof v === 'number' ? Math.round(v * 1e9) / 1e9 : v)));

describe('results agree with an independent implementation', () => {
  const cases = fixture<Record<string, Expected>>('expected-scores.json');
  it.each(CASE_NAMES)('for the real case %s', (name) => {
    const result = score(structure, shippedScheme('evidence'), scored(caseSheet(name)));
    expect(comparable(result, cases[name]!)).toEqual(rounded(cases[name]));
  });

  const branches = fixture<Record<string, { sheet: never; expected: Expected }>>('branch-sheets.json');
  it.each(Object.keys(branches))('for the branch %s', (name) => {
    const { sheet, expected } = branches[name]!;
    const result = score(structure, shippedScheme('evidence'), scored(sheet));
    expect(comparable(result, expected)).toEqual(rounded(expected));
  });
});
