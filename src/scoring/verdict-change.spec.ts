import { shippedScheme, structure } from '../../test/fixtures/framework.js';
import { caseSheet, scored, sheetAtLevel } from '../../test/fixtures/sheets.js';
import type { ScoredSheet } from './answer.js';
import { bandRank } from './bands.js';
import { prepare } from './prepared.js';
import { score } from './score.js';
import { verdictChange } from './verdict-change.js';

const evidence = shippedScheme('evidence');
const prepared = prepare(structure, evidence);
const change = (sheet: ScoredSheet) => verdictChange(prepared, sheet);

describe('what would change the verdict', () => {
  it('of NICE 2009-09: L2 and G26, one level each, to 63.2 and pilot-ready', () => {
    expect(change(scored(caseSheet('nice-2009-09')))).toEqual({
      kind: 'levers',
      target: 'pilot-ready',
      steps: [
        { factor: 'L2', from: 2, to: 3 },
        { factor: 'G26', from: 2, to: 3 },
      ],
      score: 63.2,
      band: 'pilot-ready',
    });
  });

  it('of a pilot nobody leads: one step of G16, and no more', () => {
    expect(change(sheetAtLevel(3, { G16: 1 }))).toMatchObject({
      target: 'preparing',
      steps: [{ factor: 'G16', from: 1, to: 2 }],
    });
  });

  it('asks for an answer where nobody could say', () => {
    expect(change(sheetAtLevel(4, { L2: { status: 'unknown' } }))).toMatchObject({
      kind: 'levers',
      target: 'pilot-ready',
      steps: [{ factor: 'L2', from: null, to: 3 }],
    });
  });

  it('prefers gate factors in gate order among sets of equal size, even where another weighs more', () => {
    // G16 at 5, the other gate factors (39 points) at 3, of the 46 points outside gates 21 at 3 and 25 at 4:
    // (5·4 + 39·2 + 21·2 + 25·3) / 360 = 215/360 → 59.7, so that any one step will do, that of one point too
    const inGates = prepared.gatePositions.map((at) => structure.factors[at]!.code);
    const levels: Record<string, number> = { G16: 5 };
    let atThree = 21;
    for (const { code, points } of structure.factors.filter(({ code }) => !inGates.includes(code))) {
      levels[code] = points <= atThree ? 3 : 4;
      if (levels[code] === 3) atThree -= points;
    }
    const sheet = sheetAtLevel(3, levels);
    expect(score(structure, evidence, sheet).overall.score).toBe(59.7);
    expect(change(sheet)).toMatchObject({ kind: 'levers', steps: [{ factor: 'G8', from: 3, to: 4 }], score: 60 });
  });

  it('says to answer first where a band is only an upper bound, however few steps its prerequisites need', () => {
    expect(change({ answers: [{ factor: 'G16', level: 1 }] })).toEqual({ kind: 'none', reason: 'answer-more' });
  });

  it('of an upper bound says how many steps there are at least, where the prerequisites alone need too many', () => {
    // conditional asks for level 2 in every gate: nine gate factors at level 1 are nine steps, whatever is unanswered
    const atOne = ['L2', 'L4', 'T4', 'G6', 'G25', 'G26', 'G22', 'O5', 'G17'];
    const atFive = ['G16', 'G8', 'G18', 'G1', 'G2', 'G3'];
    const answers = [
      ...atOne.map((factor) => ({ factor, level: 1 })),
      ...atFive.map((factor) => ({ factor, level: 5 })),
    ];
    expect(change({ answers })).toMatchObject({
      kind: 'too-many',
      target: 'conditional',
      needed: 9,
      gate: 'legal-basis',
    });
  });

  it('never names a circumstance', () => {
    const circumstances = structure.factors.filter(({ kind }) => kind === 'circumstance').map(({ code }) => code);
    const found = change(sheetAtLevel(4, Object.fromEntries(circumstances.map((code) => [code, 1]))));
    const named = found.kind === 'levers' ? found.steps.map(({ factor }) => factor) : [];
    expect(named.filter((code) => circumstances.includes(code))).toEqual([]);
  });

  it('names the first deciding gate where more than eight steps are needed', () => {
    expect(change(sheetAtLevel(1))).toMatchObject({
      kind: 'too-many',
      gate: 'ownership',
      factors: ['G16', 'G8', 'G18'],
    });
  });

  it('has nothing to name at the top, below the needed coverage, or for an unsuited item', () => {
    const unsuited = { ...sheetAtLevel(4), supplementary: [{ factor: 'S1', level: 1 }] };
    expect(change(sheetAtLevel(5))).toEqual({ kind: 'none', reason: 'highest-band' });
    expect(change({ answers: [] })).toEqual({ kind: 'none', reason: 'answer-more' });
    expect(change(unsuited)).toEqual({ kind: 'none', reason: 'item-unsuited' });
  });

  it('really reaches the band it promises', () => {
    const sheets = [
      scored(caseSheet('eservices-2009-10')),
      sheetAtLevel(3, { G16: 1 }),
      sheetAtLevel(4, { L2: 2, T4: 2 }),
    ];
    for (const sheet of sheets) {
      const found = change(sheet);
      if (found.kind !== 'levers') continue;
      const steps = new Map(found.steps.map(({ factor, to }) => [factor, to]));
      const answers = sheet.answers.map((answer) =>
        steps.has(answer.factor) ? { factor: answer.factor, level: steps.get(answer.factor)! } : answer,
      );
      const { band, overall } = score(structure, evidence, { ...sheet, answers });
      expect([band, overall.score]).toEqual([found.band, found.score]);
      expect(bandRank(structure.bands, band)).toBeGreaterThanOrEqual(bandRank(structure.bands, found.target));
    }
  });
});
