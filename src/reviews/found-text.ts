import type { Locale } from '../advice/action.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import type { AnswerStatus } from '../scoring/answer.js';
import type { FindingVerdict } from './finding.js';

export interface TextInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly framework: Pick<FrameworkVersion, 'wording'>;
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
