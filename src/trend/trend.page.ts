import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import { rangeText, scoreText, shareText } from '../report-content/format.js';
import type { FrameText } from '../report-content/wording.js';
import { factorsShown } from './factors-shown.js';
import type { DatedPoint, Trend, TrendSeries } from './read-trend.js';
import { stepShown } from './step-shown.js';
import { comparedOf } from './trend.js';
import type { TrendResult } from './trend.js';
import { trendChart } from './trend-chart.js';
import type { TrendPageInput } from './trend-page-input.js';

/** How a pilot went from one assessment to the next, agency by agency. Pure. */
export function trendPage({ pilot, series }: Trend, input: TrendPageInput) {
  const tables = (table: string) => tableLinks(`/api/v1/pilots/${pilot.id}/trend`, { table });
  return {
    pilotTitle: pilot.title,
    pilotHref: ADDRESSES.pilot(pilot.id),
    isCentral: input.isCentral,
    series: series.map((one, index) => seriesShown(one, index, input)),
    tables: { dimensions: tables('dimensions'), factors: tables('factors') },
  };
}

function seriesShown(series: TrendSeries, index: number, input: TrendPageInput) {
  const { agencyId, agencyName, weightScheme, points, steps } = series;
  const dates = new Map(points.map(({ submissionId, assessedAt }) => [submissionId, assessedAt]));
  const again = points.filter((point) => point.again !== null);
  return {
    id: agencyId,
    agencyName,
    isAlone: points.length === 1,
    chart: chartOf(points, index, input),
    scheme: input.schemeName(weightScheme),
    scoredAgain: again
      .map(({ assessedAt }) => dateForPeople(assessedAt, input.locale))
      .join(input.locale === 'en' ? ', ' : '、'),
    isBroken: points.some((_, at) => isBroken(points, at)),
    points: points.map((point) => pointShown(point, series, input)),
    dimensions: dimensionsShown(points, input),
    factors: factorsShown(points, input),
    factorCount: input.version.structure.factors.length,
    steps: steps.map((step) => stepShown(step, dates, input)),
  };
}

/** Scored by other rules than the one before, also after everything that can be was scored again. */
function isBroken(points: readonly DatedPoint[], index: number): boolean {
  if (index === 0) return false;
  const [one, other] = [points[index - 1]!, points[index]!].map((point) => comparedOf(point).self.result);
  return one!.framework !== other!.framework || one!.weightScheme !== other!.weightScheme;
}

function chartOf(points: readonly DatedPoint[], index: number, { locale, words, version }: TrendPageInput): string {
  const say = (key: string) => words.say(locale, `trend.chart.${key}`);
  const shown = points.map((point, at) => ({ ...point, ...comparedOf(point), isBroken: isBroken(points, at) }));
  const told = shown.map(({ assessedAt, self, verified }) =>
    words.say(locale, 'trend.chart.point', {
      date: dateForPeople(assessedAt, locale),
      self: scoreText(self.result.overall.score),
      verified: verified === null ? say('none') : scoreText(verified.result.overall.score),
    }),
  );
  return trendChart(
    shown.map(({ assessedAt, self, verified, isBroken: lifted }) => ({
      name: dateForPeople(assessedAt, locale),
      self: self.result.overall.score,
      likely: self.likely,
      verified: verified === null ? null : verified.result.overall.score,
      isBroken: lifted,
    })),
    {
      id: `chart-trend-${index}`,
      title: say('title'),
      description: told.join(locale === 'en' ? '; ' : '；'),
      self: say('self'),
      verified: say('verified'),
      likely: say('likely'),
      marks: [...version.structure.bands.map(({ from }) => from), 100],
    },
  );
}

/** As it was issued; the scheme is named where it is not that of the newest. */
function pointShown(point: DatedPoint, { weightScheme }: Pick<TrendSeries, 'weightScheme'>, input: TrendPageInput) {
  const { submission, status, assessedAt, self, verified, again } = point;
  const { locale, words, version } = input;
  const frame = version.wording.frame[locale];
  const { bandIsAtMost } = self.result;
  return {
    href: ADDRESSES.submission(submission.id),
    when: dateForPeople(assessedAt, locale),
    revision: submission.revision,
    status: words.pick(locale, 'trend.states', status),
    otherScheme: self.result.weightScheme === weightScheme ? null : input.schemeName(self.result.weightScheme),
    self: {
      score: scoreText(self.result.overall.score),
      band: bandIsAtMost ? `${frame.atMost}${bandOf(self, frame, input)}` : bandOf(self, frame, input),
      likely: self.likely === null ? null : rangeText(self.likely.low, self.likely.high),
      again: again && scoreText(again.self.result.overall.score),
    },
    verified: verified && {
      score: scoreText(verified.result.overall.score),
      band: bandOf(verified, frame, input),
      share: shareText(verified.shareVerified),
      again: again?.verified ? scoreText(again.verified.result.overall.score) : null,
    },
  };
}

function bandOf({ band }: TrendResult, frame: FrameText, { locale, words }: TrendPageInput): string {
  return band === 'under-review' ? words.say(locale, 'trend.underReview') : frame.bands[band].name;
}

/** Each dimension's scores, one column for each assessment. */
function dimensionsShown(points: readonly DatedPoint[], { locale, version }: TrendPageInput) {
  const { dimensions } = version.wording.frame[locale];
  return version.structure.dimensions.map(({ code }) => {
    const of = (one: TrendResult | null | undefined) =>
      one ? scoreText(one.result.dimensions.find((dimension) => dimension.code === code)?.score ?? null) : null;
    return {
      code,
      name: dimensions[code]?.name ?? code,
      scores: points.map(({ self, verified, again }) => ({
        self: of(self),
        verified: of(verified),
        again: again && { self: of(again.self), verified: of(again.verified) },
      })),
    };
  });
}
