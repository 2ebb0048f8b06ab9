import { structure } from '../../test/fixtures/framework.js';
import { mapVersions } from '../framework/version-map.js';
import type { ScoredAnswer } from '../scoring/answer.js';
import type { Band, FrameworkStructure } from '../scoring/framework-structure.js';
import { prepare } from '../scoring/prepared.js';
import { scorePrepared } from '../scoring/score.js';
import { shippedSchemes } from '../scoring/weights.js';
import { Rescored } from './rescored.js';

const allAt = (level: number, others: Readonly<Record<string, number>> = {}): ScoredAnswer[] =>
  structure.factors.map(({ code }) => ({ factor: code, status: 'answered', level: others[code] ?? level }));
const supplementary: ScoredAnswer[] = structure.supplementary.map(({ code }) => ({ factor: code, level: 3 }));
/** An own one: L weighs as much as all else together. */
const LAWYERS = {
  id: 'lawyers@1',
  weights: Object.fromEntries(structure.factors.map(({ code, dimension }) => [code, dimension === 'L' ? 13 : 1])),
};
const SCHEMES = [...shippedSchemes(structure), LAWYERS];
const moves = (
  next: FrameworkStructure,
  map: Readonly<Record<string, string[]>>,
  answers: readonly ScoredAnswer[],
  weightScheme = 'evidence',
  band: Band = 'conditional',
) => {
  const versions = { old: structure, next, map: mapVersions(structure, next, map, () => null) };
  const effect = new Rescored(versions, (id) => SCHEMES.find((scheme) => scheme.id === id));
  effect.add({ band, weightScheme, sheet: { answers, supplementary } });
  return { moves: effect.bands(), changed: effect.changed };
};

describe('Submissions scored again under a new version', () => {
  it('keep their band where nothing changed', () => {
    expect(moves(structure, {}, allAt(3))).toEqual({
      moves: [{ from: 'conditional', to: 'conditional', count: 1 }],
      changed: 0,
    });
  });

  it('lose it where a factor at level 1 becomes part of the gate of ownership', () => {
    // L1 is in no gate of ecd-56@1; all else at 3 passes every gate.
    const gates = structure.gates.map((gate) =>
      gate.id === 'ownership'
        ? { ...gate, factors: [...gate.factors, { code: 'L1', openedBy: ['own' as const] }] }
        : gate,
    );
    expect(moves({ ...structure, gates }, {}, allAt(3, { L1: 1 })).moves).toEqual([
      { from: 'conditional', to: 'not-ready', count: 1 },
    ]);
  });

  it('take their answers along to new codes', () => {
    const renamed = structure.factors.map((one) => (one.code === 'L1' ? { ...one, code: 'L9' } : one));
    expect(moves({ ...structure, factors: renamed }, { L1: ['L9'] }, allAt(3)).changed).toBe(0);
  });

  it('cannot be judged where too much would have to be asked anew', () => {
    const asked = structure.factors.map((one, at) => (one.dimension === 'L' ? { ...one, code: `L${at + 50}` } : one));
    const gates = structure.gates.map((gate) => ({
      ...gate,
      factors: gate.factors.map((one) => {
        const at = structure.factors.findIndex(({ code }) => code === one.code);
        return one.code.startsWith('L') ? { ...one, code: `L${at + 50}` } : one;
      }),
    }));
    expect(moves({ ...structure, factors: asked, gates }, {}, allAt(3)).moves).toEqual([
      { from: 'conditional', to: 'indeterminate', count: 1 },
    ]);
  });

  /** L at 5 and all else at 4: 75 + 25 · W(L), so that the weight of L decides between 可正式試辦 and 可擴大推廣. */
  const LAWFUL = allAt(4, { L1: 5, L2: 5, L3: 5, L4: 5 });
  const bandUnder = (id: string) => {
    const scheme = SCHEMES.find((one) => one.id === id)!;
    return scorePrepared(prepare(structure, scheme), { answers: LAWFUL, supplementary }).band;
  };

  it.each(SCHEMES.map(({ id }) => id))('keep their band under an unchanged version whatever their scheme: %s', (id) => {
    const band = bandUnder(id);
    expect(moves(structure, {}, LAWFUL, id, band)).toEqual({ moves: [{ from: band, to: band, count: 1 }], changed: 0 });
  });

  it('are compared under their own scheme, which goes along with renamed factors', () => {
    // evidence: 75 + 25 · 11/90 = 78.1; lawyers@1: 75 + 25 · 52/104 = 87.5.
    expect([bandUnder('evidence'), bandUnder('lawyers@1')]).toEqual(['pilot-ready', 'scale-ready']);
    const factors = structure.factors.map((one) => (one.code === 'L1' ? { ...one, code: 'L9' } : one));
    const renamed = moves({ ...structure, factors }, { L1: ['L9'] }, LAWFUL, 'lawyers@1', 'scale-ready');
    expect(renamed.moves).toEqual([{ from: 'scale-ready', to: 'scale-ready', count: 1 }]);
  });

  it('are compared under the default on both sides where nobody ever weighed a new factor', () => {
    const factors = [...structure.factors, { ...structure.factors[0]!, code: 'L9' }];
    const added = moves({ ...structure, factors }, {}, LAWFUL, 'lawyers@1', 'scale-ready');
    expect(added).toEqual({ moves: [{ from: 'pilot-ready', to: 'pilot-ready', count: 1 }], changed: 0 });
  });

  it('are compared under the default on both sides where the new version no longer ships their scheme', () => {
    const schemes = structure.schemes.filter(({ id }) => id !== 'equal-dimensions');
    const left = moves({ ...structure, schemes }, {}, LAWFUL, 'equal-dimensions', 'scale-ready');
    expect(left.moves).toEqual([{ from: 'pilot-ready', to: 'pilot-ready', count: 1 }]);
  });
});
