import type { Locale } from '../advice/action.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { WeightScheme } from '../scoring/weights.js';
import type { SchemeRead } from './read-weight-schemes.js';

export function frameworkSummary(
  { structure, structureHash, wordingRevision, wording }: FrameworkVersion,
  locale: Locale,
) {
  return {
    id: structure.id,
    name: wording.frame[locale].name,
    structureHash,
    wordingRevision,
    defaultWeightScheme: structure.defaultScheme,
    factors: structure.factors.length,
  };
}

/** A version with everything one needs to ask its questions, in one language. */
export function frameworkView(version: FrameworkVersion, locale: Locale) {
  const { structure, wording } = version;
  const frame = wording.frame[locale];
  return {
    ...frameworkSummary(version, locale),
    asOf: frame.asOf,
    source: wording.references.source,
    dimensions: structure.dimensions.map(({ code }) => ({ code, ...frame.dimensions[code]! })),
    factors: structure.factors.map(({ code, dimension, kind, notApplicable }) => ({
      code,
      dimension,
      kind,
      notApplicable,
      ...factorText(version, code, locale),
    })),
    supplementary: structure.supplementary.map(({ code }) => ({ code, ...factorText(version, code, locale) })),
    gates: structure.gates.map(({ id, factors }, index) => ({
      order: index + 1,
      id,
      factors: factors.map(({ code }) => code),
      ...frame.gates[id]!,
    })),
    bands: structure.bands.map(({ id, from }) => ({ id, from, ...frame.bands[id] })),
    caps: structure.caps.map(({ code, bandAtMost }) => ({ code, bandAtMost, ...frame.caps[code] })),
    confidences: frame.confidences,
  };
}

function factorText({ wording }: FrameworkVersion, code: string, locale: Locale) {
  const factor = wording.factors[code]!;
  const reference = wording.references.factors.find((one) => one.code === code);
  const { levels, steps, ...text } = factor[locale];
  return {
    ...text,
    levels: levels.map((level, index) => ({ level: index + 1, ...level })),
    steps: steps.map((step, index) => ({ from: index + 1, to: index + 2, text: step })),
    lead: factor.lead,
    second: factor.second,
    private: factor.private,
    solvableElectronically: factor.solvableElectronically,
    citations: reference?.citations ?? [],
    cases: [...new Set(reference?.findings.flatMap(({ cases }) => cases) ?? [])],
  };
}

export function schemeSummary({ version, scheme, own, isChosen }: SchemeRead, locale: Locale) {
  const { structure, wording } = version;
  const { name, provenance, limits } = wording.frame[locale].schemes[scheme.id]!;
  return {
    id: scheme.id,
    framework: structure.id,
    name,
    provenance,
    limits,
    isChosen,
    publishedAt: own?.publishedAt.toISOString() ?? null,
  };
}

/** `basis`: of an own scheme, each expert's weights beside the group's, without names. */
export function schemeView(read: SchemeRead, locale: Locale) {
  const { version, scheme, own } = read;
  const { factors, dimensions } = version.structure;
  return {
    ...schemeSummary(read, locale),
    dimensions: dimensions.map(({ code }) => ({ code, weight: dimensionWeight(version, scheme, code) })),
    factors: factors.map(({ code, points }) => ({
      code,
      weight: scheme.weights[code]!,
      points: own ? own.basis.group.points[code]! : scheme.id === 'evidence' ? points : null,
    })),
    basis: own && {
      consistencyRatio: own.basis.group.consistencyRatio,
      leftOut: own.basis.leftOut,
      experts: own.basis.experts,
    },
  };
}

function dimensionWeight({ structure }: FrameworkVersion, { weights }: WeightScheme, dimension: string): number {
  const own = structure.factors.filter((factor) => factor.dimension === dimension);
  return own.reduce((sum, { code }) => sum + weights[code]!, 0);
}
