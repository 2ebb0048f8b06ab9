import type { FactorStructure, FrameworkStructure } from '../scoring/framework-structure.js';
import { mapVersions } from './version-map.js';
import type { AskedAs, FactorMap } from './version-map.js';

const factor = (code: string, changed: Partial<FactorStructure> = {}): FactorStructure => ({
  code,
  dimension: 'L',
  kind: 'lever',
  notApplicable: 'never',
  points: 1,
  ...changed,
});
const version = (factors: readonly FactorStructure[], gateFactors: readonly string[] = []) =>
  ({
    factors,
    supplementary: [{ code: 'S1' }],
    gates: [{ id: 'ownership', factors: gateFactors.map((code) => ({ code, openedBy: ['own'] })) }],
  }) as unknown as FrameworkStructure;
const old = version(
  ['A1', 'A2', 'A3', 'A4'].map((code) => factor(code)),
  ['A1'],
);
const asBefore = () => null;
const fates = (next: FrameworkStructure, map: FactorMap = {}) =>
  mapVersions(old, next, map, asBefore).factors.map(({ code, fate, into }) =>
    `${code} ${fate} ${into.join('+')}`.trim(),
  );

describe('What becomes of factors under a new version', () => {
  it('is nothing where nothing changed', () => {
    const map = mapVersions(old, old, {}, asBefore);
    expect(
      map.factors.every(({ fate, carriesOver, traits }) => `${fate} ${carriesOver} ${traits.length}` === 'kept yes 0'),
    ).toBe(true);
    expect(map.added).toEqual([]);
    expect([...map.answersFrom]).toEqual(['A1', 'A2', 'A3', 'A4', 'S1'].map((code) => [code, code]));
  });

  it('is told for each: kept, renamed, merged, and what is new', () => {
    const next = version(
      ['A1', 'B2', 'B3', 'B5'].map((code) => factor(code)),
      ['A1'],
    );
    const map = { A2: ['B2'], A3: ['B3'], A4: ['B3'] };
    expect(fates(next, map)).toEqual(['A1 kept A1', 'A2 renamed B2', 'A3 merged B3', 'A4 merged B3', 'S1 kept S1']);
    const told = mapVersions(old, next, map, asBefore);
    expect(told.added).toEqual(['B5']);
    expect([...told.answersFrom]).toEqual([
      ['A1', 'A1'],
      ['B2', 'A2'],
      ['S1', 'S1'],
    ]);
  });

  it('is that one went into several, or into none: neither answer stands', () => {
    const next = version(['A1', 'A2', 'B1', 'B2'].map((code) => factor(code)));
    expect(fates(next, { A3: ['B1', 'B2'] })).toEqual([
      'A1 kept A1',
      'A2 kept A2',
      'A3 split B1+B2',
      'A4 dropped',
      'S1 kept S1',
    ]);
    expect(mapVersions(old, next, { A3: ['B1', 'B2'] }, asBefore).answersFrom.has('B1')).toBe(false);
  });

  it('a factor that keeps its code can be given up for another on purpose', () => {
    expect(fates(old, { A1: ['A2'], A2: [] })).toEqual([
      'A1 renamed A2',
      'A2 dropped',
      'A3 kept A3',
      'A4 kept A4',
      'S1 kept S1',
    ]);
  });

  it('names what else about it changed: dimension, kind, not-applicable, points, gate', () => {
    const changed = factor('A1', { dimension: 'G', kind: 'circumstance', notApplicable: 'allowed', points: 5 });
    const next = version([changed, ...['A2', 'A3', 'A4'].map((code) => factor(code))], ['A2']);
    const { factors } = mapVersions(old, next, {}, asBefore);
    expect(factors[0]!.traits).toEqual(['dimension', 'kind', 'notApplicable', 'points', 'gate']);
    expect(factors[1]!.traits).toEqual(['gate']);
  });

  it('an answer stands where question and levels read as before, is looked at again where only the levels changed', () => {
    const asked: Record<string, AskedAs> = {
      'old A1': { questions: ['問'], levels: ['一', '二'] },
      'next A1': { questions: [' 問 '], levels: ['一', '二'] },
      'old A2': { questions: ['問'], levels: ['一', '二'] },
      'next A2': { questions: ['問'], levels: ['一', '貳'] },
      'old A3': { questions: ['問'], levels: ['一'] },
      'next A3': { questions: ['另問'], levels: ['一'] },
    };
    const { factors, answersFrom } = mapVersions(old, old, {}, (which, code) => asked[`${which} ${code}`] ?? null);
    expect(factors.map(({ carriesOver }) => carriesOver)).toEqual(['yes', 'check', 'no', 'yes', 'yes']);
    expect(answersFrom.has('A3')).toBe(false);
  });
});
