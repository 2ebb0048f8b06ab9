import type { Locale } from '../advice/action.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { Words } from '../platform/views/words.js';
import type { OddJudgement } from '../scoring/pairwise.js';
import { nearestStep, valueOf } from './scale.js';
import type { Pair, Step } from './scale.js';

/** What a page of this room says it with. */
export interface Saying {
  readonly words: Words;
  readonly locale: Locale;
  readonly version: FrameworkVersion;
}

export const sayingOf = (words: Words, locale: Locale, version: FrameworkVersion): Saying => ({
  words,
  locale,
  version,
});

export function shortName({ version, locale }: Saying, dimension: string): string {
  return version.wording.frame[locale].dimensions[dimension]!.short;
}

export function pairName(saying: Saying, [first, second]: Pair): string {
  const { words, locale } = saying;
  const names = { first: shortName(saying, first), second: shortName(saying, second) };
  return words.say(locale, 'weighting.scale.pair', names);
}

/** A step in words, with its number: 先改善法規制度：稍微優先（3）. */
export function stepText(saying: Saying, { more, times }: Step): string {
  const { words, locale } = saying;
  if (more === null) return words.say(locale, 'weighting.scale.alike');
  const strength = words.pick(locale, 'weighting.scale.strengths', `s${times}`);
  return words.say(locale, 'weighting.scale.first', { name: shortName(saying, more), strength, n: times });
}

export interface OddWords {
  readonly pair: string;
  readonly given: string;
  /** null where the others call for even more than the scale holds, so that another of them must be mended. */
  readonly fitting: string | null;
}

/** The judgement that fits least, with what would fit, both as steps of the scale. */
export function oddWords(saying: Saying, { row, column, given, fitting }: OddJudgement): OddWords {
  const { dimensions } = saying.version.structure;
  const pair = [dimensions[row]!.code, dimensions[column]!.code] as const;
  const [now, better] = [nearestStep(pair, given), nearestStep(pair, fitting)];
  return {
    pair: pairName(saying, pair),
    given: stepText(saying, now),
    fitting: valueOf(now) === valueOf(better) ? null : stepText(saying, better),
  };
}

/** The steps as choices of a select. */
export function stepItems(saying: Saying, steps: readonly Step[]): { value: string; text: string }[] {
  return steps.map((step) => ({ value: `${step.more ?? ''}${step.times}`, text: stepText(saying, step) }));
}
