import type { Locale } from '../advice/action.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { AnswerStatus } from '../scoring/answer.js';
import type { FindingVerdict } from '../reviews/finding.js';
import type { TriageReason } from '../reviews/triage.js';

export interface TextInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly framework: FrameworkVersion;
}

/** Why an answer should be looked at, in one sentence. */
export function reasonText(reason: TriageReason, { locale, words, framework }: TextInput): string {
  const say = (key: string, values = {}) => words.pick(locale, 'reviews.reasons', key, values);
  if (reason.code === 'contradiction') {
    const rule = framework.wording.contradictions.find(({ id }) => id === reason.rule);
    return say('contradiction', { code: reason.other, said: rule?.[locale] ?? '' });
  }
  if (reason.code === 'above-comparable') {
    return say(reason.isFar ? 'far-above-comparable' : 'above-comparable', { median: reason.median, n: reason.n });
  }
  if (reason.code === 'above-respondents') {
    return reason.median === null ? say('above-hidden') : say('above-respondents', { median: reason.median });
  }
  return reason.code === 'risen' ? say('risen', { from: reason.from }) : say(reason.code);
}

/** 等級 4, 不清楚, 不適用, 未填答 */
export function answerText(
  { status, level }: { readonly status: AnswerStatus; readonly level: number | null },
  { locale, words, framework }: TextInput,
): string {
  if (status === 'answered' && level !== null) return words.say(locale, 'reviews.level', { level });
  return framework.wording.frame[locale].statuses[status];
}

export interface FoundText {
  readonly verdict: FindingVerdict;
  readonly text: string;
}

/** What a reviewer found, in a few words; null where nothing was. */
export function foundText(
  finding: {
    readonly verdict: FindingVerdict;
    readonly status: AnswerStatus | null;
    readonly level: number | null;
  } | null,
  input: TextInput,
): FoundText | null {
  if (!finding || finding.verdict === 'none') return null;
  const { verdict, status, level } = finding;
  const { locale, words } = input;
  if (verdict === 'ask') return { verdict, text: words.say(locale, 'reviews.found.ask') };
  const answer = answerText({ status: status ?? 'unanswered', level }, input);
  return { verdict, text: words.pick(locale, 'reviews.found', verdict, { answer }) };
}
