import type { Locale } from '../advice/action.js';
import { titleOf } from '../plans/plan.view.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { DatedPoint, Trend } from './read-trend.js';
import type { TrendResult } from './trend.js';

export function trendView({ pilot, series }: Trend, framework: FrameworkVersion, locale: Locale) {
  return {
    pilotId: pilot.id,
    pilotTitle: pilot.title,
    series: series.map(({ agencyId, agencyName, weightScheme, points, steps }) => ({
      agencyId,
      agencyName,
      weightScheme,
      points: points.map(pointView),
      steps: steps.map(({ actions, ...step }) => ({
        ...step,
        actions: actions.map((one) => ({ ...one, title: titleOf(one.action, framework, locale) })),
      })),
    })),
  };
}

function pointView({ submission, status, assessedAt, self, verified, again }: DatedPoint) {
  const { id, assessmentId, revision, submittedAt } = submission;
  return {
    submissionId: id,
    assessmentId,
    revision,
    assessedAt,
    submittedAt,
    status,
    framework: self.result.framework,
    weightScheme: self.result.weightScheme,
    self: { ...resultView(self), bandIsAtMost: self.result.bandIsAtMost },
    verified: verified && { ...resultView(verified), shareVerified: verified.shareVerified },
    again: again && {
      self: { ...resultView(again.self), bandIsAtMost: again.self.result.bandIsAtMost },
      verified: again.verified && { ...resultView(again.verified), shareVerified: again.verified.shareVerified },
    },
  };
}

function resultView({ result, band, likely }: TrendResult) {
  const dimensions = result.dimensions.map(({ code, score }) => ({ code, score }));
  return { score: result.overall.score, band, likely, dimensions };
}
