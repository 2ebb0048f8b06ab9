import type { Locale } from '../advice/action.js';
import { titleOf } from '../plans/plan.view.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import { gainText, rangeText, scoreText, reachedShareText } from '../report-content/format.js';
import type { FrameText, FrameworkVersion } from '../report-content/wording.js';
import type { Comparison } from '../scoring/comparison.js';
import type { DatedPoint, Trend, TrendSeries } from './read-trend.js';
import type { TrendResult, TrendStep } from './trend.js';
import { trendChart } from './trend-chart.js';

export interface TrendPageInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
  readonly isCentral: boolean;
}

/** How a pilot went from one assessment to the next, agency by agency. Pure. */
export function trendPage({ pilot, series }: Trend, input: TrendPageInput) {
  return {
    pilotTitle: pilot.title,
    pilotHref: ADDRESSES.pilot(pilot.id),
    isCentral: input.isCentral,
    tables: tableLinks(`/api/v1/pilots/${pilot.id}/trend`),
    series: series.map((one, index) => seriesShown(one, index, input)),
  };
}

function seriesShown({ agencyId, agencyName, points, steps }: TrendSeries, index: number, input: TrendPageInput) {
  const dates = new Map(points.map(({ submissionId, assessedAt }) => [submissionId, assessedAt]));
  return {
    id: agencyId,
    agencyName,
    isAlone: points.length === 1,
    chart: chartOf(points, index, input),
    points: points.map((point) => pointShown(point, input)),
    dimensions: dimensionsShown(points, input),
    steps: steps.map((step) => stepShown(step, dates, input)),
  };
}

function chartOf(points: readonly DatedPoint[], index: number, { locale, words, version }: TrendPageInput): string {
  const say = (key: string) => words.say(locale, `trend.chart.${key}`);
  const told = points.map(({ assessedAt, self, verified }) =>
    words.say(locale, 'trend.chart.point', {
      date: dateForPeople(assessedAt, locale),
      self: scoreText(self.result.overall.score),
      verified: verified === null ? say('none') : scoreText(verified.result.overall.score),
    }),
  );
  return trendChart(
    points.map(({ assessedAt, self, verified }) => ({
      name: dateForPeople(assessedAt, locale),
      self: self.result.overall.score,
      likely: self.likely,
      verified: verified === null ? null : verified.result.overall.score,
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

function pointShown({ submission, status, assessedAt, self, verified }: DatedPoint, input: TrendPageInput) {
  const { locale, words, version } = input;
  const frame = version.wording.frame[locale];
  const { bandIsAtMost } = self.result;
  return {
    href: ADDRESSES.submission(submission.id),
    when: dateForPeople(assessedAt, locale),
    revision: submission.revision,
    status: words.pick(locale, 'trend.states', status),
    self: {
      score: scoreText(self.result.overall.score),
      band: bandIsAtMost ? `${frame.atMost}${bandOf(self, frame, input)}` : bandOf(self, frame, input),
      likely: self.likely === null ? null : rangeText(self.likely.low, self.likely.high),
    },
    verified: verified && {
      score: scoreText(verified.result.overall.score),
      band: bandOf(verified, frame, input),
      share: reachedShareText(verified.shareVerified),
    },
  };
}

function bandOf({ band }: TrendResult, frame: FrameText, { locale, words }: TrendPageInput): string {
  return band === 'under-review' ? words.say(locale, 'trend.underReview') : frame.bands[band].name;
}

/** Each dimension's scores, one column for each assessment. */
function dimensionsShown(points: readonly DatedPoint[], { locale, version }: TrendPageInput) {
  const { dimensions } = version.wording.frame[locale];
  return version.structure.dimensions.map(({ code }) => ({
    code,
    name: dimensions[code]?.name ?? code,
    scores: points.map(({ self, verified }) => {
      const of = ({ result }: TrendResult) =>
        scoreText(result.dimensions.find((one) => one.code === code)?.score ?? null);
      return { self: of(self), verified: verified === null ? null : of(verified) };
    }),
  }));
}

function stepShown(step: TrendStep, dates: ReadonlyMap<string, string>, input: TrendPageInput) {
  const { locale, words, version } = input;
  const frame = version.wording.frame[locale];
  const nameOf = (code: string) => version.wording.factors[code]?.[locale].name ?? code;
  const level = (value: number | null) =>
    value === null ? words.say(locale, 'trend.noLevel') : words.say(locale, 'trend.level', { n: value });
  const day = (id: string) => dateForPeople(dates.get(id)!, locale);
  const rose = ({ from, to }: { from: number | null; to: number | null }) => to !== null && to > (from ?? 0);
  const moved = (of: TrendStep['factors']) =>
    of.map(({ code, from, to }) => ({ code, name: nameOf(code), from: level(from), to: level(to) }));
  return {
    id: `step-${step.to}`,
    from: day(step.from),
    to: day(step.to),
    self: comparisonText(step.self, 'self', input),
    verified: step.verified && comparisonText(step.verified, 'verified', input),
    isVerified: step.basis === 'verified',
    dimensions: step.dimensions.map(({ code, difference }) => ({
      code,
      name: frame.dimensions[code]?.name ?? code,
      difference: gainText(difference),
    })),
    risen: moved(step.factors.filter(rose)),
    fallen: moved(step.factors.filter((one) => !rose(one))),
    actions: step.actions.map(({ action, owner, doneOn, factors }) => ({
      title: titleOf(action, version, locale),
      owner,
      doneOn: dateForPeople(doneOn, locale),
      factors: factors.map((code) => `${code} ${nameOf(code)}`).join(locale === 'en' ? ', ' : '、'),
    })),
  };
}

/** A change in words, or why the difference is not called one. */
function comparisonText(comparison: Comparison, whose: 'self' | 'verified', { locale, words }: TrendPageInput) {
  const { change, difference, threshold, seats, reason } = comparison;
  const values = {
    points: difference === null ? '' : Math.abs(difference).toFixed(1),
    difference: gainText(difference),
    threshold: threshold === null ? '' : threshold.toFixed(1),
    again: String(seats?.again ?? 0),
    of: String(seats?.of ?? 0),
  };
  return {
    whose: words.pick(locale, 'trend.whose', whose),
    isChange: change !== null,
    text:
      change === null
        ? words.pick(locale, 'trend.reasons', reason!, values)
        : words.pick(locale, 'trend.changes', change, values),
  };
}
