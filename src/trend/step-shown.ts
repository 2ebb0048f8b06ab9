import { titleOf } from '../plans/plan.view.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import { gainText } from '../report-content/format.js';
import type { Comparison, MovedFactor } from '../scoring/comparison.js';
import type { TrendPageInput } from './trend-page-input.js';
import type { TrendStep } from './trend.js';

/** What lies between two assessments, in words. `dates` has when each submission was assessed. */
export function stepShown(step: TrendStep, dates: ReadonlyMap<string, string>, input: TrendPageInput) {
  const { locale, version } = input;
  const frame = version.wording.frame[locale];
  const nameOf = (code: string) => version.wording.factors[code]?.[locale].name ?? code;
  const day = (id: string) => dateForPeople(dates.get(id)!, locale);
  const moved = (isWanted: (move: MovedFactor['move']) => boolean) =>
    step.factors
      .filter(({ move }) => isWanted(move))
      .map((one) => ({ code: one.code, name: nameOf(one.code), text: movedText(one, input) }));
  return {
    id: `step-${step.to}`,
    from: day(step.from),
    to: day(step.to),
    self: comparisonText(step.self, 'self', input),
    verified: step.verified && comparisonText(step.verified, 'verified', input),
    isVerified: step.basis === 'verified',
    isScoredAgain: step.scoredAgain.length > 0,
    dimensions: step.dimensions.map(({ code, difference }) => ({
      code,
      name: frame.dimensions[code]?.name ?? code,
      difference: gainText(difference),
    })),
    risen: moved((move) => move === 'risen'),
    fallen: moved((move) => move === 'fallen'),
    otherwise: moved((move) => move !== 'risen' && move !== 'fallen'),
    actions: step.actions.map(({ action, owner, doneOn, factors }) => ({
      title: titleOf(action, version, locale),
      owner,
      doneOn: dateForPeople(doneOn, locale),
      factors: factors.map((code) => `${code} ${nameOf(code)}`).join(locale === 'en' ? ', ' : '、'),
    })),
  };
}

/** From what to what; where there is no level, what there is instead. */
function movedText({ move, from, to, fromStatus, toStatus }: MovedFactor, { locale, words, version }: TrendPageInput) {
  const { statuses } = version.wording.frame[locale];
  const say = (level: number | null, status: typeof fromStatus) =>
    level === null ? statuses[status] : words.say(locale, 'trend.level', { n: level });
  return words.pick(locale, 'trend.moves', move, { from: say(from, fromStatus), to: say(to, toStatus) });
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
