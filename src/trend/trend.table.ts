import type { TableShape } from '../platform/tables/lists.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { VerifiedBand } from '../scoring/verified.js';
import type { trendView } from './trend.view.js';

type Series = ReturnType<typeof trendView>['series'][number];
type Point = Series['points'][number];

/** One dimension of one assessment; `dimension` null = all of it together. */
export interface TrendRow {
  readonly agencyName: string;
  readonly point: Point;
  readonly dimension: string | null;
}

export function trendRows(series: readonly Series[]): TrendRow[] {
  return series.flatMap(({ agencyName, points }) =>
    points.flatMap((point) =>
      [null, ...point.self.dimensions.map(({ code }) => code)].map((dimension) => ({ agencyName, point, dimension })),
    ),
  );
}

/** Every assessment of a pilot, the whole first and then each dimension: assessed beside verified. */
export function trendTable({ wording }: FrameworkVersion): TableShape<TrendRow> {
  return {
    name: 'trend',
    columns: {
      agencyName: 'text',
      assessedAt: 'text',
      submittedAt: 'moment',
      status: 'text',
      dimension: 'text',
      dimensionName: 'text',
      score: 'number',
      band: 'text',
      likelyLow: 'number',
      likelyHigh: 'number',
      verifiedScore: 'number',
      verifiedBand: 'text',
      shareVerified: 'percent',
      submissionId: 'text',
    },
    row: ({ agencyName, point, dimension }, { locale, words }) => {
      const { bands, dimensions } = wording.frame[locale];
      const { self, verified } = point;
      const bandName = (band: VerifiedBand) =>
        band === 'under-review' ? words.say(locale, 'tables.underReview') : bands[band].name;
      const isWhole = dimension === null;
      const scoreOf = (one: typeof self | typeof verified) =>
        isWhole ? one?.score : one?.dimensions.find(({ code }) => code === dimension)?.score;
      return {
        agencyName,
        assessedAt: point.assessedAt,
        submittedAt: point.submittedAt,
        status: words.pick(locale, 'tables.submissionStatuses', point.status),
        dimension,
        dimensionName: isWhole ? words.say(locale, 'tables.whole') : (dimensions[dimension]?.name ?? null),
        score: scoreOf(self) ?? null,
        band: isWhole ? bandName(self.band) : null,
        likelyLow: isWhole ? (self.likely?.low ?? null) : null,
        likelyHigh: isWhole ? (self.likely?.high ?? null) : null,
        verifiedScore: scoreOf(verified) ?? null,
        verifiedBand: isWhole && verified ? bandName(verified.band) : null,
        shareVerified: isWhole ? (verified?.shareVerified ?? null) : null,
        submissionId: point.submissionId,
      };
    },
  };
}
