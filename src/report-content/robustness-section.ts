import type { Robustness } from '../scoring/robustness.js';
import { rangeText, scoreText, shareText } from './format.js';
import type { ReportContext } from './report-context.js';
import { sectionHead } from './section.js';
import { bandShares } from './svg-band-shares.js';
import { verdictChangeText } from './verdict-change-text.js';

/** Shares of recalculations with the same verdict from which it is called firm, or fairly firm. */
const FIRM = 0.9;
export const FAIRLY_FIRM = 0.7;
const MOST_INFLUENTIAL = 8;

/** How far weights and judgements can move before the verdict does. */
export function robustnessSection(context: ReportContext) {
  const { input, labels } = context;
  return {
    ...sectionHead(context, 'robustness'),
    words: labels.robustness,
    none: input.robustness ? null : labels.robustness.none,
    shaken: input.robustness ? [shaken(context, input.robustness)] : [],
    change: verdictChangeText(context),
  };
}

function shaken(context: ReportContext, robustness: Robustness) {
  const { input, labels } = context;
  const words = labels.robustness;
  const { likely, percentiles, draws } = robustness;
  const row = (
    name: string,
    { band, score }: { band: Robustness['schemes'][number]['band']; score: number | null },
  ) => ({
    name,
    score: scoreText(score),
    band: context.band(band),
    differs: band !== input.result.band,
  });
  const schemes = robustness.schemes.map((other) => {
    const used = other.id === input.scheme.id ? ` (${words.used})` : '';
    return row(`${context.schemeName(other.id)}${used}`, other);
  });
  const scales = robustness.scales.map((other, index) => row(words.scaleNames[index] ?? String(index + 1), other));
  const isSame = [...schemes, ...scales].every(({ differs }) => !differs);
  return {
    lead: words.lead(draws.toLocaleString('en-US')),
    chart: bandShares(context, robustness),
    firmness: firmness(context, robustness),
    likely: words.likely(rangeText(likely.low, likely.high), scoreText(percentiles.p50)),
    same: isSame ? words.same : words.differs,
    schemes,
    scales,
    influence: influence(context, robustness),
  };
}

function firmness(context: ReportContext, { bands }: Robustness): string {
  const { input, labels } = context;
  const share = bands.find(({ band }) => band === input.result.band)?.share ?? 0;
  const words = labels.robustness;
  const say = share >= FIRM ? words.firm : share >= FAIRLY_FIRM ? words.fair : words.weak;
  return say(shareText(share), context.band(input.result.band));
}

function influence(context: ReportContext, { factors }: Robustness) {
  return factors
    .filter(({ sensitivity }) => sensitivity > 0)
    .toSorted((one, other) => other.sensitivity - one.sensitivity)
    .slice(0, MOST_INFLUENTIAL)
    .map(({ code, sensitivity, gateChangeShare }) => ({
      name: context.factorName(code),
      sensitivity: shareText(sensitivity),
      gateChange: gateChangeShare === null ? '—' : shareText(gateChangeShare),
    }));
}
