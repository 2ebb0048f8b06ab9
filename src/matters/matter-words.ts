import type { Locale } from '../advice/action.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { MatterState } from '../submissions/matter-state.js';
import type { MatterView } from './matter.view.js';

/** What every page about matters is written with. */
export interface MatterSetting {
  readonly words: Words;
  readonly locale: Locale;
  readonly framework: FrameworkVersion;
  readonly timeZone: string;
}

/** The colour beside a state's name; the name says it all. */
const TAGS: Readonly<Record<MatterState, string>> = {
  noted: 'grey',
  'with-centre': 'blue',
  answered: 'green',
  settled: 'green',
  'will-not': 'grey',
};

export function stateTag(state: MatterState, { words, locale }: Pick<MatterSetting, 'words' | 'locale'>) {
  return { text: words.pick(locale, 'matters.states', state), colour: TAGS[state] };
}

/** What a step is called where the matter stands: one that is with a ministry already goes to another. */
export function stepWord(step: string, state: MatterState, { words, locale }: Pick<MatterSetting, 'words' | 'locale'>) {
  const isAgain = step === 'send' && state === 'with-centre';
  return words.pick(locale, 'matters.steps', isAgain ? 'sendElsewhere' : step);
}

export function factorName(code: string, { framework, locale }: Pick<MatterSetting, 'framework' | 'locale'>): string {
  return `${code} ${framework.wording.factors[code]?.[locale].name ?? ''}`.trim();
}

export function causeName(cause: string | null, { words, framework, locale }: MatterSetting): string {
  const named: Readonly<Record<string, string>> = framework.wording.frame[locale].causes;
  return (cause === null ? undefined : named[cause]) ?? words.say(locale, 'matters.noCause');
}

const MOST_FACTORS = 3;

/** The factors that most stand behind a matter, and how many more there are. */
export function shortFactors({ factors }: Pick<MatterView, 'factors'>, setting: MatterSetting) {
  return {
    names: factors.slice(0, MOST_FACTORS).map(({ factor }) => factorName(factor, setting)),
    more: Math.max(0, factors.length - MOST_FACTORS),
  };
}
