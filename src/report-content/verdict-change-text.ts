import type { VerdictChange } from '../scoring/verdict-change.js';
import { scoreText } from './format.js';
import type { ReportContext } from './report-context.js';

export interface ChangeText {
  readonly sentence: string;
  readonly steps: readonly string[];
  readonly after: string | null;
}

/** What the sentence is put together from: a report has it, and so has a page. */
export type ChangeWords = Pick<ReportContext, 'labels' | 'band' | 'factorName' | 'gateName'> & {
  readonly input: { readonly change: VerdictChange };
};

/** What would change the verdict, in words; many steps and none have sentences of their own. */
export function verdictChangeText(context: ChangeWords): ChangeText {
  const { input, labels } = context;
  const { change } = input;
  const words = labels.robustness;
  if (change.kind === 'none') return { sentence: NONE[change.reason](words), steps: [], after: null };
  if (change.kind === 'too-many') {
    return {
      sentence: words.tooMany(context.band(change.target), change.needed),
      steps: change.factors.map((code) => context.factorName(code)),
      after: change.gate === null ? words.tooManyHeaviest : words.tooManyGate(context.gateName(change.gate)),
    };
  }
  const steps = change.steps.map(({ factor, from, to }) =>
    from === null ? words.stepAnswer(context.factorName(factor), to) : words.step(context.factorName(factor), from, to),
  );
  return {
    sentence: words.levers(context.band(change.target), steps.length),
    steps,
    after: words.afterwards(scoreText(change.score), context.band(change.band)),
  };
}

type Words = ReportContext['labels']['robustness'];

const NONE = {
  'highest-band': (words: Words) => words.highest,
  'answer-more': (words: Words) => words.answerMore,
  'item-unsuited': (words: Words) => words.itemUnsuited,
};
