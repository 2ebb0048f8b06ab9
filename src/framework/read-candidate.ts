import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FactorWording } from '../report-content/wording.js';
import type { FrameworkStructure } from '../scoring/framework-structure.js';
import { factorSchema, structureSchema } from './content-schema.js';
import { allCodes } from './version-map.js';
import type { FactorMap } from './version-map.js';

/** A version that is thought about: its structure, where old factors went, and its words as far as they are written. */
export interface Candidate {
  readonly structure: FrameworkStructure;
  readonly map: FactorMap;
  readonly factors: readonly FactorWording[];
}

export interface CandidateFault {
  /** A JSON pointer into what was sent. */
  readonly pointer: string;
  readonly code: 'required' | 'unknown-field' | 'wrong-value' | 'duplicate' | 'unknown-code' | 'not-ascending';
  /** The code or name it is about; may be empty. */
  readonly about: string;
}

const MOST_FACTORS = 200;
const code = { type: 'string', pattern: '^[A-Z][0-9]{1,2}$' };
const ajv = new Ajv2020({ allErrors: false, strictTuples: false });
const isCandidate = ajv.compile<{ structure: FrameworkStructure; map?: FactorMap; factors?: FactorWording[] }>({
  type: 'object',
  additionalProperties: false,
  required: ['structure'],
  properties: {
    structure: structureSchema,
    map: {
      type: 'object',
      propertyNames: code,
      maxProperties: MOST_FACTORS,
      additionalProperties: { type: 'array', items: code, maxItems: MOST_FACTORS, uniqueItems: true },
    },
    factors: { type: 'array', items: factorSchema, maxItems: MOST_FACTORS },
  },
});

/** @param old the version that the map begins from */
export function readCandidate(
  body: unknown,
  old: FrameworkStructure,
): { candidate: Candidate } | { faults: CandidateFault[] } {
  // A bare structure.json is taken for what it is.
  const whole = isObject(body) && 'factors' in body && 'dimensions' in body ? { structure: body } : body;
  const above = whole === body ? '' : '/structure';
  if (!isCandidate(whole)) {
    return { faults: (isCandidate.errors ?? []).map((error) => shapeFault(error, above)) };
  }
  const { structure, map = {}, factors = [] } = whole;
  const faults = [...structureFaults(structure), ...capFaults(old, structure), ...mapFaults(map, old, structure)];
  const pointed = faults.map((fault) => ({
    ...fault,
    pointer: without(fault.pointer, above),
  }));
  return faults.length > 0 ? { faults: pointed } : { candidate: { structure, map, factors } };
}

const without = (pointer: string, above: string): string =>
  above !== '' && pointer.startsWith(above) ? pointer.slice(above.length) : pointer;

function shapeFault({ instancePath, keyword, params }: ErrorObject, above: string): CandidateFault {
  const missing = (params as { missingProperty?: string }).missingProperty;
  const extra = (params as { additionalProperty?: string }).additionalProperty;
  const pointer = without(instancePath, above);
  if (keyword === 'required') return { pointer: `${pointer}/${missing}`, code: 'required', about: missing ?? '' };
  if (keyword === 'additionalProperties')
    return { pointer: `${pointer}/${extra}`, code: 'unknown-field', about: extra ?? '' };
  return { pointer, code: 'wrong-value', about: '' };
}

function structureFaults(structure: FrameworkStructure): CandidateFault[] {
  const { factors, dimensions, gates, bands, schemes, defaultScheme, ownerGate } = structure;
  const scored = new Set(factors.map((one) => one.code));
  const codes = dimensions.map((one) => one.code);
  const gateFactors = gates.flatMap((gate, g) =>
    gate.factors.map((one, f) => ({ code: one.code, pointer: `/structure/gates/${g}/factors/${f}/code` })),
  );
  return [
    ...repeated(allCodes(structure), (at) =>
      at < factors.length ? `/structure/factors/${at}/code` : `/structure/supplementary/${at - factors.length}/code`,
    ),
    ...repeated(codes, (at) => `/structure/dimensions/${at}/code`),
    ...repeated(
      gates.map(({ id }) => id),
      (at) => `/structure/gates/${at}/id`,
    ),
    ...factors.flatMap((one, at) =>
      unknown(codes.includes(one.dimension), `/structure/factors/${at}/dimension`, one.dimension),
    ),
    ...codes.flatMap((one, at) =>
      unknown(
        factors.some(({ dimension }) => dimension === one),
        `/structure/dimensions/${at}/code`,
        one,
      ),
    ),
    ...gateFactors.flatMap((one) => unknown(scored.has(one.code), one.pointer, one.code)),
    ...repeated(
      gateFactors.map((one) => one.code),
      (at) => gateFactors[at]!.pointer,
    ),
    ...bands.flatMap((band, at): CandidateFault[] =>
      at > 0 && band.from <= bands[at - 1]!.from
        ? [{ pointer: `/structure/bands/${at}/from`, code: 'not-ascending', about: band.id }]
        : [],
    ),
    ...unknown(bands[0]!.from === 0, '/structure/bands/0/from', bands[0]!.id),
    ...unknown(
      schemes.some(({ id }) => id === defaultScheme),
      '/structure/defaultScheme',
      defaultScheme,
    ),
    ...unknown(
      gates.some(({ id }) => id === ownerGate),
      '/structure/ownerGate',
      ownerGate,
    ),
  ];
}

/** What a cap means is code of this release: one that it does not know would never apply. */
function capFaults(old: FrameworkStructure, { caps }: FrameworkStructure): CandidateFault[] {
  const known: readonly string[] = old.caps.map((cap) => cap.code);
  return caps.flatMap((cap, at) => unknown(known.includes(cap.code), `/structure/caps/${at}/code`, cap.code));
}

function mapFaults(map: FactorMap, old: FrameworkStructure, next: FrameworkStructure): CandidateFault[] {
  const [from, to] = [allCodes(old), allCodes(next)];
  return Object.entries(map).flatMap(([one, into]) => [
    ...unknown(from.includes(one), `/map/${one}`, one),
    ...into.flatMap((other, at) => unknown(to.includes(other), `/map/${one}/${at}`, other)),
  ]);
}

const unknown = (isKnown: boolean, pointer: string, about: string): CandidateFault[] =>
  isKnown ? [] : [{ pointer, code: 'unknown-code', about }];

function repeated(values: readonly string[], pointer: (at: number) => string): CandidateFault[] {
  return values.flatMap((value, at) =>
    values.indexOf(value) === at ? [] : [{ pointer: pointer(at), code: 'duplicate' as const, about: value }],
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
