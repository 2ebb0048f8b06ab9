import { roundScore } from '../scoring/rounding.js';
import { rangeText, scoreText, shareText, weightText } from './format.js';
import type { ReportContext } from './report-context.js';
import { sectionHead } from './section.js';
import { dimensionProfile } from './svg-dimension-profile.js';

/** From this many points on, the balanced score lies far enough below the overall one to speak of a gap. */
const GAP_WORTH_NAMING = 1;

export function profileSection(context: ReportContext) {
  const { input, labels, frame } = context;
  const words = labels.profile;
  const { dimensions, overall } = input.result;
  const row = (name: string, meaning: string | null, score: (typeof dimensions)[number]) => ({
    name,
    meaning,
    weight: weightText(score.weight),
    score: scoreText(score.score),
    widest: rangeText(score.low, score.high),
    coverage: shareText(score.coverage),
    band: context.band(score.band),
  });
  return {
    ...sectionHead(context, 'profile'),
    lead: words.lead,
    chart: dimensionProfile(context),
    caption: words.table,
    columns: words,
    rows: dimensions.map((one) =>
      row(`${one.code} ${context.dimensionName(one.code)}`, frame.dimensions[one.code]?.meaning ?? null, one),
    ),
    total: row(words.overall, null, {
      ...overall,
      code: '',
      weight: 1,
      band: input.result.bandByScore ?? 'indeterminate',
    }),
    balance: balance(context),
    medians: medians(context),
  };
}

/** Beside the score: what the respondents' medians come to, over the factors whose median may be shown. */
function medians({ input, labels }: ReportContext): string | null {
  if (!input.medianScore) return null;
  const { score, consolidated, factors } = input.medianScore;
  return labels.profile.medians(factors.length, scoreText(score), scoreText(consolidated));
}

function balance({ input, labels, locale }: ReportContext): string {
  const words = labels.profile;
  const { balanced, score } = input.result.overall;
  if (balanced === null || score === null) return words.tooFew;
  const gap = roundScore(score - balanced);
  const sentence = words.balanced(scoreText(balanced), scoreText(score));
  if (gap < GAP_WORTH_NAMING) return `${sentence}${labels.space}${words.even}`;
  const weakest = input.result.dimensions
    .filter((one) => one.score !== null)
    .reduce((lowest, one) => (one.score! < lowest.score! ? one : lowest));
  const name = input.framework.wording.frame[locale].dimensions[weakest.code]?.name ?? weakest.code;
  return `${sentence}${labels.space}${words.uneven(gap.toFixed(1), name)}`;
}
