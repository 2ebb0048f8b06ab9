import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { VerifiedBand } from '../scoring/verified.js';
import type { DatedPoint, Trend, TrendSeries } from './read-trend.js';
import { comparedOf } from './trend.js';
import type { TrendResult } from './trend.js';

export const TREND_TABLE_NAMES = ['dimensions', 'factors'] as const;
export type TrendTableName = (typeof TREND_TABLE_NAMES)[number];

const OF_POINT = { agencyName: 'text', assessedAt: 'text', revision: 'number', framework: 'text' } as const;

/** Of each assessment the whole and then each dimension, as issued and as compared. */
export function dimensionRows({ series }: Trend) {
  return series.flatMap((one) =>
    one.points.flatMap((point) =>
      [null, ...point.self.result.dimensions.map(({ code }) => code)].map((dimension) =>
        dimensionRow(one, point, dimension),
      ),
    ),
  );
}

/** Bands and the share verified are of the whole only. */
function dimensionRow(series: TrendSeries, point: DatedPoint, dimension: string | null) {
  const { self, verified } = point;
  const compared = comparedOf(point);
  return {
    ...ofPoint(series, point),
    weightScheme: self.result.weightScheme,
    dimension,
    dimensionName: dimension,
    score: scoreIn(self, dimension),
    band: dimension === null ? self.band : null,
    verifiedScore: scoreIn(verified, dimension),
    verifiedBand: dimension === null && verified !== null ? verified.band : null,
    shareVerified: dimension === null && verified !== null ? verified.shareVerified : null,
    comparedScheme: compared.self.result.weightScheme,
    comparedScore: scoreIn(compared.self, dimension),
    comparedVerifiedScore: scoreIn(compared.verified, dimension),
  };
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
    name: 'trend',
    columns: {
      ...OF_POINT,
      weightScheme: 'text',
      dimension: 'text',
      dimensionName: 'text',
      score: 'number',
      band: 'text',
      verifiedScore: 'number',
      verifiedBand: 'text',
      shareVerified: 'percent',
      comparedScheme: 'text',
      comparedScore: 'number',
      comparedVerifiedScore: 'number',
    },
    row: (row, { locale, words }) => {
      const { bands, dimensions } = wording.frame[locale];
      const { dimension } = row;
      const bandName = (band: VerifiedBand) =>
        band === 'under-review' ? words.say(locale, 'tables.underReview') : bands[band].name;
      return {
        ...row,
        dimensionName: dimension === null ? words.say(locale, 'tables.whole') : (dimensions[dimension]?.name ?? null),
        band: row.band && bandName(row.band),
        verifiedBand: row.verifiedBand && bandName(row.verifiedBand),
        weightScheme: schemeName(row.weightScheme),
        comparedScheme: schemeName(row.comparedScheme),
      };
    },
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

/** null = the whole. */
const scoreIn = (of: TrendResult | null, dimension: string | null): number | null =>
  dimension === null
    ? (of?.result.overall.score ?? null)
    : (of?.result.dimensions.find(({ code }) => code === dimension)?.score ?? null);
