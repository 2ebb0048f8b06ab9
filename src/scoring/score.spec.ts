import { shippedScheme, structure } from '../../test/fixtures/framework.js';
import { caseSheet, scored, sheetAtLevel } from '../../test/fixtures/sheets.js';
import type { ScoredSheet } from './answer.js';
import { score } from './score.js';
import type { CapCode } from './framework-structure.js';

const evidence = shippedScheme('evidence');
const scoreOf = (sheet: ScoredSheet) => score(structure, evidence, sheet);
const codes = (sheet: ScoredSheet) => scoreOf(sheet).caps.map(({ code }) => code);
const cap = (sheet: ScoredSheet, code: CapCode) => scoreOf(sheet).caps.find((one) => one.code === code);
const gate = (sheet: ScoredSheet, id: string) => scoreOf(sheet).gates.find((one) => one.id === id)!;

describe('the worked example of the method: everything at 3, but nobody leads', () => {
  const result = scoreOf(sheetAtLevel(3, { G16: 1 }));

  it('scores 47.2: (85 · 0.5 + 5 · 0) / 90 = 0.47222', () => {
    expect(result.overall.score).toBe(47.2);
  });

  it('scores G 43.2, (32 · 0.5) / 37 = 0.43243, and L, T, O 50.0', () => {
    expect(result.dimensions.map(({ code, score }) => [code, score])).toEqual([
      ['L', 50],
      ['T', 50],
      ['O', 50],
      ['G', 43.2],
    ]);
  });

  it('is conditional by score, and not-ready because nobody leads', () => {
    expect(result.bandByScore).toBe('conditional');
    expect(result.band).toBe('not-ready');
    expect(result.decidingGates).toEqual(['ownership']);
    expect(result.caps.map(({ code, bandAtMost, binding }) => [code, bandAtMost, binding])).toEqual([
      ['no-owner', 'not-ready', true],
      ['gate-failed', 'preparing', true],
      ['gate-not-settled', 'pilot-ready', false],
    ]);
  });
});

describe('NICE 2009-09', () => {
  it('is pilot-ready by score (61.2) and conditional, held by L2 and G26', () => {
    const result = scoreOf(scored(caseSheet('nice-2009-09')));
    expect([result.overall.score, result.bandByScore, result.band]).toEqual([61.2, 'pilot-ready', 'conditional']);
    expect(result.gates.filter(({ state }) => state === 'held').map(({ id, blockedBy }) => [id, blockedBy])).toEqual([
      ['legal-basis', ['L2']],
      ['responsibility', ['G26']],
    ]);
  });

  it('would score 63.2 and be pilot-ready with both at 3: (4 + 3 points) · 0.25 / 90 more', () => {
    const sheet = scored(caseSheet('nice-2009-09'));
    const answers = sheet.answers.map((answer) =>
      ['L2', 'G26'].includes(answer.factor) ? { ...answer, level: 3 } : answer,
    );
    const result = scoreOf({ ...sheet, answers });
    expect([result.overall.score, result.band]).toEqual([63.2, 'pilot-ready']);
  });
});

