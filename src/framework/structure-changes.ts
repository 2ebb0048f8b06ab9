import type { FrameworkStructure } from '../scoring/framework-structure.js';

export interface StructureChange {
  readonly part: 'dimension' | 'gate' | 'band' | 'cap' | 'threshold' | 'scheme' | 'default-scheme' | 'owner-gate';
  /** Of the dimension, gate, band, cap, threshold or scheme; null where there is only one. */
  readonly id: string | null;
  /** null = not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What other than its factors differs between two versions. Pure. */
export function structureChanges(old: FrameworkStructure, next: FrameworkStructure): StructureChange[] {
  const parts = (one: FrameworkStructure): [StructureChange['part'], [string, string][]][] => [
    ['dimension', one.dimensions.map(({ code }) => [code, code])],
    ['gate', one.gates.map((gate) => [gate.id, gateText(gate)])],
    ['band', one.bands.map(({ id, from }) => [id, String(from)])],
    ['cap', one.caps.map(({ code, bandAtMost }) => [code, bandAtMost])],
    ['threshold', Object.entries(one.thresholds).map(([name, value]) => [name, String(value)])],
    ['scheme', one.schemes.map(({ id, basis }) => [id, basis])],
  ];
  const after = new Map(parts(next));
  const differing = parts(old).flatMap(([part, before]) => differences(part, before, after.get(part)!));
  return [
    ...differing,
    ...differences('default-scheme', [['', old.defaultScheme]], [['', next.defaultScheme]]),
    ...differences('owner-gate', [['', old.ownerGate]], [['', next.ownerGate]]),
  ];
}

function differences(
  part: StructureChange['part'],
  before: readonly (readonly [string, string])[],
  after: readonly (readonly [string, string])[],
): StructureChange[] {
  const [was, is] = [new Map(before), new Map(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return ids
    .map((id) => ({ part, id: id || null, before: was.get(id) ?? null, after: is.get(id) ?? null }))
    .filter((one) => one.before !== one.after);
}

function gateText({ factors, notRequiredOnTrack }: FrameworkStructure['gates'][number]): string {
  const named = factors.map(({ code, openedBy }) => `${code} (${openedBy.join(', ')})`).join(', ');
  return notRequiredOnTrack ? `${named}; ${notRequiredOnTrack}` : named;
}
