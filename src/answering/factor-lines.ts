import type { Locale } from '../advice/action.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { statusOf } from '../scoring/answer.js';
import type { AnswerStatus } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import type { AnswerKind } from './factor-page.js';
import type { SequenceName } from './factor-sequence.js';

export interface FactorLine {
  readonly code: FactorCode;
  readonly name: string;
  readonly question: string;
  readonly href: string;
  readonly status: AnswerStatus;
  /** 等級 3, 不清楚, 未填答 */
  readonly said: string;
  /** Taken over from the former assessment, and not looked at since. */
  readonly isCarriedOver: boolean;
}

export interface LinesInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
  readonly assessmentId: string;
  /** Which answers the lines show and lead to. */
  readonly kind: AnswerKind;
  readonly answers: ReadonlyMap<FactorCode, AnswerContent>;
  readonly sequence: SequenceName;
  /** Of the agency's answers, those taken over from the former assessment and not looked at since. */
  readonly carriedOver?: ReadonlySet<FactorCode>;
}

/** Factors as a list shows them: the question, what was answered, and where it is answered. */
export function factorLines(codes: readonly FactorCode[], input: LinesInput): FactorLine[] {
  const { locale, words, version, assessmentId, kind, answers, sequence } = input;
  const { statuses } = version.wording.frame[locale];
  const to = kind === 'agency' ? ADDRESSES.factor : ADDRESSES.own;
  return codes.map((code) => {
    const { name, question } = version.wording.factors[code]![locale];
    const content = answers.get(code);
    const status = statusOf(content && { factor: code, ...content });
    const said =
      status === 'answered' ? words.say(locale, 'answering.level', { level: content!.level! }) : statuses[status];
    const isCarriedOver = kind === 'agency' && (input.carriedOver?.has(code) ?? false);
    return { code, name, question, href: `${to(assessmentId, code)}?in=${sequence}`, status, said, isCarriedOver };
  });
}

/** How many of some factors have an answer of any kind. */
export function countDone(lines: readonly Pick<FactorLine, 'status'>[]): number {
  return lines.filter(({ status }) => status !== 'unanswered').length;
}
