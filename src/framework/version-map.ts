import type { FactorCode, FactorStructure, FrameworkStructure } from '../scoring/framework-structure.js';

/** Where old factors went: new codes by old code. What is not named goes to the same code, where there is one. */
export type FactorMap = Readonly<Record<FactorCode, readonly FactorCode[]>>;

/**
 * - `kept` under its code, `renamed` under another one, and no other factor went there
 * - `split` into several; `merged` with others into one
 * - `dropped`: nothing took its place
 */
export type Fate = 'kept' | 'renamed' | 'split' | 'merged' | 'dropped';

/**
 * Whether an answer stands under the new version: `yes`; `check`, where the question is the same but its levels are
 * described in other words; `no`, where another question is asked, or more or fewer questions in its place.
 */
export type CarriesOver = 'yes' | 'check' | 'no';

export type FactorTrait = 'dimension' | 'kind' | 'notApplicable' | 'points' | 'gate';

export interface FactorFate {
  readonly code: FactorCode;
  readonly into: readonly FactorCode[];
  readonly fate: Fate;
  readonly carriesOver: CarriesOver;
  /** Of a factor that was kept or renamed: what else about it is other than it was. */
  readonly traits: readonly FactorTrait[];
}

export interface VersionMap {
  readonly factors: readonly FactorFate[];
  /** New factors that no old one went into. */
  readonly added: readonly FactorCode[];
  /** The old factor whose answers a new one takes; only those that carry over. */
  readonly answersFrom: ReadonlyMap<FactorCode, FactorCode>;
}

/** What of a factor's words decides whether its answers stand. */
export interface AskedAs {
  readonly questions: readonly string[];
  readonly levels: readonly string[];
}

/**
 * What becomes of every factor of a framework version under another one. Pure.
 *
 * Worked example: old A1 A2 A3 A4, new A1 B2 B3 B5, map {A2: [B2], A3: [B3], A4: [B3]}. A1 is kept, A2 renamed; A3 and A4
 * are merged into B3, whose answers are asked for anew; B5 is added.
 *
 * @param asked how a factor is asked, by version; null = not said, and then taken to be as it was
 */
export function mapVersions(
  old: FrameworkStructure,
  next: FrameworkStructure,
  map: FactorMap,
  asked: (version: 'old' | 'next', code: FactorCode) => AskedAs | null,
): VersionMap {
  const codes = allCodes(next);
  const into = (code: FactorCode) => map[code] ?? (codes.includes(code) ? [code] : []);
  const takers = new Map<FactorCode, FactorCode[]>();
  for (const code of allCodes(old)) {
    for (const taker of into(code)) takers.set(taker, [...(takers.get(taker) ?? []), code]);
  }
  const factors = allCodes(old).map((code): FactorFate => {
    const fate = fateOf(code, into(code), takers);
    const [taker = code] = into(code);
    const isOneToOne = fate === 'kept' || fate === 'renamed';
    const carriesOver = isOneToOne ? standing(asked('old', code), asked('next', taker)) : 'no';
    return { code, into: into(code), fate, carriesOver, traits: isOneToOne ? traits(old, code, next, taker) : [] };
  });
  const carried = factors.filter(({ carriesOver }) => carriesOver !== 'no');
  return {
    factors,
    added: codes.filter((code) => !takers.has(code)),
    answersFrom: new Map(carried.map(({ code, into: [taker] }) => [taker!, code])),
  };
}

export function allCodes({ factors, supplementary }: FrameworkStructure): FactorCode[] {
  return [...factors, ...supplementary].map(({ code }) => code);
}

function fateOf(
  code: FactorCode,
  into: readonly FactorCode[],
  takers: ReadonlyMap<FactorCode, readonly FactorCode[]>,
): Fate {
  const [taker, ...others] = into;
  if (taker === undefined) return 'dropped';
  if (others.length > 0) return 'split';
  if (takers.get(taker)!.length > 1) return 'merged';
  return taker === code ? 'kept' : 'renamed';
}

function standing(before: AskedAs | null, after: AskedAs | null): CarriesOver {
  if (before === null || after === null) return 'yes';
  if (!alike(before.questions, after.questions)) return 'no';
  return alike(before.levels, after.levels) ? 'yes' : 'check';
}

function traits(old: FrameworkStructure, code: FactorCode, next: FrameworkStructure, taker: FactorCode): FactorTrait[] {
  const [before, after] = [factorOf(old, code), factorOf(next, taker)];
  if (!before || !after) return [];
  const plain = (['dimension', 'kind', 'notApplicable', 'points'] as const).filter((one) => before[one] !== after[one]);
  return gateOf(old, code) === gateOf(next, taker) ? plain : [...plain, 'gate'];
}

function factorOf({ factors }: FrameworkStructure, code: FactorCode): FactorStructure | undefined {
  return factors.find((factor) => factor.code === code);
}

function gateOf({ gates }: FrameworkStructure, code: FactorCode): string | null {
  return gates.find(({ factors }) => factors.some((factor) => factor.code === code))?.id ?? null;
}

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text.trim() === other[at]!.trim());
