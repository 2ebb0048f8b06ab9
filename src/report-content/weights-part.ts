import type { WeightScheme } from '../scoring/weights.js';
import type { ReportContext } from './report-context.js';

/** A table of fewer rows stays on one page. */
const MOST_ROWS_TOGETHER = 20;

/** All weights of the shipped schemes, and of the one used where it is the reviewing body's own, with provenance. */
export function weightsPart(context: ReportContext) {
  const { input, labels, frame } = context;
  const isOneOf = (schemes: readonly { readonly id: string }[]) => schemes.some(({ id }) => id === input.scheme.id);
  const isShipped = isOneOf(input.framework.structure.schemes);
  const schemes = isOneOf(input.schemes) ? input.schemes : [input.scheme, ...input.schemes];
  return {
    used: labels.method.weightsUsed(context.schemeName(input.scheme.id)),
    own: isShipped ? null : labels.method.weightsOwn,
    schemes: schemes.map(({ id }) => ({
      name: context.schemeName(id),
      provenance: frame.schemes[id]?.provenance ?? labels.none,
      limits: frame.schemes[id]?.limits ?? [],
    })),
    columns: schemes.map(({ id }) => ({ name: context.schemeName(id), isUsed: id === input.scheme.id })),
    groups: input.framework.structure.dimensions.map(({ code }) => weightGroup(context, code, schemes)),
  };
}

function weightGroup(context: ReportContext, dimension: string, schemes: readonly WeightScheme[]) {
  const { factors, labels, input } = context;
  const own = factors.filter(({ structure }) => structure.dimension === dimension);
  const share = (scheme: WeightScheme, codes: readonly string[]) => ({
    percent: ((100 * sum(scheme, codes)) / sum(scheme, Object.keys(scheme.weights))).toFixed(2),
    isUsed: scheme.id === input.scheme.id,
  });
  return {
    isShort: own.length < MOST_ROWS_TOGETHER,
    caption: labels.method.weightsTable(context.dimensionName(dimension)),
    rows: own.map(({ code, text }) => ({
      code,
      name: text.name,
      weights: schemes.map((scheme) => share(scheme, [code])),
    })),
    total: schemes.map((scheme) =>
      share(
        scheme,
        own.map(({ code }) => code),
      ),
    ),
  };
}

function sum({ weights }: WeightScheme, codes: readonly string[]): number {
  return codes.reduce((total, code) => total + weights[code]!, 0);
}
