import type { ScoreResult } from '../scoring/score-result.js';
import type { DatedPoint } from './read-trend.js';
import type { TrendPageInput } from './trend-page-input.js';

type Setting = Pick<TrendPageInput, 'locale' | 'words' | 'version'>;

/** Every factor over all assessments, dimension by dimension: its level, or why it has none. */
export function factorsShown(points: readonly Pick<DatedPoint, 'self' | 'verified'>[], setting: Setting) {
  const { locale, version } = setting;
  const { dimensions } = version.wording.frame[locale];
  return version.structure.dimensions.map(({ code: dimension }) => ({
    name: dimensions[dimension]?.name ?? dimension,
    columns: String(points.length + 1),
    factors: version.structure.factors
      .filter((factor) => factor.dimension === dimension)
      .map(({ code }) => ({
        code,
        name: version.wording.factors[code]?.[locale].name ?? code,
        levels: points.map((point) => levelsOf(point, code, setting)),
      })),
  }));
}

/** The verified one beside the agency's own only where it is another. */
function levelsOf({ self, verified }: Pick<DatedPoint, 'self' | 'verified'>, code: string, setting: Setting) {
  const own = levelText(self.result, code, setting);
  const found = verified === null ? own : levelText(verified.result, code, setting);
  return { self: own, verified: found === own ? null : found };
}

function levelText({ factors }: ScoreResult, code: string, { locale, words, version }: Setting): string {
  const factor = factors.find((one) => one.code === code);
  if (!factor) return words.say(locale, 'trend.notAsked');
  return factor.level === null ? version.wording.frame[locale].statuses[factor.status] : String(factor.level);
}
