import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { schemeSummary, schemeView } from './framework.view.js';

export const WEIGHT_SCHEMES_TABLE: TableShape<ReturnType<typeof schemeSummary>> = {
  name: 'schemes',
  columns: {
    weightScheme: 'text',
    schemeName: 'text',
    isChosen: 'flag',
    schemeProvenance: 'text',
    schemeLimits: 'text',
    publishedAt: 'moment',
    framework: 'text',
  },
  row: ({ id, name, provenance, limits, publishedAt, isChosen, framework }) => ({
    weightScheme: id,
    schemeName: name,
    schemeProvenance: provenance,
    schemeLimits: limits.join('\n'),
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
    isChosen,
    framework,
  }),
};

type Weight = ReturnType<typeof schemeView>['factors'][number];

/** Every factor's weight in one scheme. */
export function weightsTable({ structure, wording }: FrameworkVersion): TableShape<Weight> {
  const dimensions = new Map(structure.factors.map(({ code, dimension }) => [code, dimension]));
  return {
    name: 'weights',
    columns: { factor: 'text', factorName: 'text', dimension: 'text', weight: 'number', points: 'number' },
    row: ({ code, weight, points }, { locale }) => ({
      factor: code,
      factorName: wording.factors[code]![locale].name,
      dimension: dimensions.get(code) ?? null,
      weight,
      points,
    }),
  };
}
