import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { DatedPoint, Trend, TrendSeries } from './read-trend.js';
import { comparedOf } from './trend.js';
import type { TrendResult } from './trend.js';

export const TREND_TABLE_NAMES = ['dimensions', 'factors'] as const;
export type TrendTableName = (typeof TREND_TABLE_NAMES)[number];

const OF_POINT = { agencyName: 'text', assessedAt: 'text', revision: 'number', framework: 'text' } as const;

/** One row for each dimension of each assessment, as issued and as compared. */
export function dimensionRows({ series }: Trend) {
  return series.flatMap((one) =>
    one.points.flatMap((point) =>
      point.self.result.dimensions.map(({ code }) => {
        const compared = comparedOf(point);
        return {
          ...ofPoint(one, point),
          weightScheme: point.self.result.weightScheme,
          dimension: code,
          dimensionName: code,
          score: scoreIn(point.self, code),
          verifiedScore: scoreIn(point.verified, code),
          comparedScheme: compared.self.result.weightScheme,
          comparedScore: scoreIn(compared.self, code),
          comparedVerifiedScore: scoreIn(compared.verified, code),
        };
      }),
    ),
  );
}

/** One row for each factor of each assessment. */
export function factorRows({ series }: Trend) {
  return series.flatMap((one) =>
    one.points.flatMap((point) => {
      const found = new Map(point.verified?.result.factors.map((factor) => [factor.code, factor]));
      return point.self.result.factors.map(({ code, status, level }) => ({
        ...ofPoint(one, point),
        factor: code,
        factorName: code,
        answerStatus: status,
        level,
        verifiedStatus: found.get(code)?.status ?? null,
        verifiedLevel: found.get(code)?.level ?? null,
      }));
    }),
  );
}

type DimensionRow = ReturnType<typeof dimensionRows>[number];
type FactorRow = ReturnType<typeof factorRows>[number];

export function dimensionsTable(
  { wording }: FrameworkVersion,
  schemeName: (id: string) => string,
): TableShape<DimensionRow> {
  return {
    name: 'trendDimensions',
    columns: {
      ...OF_POINT,
      weightScheme: 'text',
      dimension: 'text',
      dimensionName: 'text',
      score: 'number',
      verifiedScore: 'number',
      comparedScheme: 'text',
      comparedScore: 'number',
      comparedVerifiedScore: 'number',
    },
    row: (row, { locale }) => ({
      ...row,
      dimensionName: wording.frame[locale].dimensions[row.dimension]?.name ?? row.dimension,
      weightScheme: schemeName(row.weightScheme),
      comparedScheme: schemeName(row.comparedScheme),
    }),
  };
}

export function factorsTable({ wording }: FrameworkVersion): TableShape<FactorRow> {
  return {
    name: 'trendFactors',
    columns: {
      ...OF_POINT,
      factor: 'text',
      factorName: 'text',
      answerStatus: 'text',
      level: 'number',
      verifiedStatus: 'text',
      verifiedLevel: 'number',
    },
    row: (row, { locale }) => {
      const { statuses } = wording.frame[locale];
      return {
        ...row,
        factorName: wording.factors[row.factor]?.[locale].name ?? row.factor,
        answerStatus: statuses[row.answerStatus],
        verifiedStatus: row.verifiedStatus && statuses[row.verifiedStatus],
      };
    },
  };
}

const ofPoint = ({ agencyName }: TrendSeries, { assessedAt, submission, self }: DatedPoint) => ({
  agencyName,
  assessedAt,
  revision: submission.revision,
  framework: self.result.framework,
});

const scoreIn = (of: TrendResult | null, code: string): number | null =>
  of?.result.dimensions.find((dimension) => dimension.code === code)?.score ?? null;
