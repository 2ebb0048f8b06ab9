import { structure } from '../../test/fixtures/framework.js';
import { mapVersions } from '../framework/version-map.js';
import type { ScoredAnswer } from '../scoring/answer.js';
import type { FrameworkStructure } from '../scoring/framework-structure.js';
import { Rescored } from './rescored.js';

const allAt = (level: number, others: Readonly<Record<string, number>> = {}): ScoredAnswer[] =>
  structure.factors.map(({ code }) => ({ factor: code, status: 'answered', level: others[code] ?? level }));
const supplementary: ScoredAnswer[] = structure.supplementary.map(({ code }) => ({ factor: code, level: 3 }));
const moves = (next: FrameworkStructure, map: Readonly<Record<string, string[]>>, answers: readonly ScoredAnswer[]) => {
  const effect = new Rescored(
    next,
    mapVersions(structure, next, map, () => null),
  );
  effect.add({ band: 'conditional', sheet: { answers, supplementary } });
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
});