describe('gates', () => {
  it('say who can open them only for the factors that block', () => {
    expect(gate(sheetAtLevel(3, { T9: 2 }), 'connection').openedBy).toEqual(['partner', 'centre']);
    expect(gate(sheetAtLevel(3, { T6: 2 }), 'connection').openedBy).toEqual(['own']);
    expect(gate(sheetAtLevel(3, { T6: 2, T9: 2 }), 'connection').openedBy).toEqual(['own', 'partner', 'centre']);
    expect(gate(sheetAtLevel(3), 'connection')).toMatchObject({ state: 'passed', blockedBy: [], openedBy: [] });
  });

  it('list what blocks worst first: level 1, level 2, unknown, unanswered', () => {
    const sheet = sheetAtLevel(3, { G25: null, G26: { status: 'unknown' }, G22: 2 });
    expect(gate(sheet, 'responsibility')).toMatchObject({
      state: 'held',
      heldBy: ['level', 'unknown'],
      blockedBy: ['G22', 'G26', 'G25'],
    });
  });

  it('are held by what nobody could say, and open where nothing was said', () => {
    expect(gate(sheetAtLevel(4, { L2: { status: 'unknown' } }), 'legal-basis')).toMatchObject({
      state: 'held',
      heldBy: ['unknown'],
    });
    expect(gate(sheetAtLevel(4, { L2: null }), 'legal-basis')).toMatchObject({ state: 'open', heldBy: [] });
  });

  it('do not count a level that stands beside a status without level', () => {
    const sheet = sheetAtLevel(4, { O5: { status: 'unanswered' } });
    expect(gate(sheet, 'trust').state).toBe('open');
  });
});

describe('caps', () => {
  it('name the factors or dimensions that cause them', () => {
    const sheet = sheetAtLevel(4, { G16: 1, L2: 2, L4: 2, L1: 2, L3: 2 });
    expect(cap(sheet, 'no-owner')!.because).toEqual(['G16']);
    expect(cap(sheet, 'gate-failed')!.because).toEqual(['G16']);
    expect(cap(sheet, 'gate-held')!.because).toEqual(['L2', 'L4']);
    expect(cap(sheet, 'weak-dimension')!.because).toEqual(['L']);
    expect(cap(sheet, 'gate-not-settled')!.because).toEqual(['L2', 'L4', 'G16']);
  });

  it('come in the order of the table, whatever the sheet', () => {
    const sheet = {
      ...sheetAtLevel(4, { G16: 1, T4: 2, L1: 2, L2: 2, L4: 1 }),
      supplementary: [{ factor: 'S1', level: 1 }],
    };
    expect(codes(sheet)).toEqual([
      'no-owner',
      'gate-failed',
      'gate-held',
      'weak-dimension',
      'item-unsuited',
      'gate-not-settled',
    ]);
  });

  it('never let unknowns lower a band below conditional', () => {
    // 17 gate factors at 5 and the rest unknown: by score 100; at level 2 the rest pulls it to (44·1 + 46·0.25)/90 = 61.7
    const gateFactors = new Set(structure.gates.flatMap(({ factors }) => factors.map(({ code }) => code)));
    const overrides = Object.fromEntries(
      structure.factors
        .filter(({ code }) => !gateFactors.has(code))
        .map(({ code }) => [code, { status: 'unknown' as const }]),
    );
    expect(cap(sheetAtLevel(5, overrides), 'unknown-decides')).toMatchObject({ bandAtMost: 'pilot-ready' });
    expect(cap(sheetAtLevel(4, overrides), 'unknown-decides')).toMatchObject({ bandAtMost: 'conditional' });
    expect(cap(sheetAtLevel(3, overrides), 'unknown-decides')).toBeUndefined();
  });
});

describe('an item that was not assessed', () => {
  it('is flagged, and an unknown one too', () => {
    const flags = scoreOf({
      ...sheetAtLevel(3),
      supplementary: [
        { factor: 'S1', level: 3 },
        { factor: 'S2', status: 'unknown' },
      ],
    }).flags;
    expect(flags).toEqual([{ code: 'item-not-assessed', factor: 'S2' }]);
  });
});

describe('weights', () => {
  it('by case count sum to L 11, T 22, O 20, G 37 of 90', () => {
    const shares = scoreOf(sheetAtLevel(3)).dimensions.map(({ weight }) => Math.round(weight * 90 * 1e6) / 1e6);
    expect(shares).toEqual([11, 22, 20, 37]);
  });

  it('must be above 0 for every factor', () => {
    const without = { id: 'own@1', weights: { ...evidence.weights, G16: 0 } };
    expect(() => score(structure, without, sheetAtLevel(3))).toThrow(RangeError);
  });
});
