import fc from 'fast-check';
import { factorCodes, structure } from '../../test/fixtures/framework.js';
import { CASE_NAMES, caseSheet } from '../../test/fixtures/sheets.js';
import type { AnswerSheet } from './answer-sheet.js';
import { normalSheet } from './normal-sheet.js';
import { parseAnswerContent } from './parse-answer-content.js';
import { parseSheet } from './parse-sheet.js';
import type { Fault } from './sheet-fault.js';
import { rulesOf } from './sheet-rules.js';

const rules = rulesOf(structure);
const locale = fc.constantFrom('zh-TW', 'en');
const purpose = fc.constantFrom('scoring', 'report');

type Container = Record<string, unknown>;
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Every object and list of a document, with the names of their members. */
function containers(value: unknown): Container[] {
  return isContainer(value) ? [value, ...Object.values(value).flatMap(containers)] : [];
}

/** Whether a pointer leads to a member, or directly below one that is there. */
function isReachable(document: unknown, pointer: string): boolean {
  const steps = pointer.split('/').slice(1, -1);
  const names = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at = document;
  for (const name of names) {
    if (!isContainer(at) || !Object.hasOwn(at, name)) return false;
    at = at[name];
  }
  return true;
}

function expectSoundFaults(document: unknown, faults: readonly Fault[]): void {
  expect(faults.length).toBeGreaterThan(0);
  for (const { pointer, detail } of faults) {
    expect([pointer, isReachable(document, pointer)]).toEqual([pointer, true]);
    expect(detail.length).toBeLessThan(400);
    expect(detail.isWellFormed()).toBe(true);
  }
}

/** One member deleted, given another value, or renamed: whatever a careless hand may do to a real sheet. */
const spoiledSheet = fc
  .record({
    name: fc.constantFrom(...CASE_NAMES),
    where: fc.nat(),
    which: fc.nat(),
    how: fc.constantFrom('delete', 'retype', 'rename'),
    by: fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true }),
    called: fc.string({ unit: 'binary' }),
  })
  .map(({ name, where, which, how, by, called }): unknown => {
    const sheet: unknown = caseSheet(name);
    const all = containers(sheet);
    const chosen = all[where % all.length]!;
    const member = Object.keys(chosen)[which % Object.keys(chosen).length]!;
    const value = chosen[member];
    if (how !== 'retype') delete chosen[member];
    if (how === 'retype') chosen[member] = by;
    if (how === 'rename') chosen[called] = value;
    return sheet;
  });

describe('reading a sheet', () => {
  it('never throws, whatever it is handed, and always says what is wrong', () => {
    const odd = { withNullPrototype: true, withBigInt: true, withMap: true, withSet: true, withDate: true };
    const anything = fc.oneof(
      fc.anything({ ...odd, withBoxedValues: true, withSparseArray: true }),
      fc.json().map((text): unknown => JSON.parse(text)),
    );
    fc.assert(
      fc.property(anything, locale, purpose, (input, language, use) => {
        const result = parseSheet(input, rules, { locale: language, for: use });
        expectSoundFaults(input, 'faults' in result ? result.faults : []);
        const answer = parseAnswerContent(input, 'L1', rules, undefined, language);
        if ('faults' in answer) expectSoundFaults(input, answer.faults);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on odd parts in the right places', () => {
    const names = ['factor', 'level', 'status', 'reason', 'confidence', 'names', 'evidence', 'respondents', 'askWhom'];
    const answer = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.anything(), fc.constantFrom('L1', 3)));
    const sheet = fc.record({ answers: fc.array(answer), pilot: fc.anything(), agency: fc.anything() });
    fc.assert(
      fc.property(sheet, locale, (input, language) => {
        const result = parseSheet(input, rules, { locale: language, for: 'scoring' });
        expectSoundFaults(input, 'faults' in result ? result.faults : []);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on a real sheet that somebody spoilt, and points at the spot', () => {
    fc.assert(
      fc.property(spoiledSheet, locale, purpose, (input, language, use) => {
        const result = parseSheet(input, rules, { locale: language, for: use });
        if ('faults' in result) expectSoundFaults(input, result.faults);
      }),
      { numRuns: 500 },
    );
  });

  it('is not brought down by depth', () => {
    const deep: unknown = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
    const input = { format: deep, framework: deep, answers: [deep, { factor: deep, note: deep }], deep };
    const result = parseSheet(input, rules, { locale: 'en', for: 'scoring' });
    expect('faults' in result && result.faults).toHaveLength(7);
  });

  it('gives the same normal sheet again, however the spoilt but acceptable sheet was written', () => {
    fc.assert(
      fc.property(fc.oneof(spoiledSheet, fc.constantFrom(...CASE_NAMES).map(caseSheet)), (input: unknown) => {
        const result = parseSheet(input, rules, { locale: 'en', for: 'scoring' });
        if ('faults' in result) return;
        const normal: AnswerSheet = normalSheet(result.sheet, factorCodes);
        expect(parseSheet(normal, rules, { locale: 'en', for: 'scoring' })).toEqual({ sheet: normal });
        expect(normalSheet(normal, factorCodes)).toEqual(normal);
      }),
    );
  });
});
