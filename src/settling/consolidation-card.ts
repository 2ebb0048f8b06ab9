import type { Locale } from '../advice/action.js';
import type { CoordinatorAgreement } from '../assessments/agreement.repository.js';
import type { ReleasedAnswer } from '../assessments/voices.repository.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import { LABELS } from '../report-content/labels.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { statusOf } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerContent, Seat } from '../sheet/answer-sheet.js';
import type { ConsolidationLine } from '../submissions/consolidation.js';

const LEVELS = [1, 2, 3, 4, 5];
/** Below this many nobody can expect a median; above it is held back where one person could be told from the rest. */
const FEWEST_SHOWN = 3;

export interface CardInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
  readonly assessmentId: string;
  readonly released: readonly ReleasedAnswer[];
  /** Whether the person may write the agency's answer now. */
  readonly canWrite: boolean;
  /** Of the agency's answers as they stand. */
  readonly etags: ReadonlyMap<FactorCode, string>;
  /** What was typed and not stored. */
  readonly typed: Typed | null;
}

export interface Typed {
  readonly factor: FactorCode;
  readonly level: string;
  readonly note: string;
}

/** What people said to one factor, side by side with what the agency says, and the form that settles it. */
export function consolidationCard(line: ConsolidationLine, input: CardInput) {
  const { locale, words, version, assessmentId } = input;
  const { factor, answer, agreement } = line;
  const { name, question, levels } = version.wording.factors[factor]![locale];
  const released = input.released.filter((one) => one.factor === factor);
  const level = answer?.level ?? null;
  return {
    factor,
    name,
    question,
    href: ADDRESSES.factor(assessmentId, factor),
    said: saidWords(answer, input),
    reached: level === null ? null : levels[level - 1]!.reached || null,
    note: answer?.note ?? null,
    people: peopleWords(agreement, input),
    why: line.needsNote ? words.pick(locale, 'settling.why', whyOf(line)) : null,
    scale: LEVELS.map((one) => ({ level: one, marks: marksOf(one, level, agreement, released, input) })),
    released: released.map((one) => ({ who: whoSaid(one, input), said: saidWords(one, input) })),
    form: input.canWrite ? formOf(line, input) : null,
  };
}

export type ConsolidationCard = ReturnType<typeof consolidationCard>;

function whyOf({ agreement, isAboveMedian }: ConsolidationLine): 'wide' | 'above' | 'both' {
  if (agreement?.wide) return isAboveMedian ? 'both' : 'wide';
  return 'above';
}

/** 等級 3, 不清楚, 未填答 */
export function saidWords(
  answer: { level?: number | null; status?: AnswerContent['status'] } | undefined,
  { locale, words, version }: Pick<CardInput, 'locale' | 'words' | 'version'>,
): string {
  const level = answer?.level ?? null;
  if (level !== null) return words.say(locale, 'settling.level', { level });
  return version.wording.frame[locale].statuses[
    answer ? statusOf({ factor: '', ...answer, level: undefined }) : 'unanswered'
  ];
}

function peopleWords(agreement: CoordinatorAgreement | null, { locale, words }: CardInput): string[] {
  if (!agreement) return [];
  const { n, median, wide, range, released } = agreement;
  const say = (key: string, values = {}) => words.say(locale, `settling.people.${key}`, values);
  return [
    say('n', { n }),
    ...(released > 0 ? [say('released', { n: released })] : []),
    median === null ? say(n < FEWEST_SHOWN ? 'hidden' : 'protected') : say('median', { level: median }),
    ...(range !== null ? [say('range', { n: range })] : wide === null ? [] : [say(wide ? 'wide' : 'near')]),
  ];
}

function marksOf(
  level: number,
  own: number | null,
  agreement: CoordinatorAgreement | null,
  released: readonly ReleasedAnswer[],
  { locale, words }: CardInput,
): { kind: string; text: string }[] {
  const say = (kind: string, values = {}) => ({ kind, text: words.say(locale, `settling.marks.${kind}`, values) });
  const n = released.filter((one) => one.level === level).length;
  return [
    ...(own === level ? [say('agency')] : []),
    ...(agreement?.median === level ? [say('median')] : []),
    ...(n > 0 ? [say('released', { n })] : []),
  ];
}

/** 承辦人、課員，2008年3月起任現職 */
function whoSaid({ seat, post, inPostSince }: ReleasedAnswer, { locale, words }: CardInput): string {
  const since = inPostSince === null ? null : dateForPeople(inPostSince, locale);
  const parts = [
    seatName(seat, locale, words),
    ...(post === null ? [] : [post]),
    ...(since === null ? [] : [words.say(locale, 'settling.since', { month: since })]),
  ];
  return parts.join(words.say(locale, 'settling.listComma'));
}

export function seatName(seat: Seat | null, locale: Locale, words: Words): string {
  return seat === null ? words.say(locale, 'settling.noSeat') : LABELS[locale].voices.seats[seat];
}

function formOf({ factor, answer }: ConsolidationLine, { locale, words, etags, typed }: CardInput) {
  const mine = typed?.factor === factor ? typed : null;
  const level = answer?.level === undefined ? '' : String(answer.level);
  return {
    seen: etags.get(factor) ?? '"0"',
    levelName: `level-${factor}`,
    noteName: `note-${factor}`,
    level: mine?.level ?? level,
    note: mine?.note ?? answer?.note ?? '',
    /** Without a level the answer stays what it is: unknown, or not applicable. */
    keep: answer?.level === undefined ? words.say(locale, 'settling.keep') : null,
    levels: LEVELS.map((one) => ({ value: String(one), text: words.say(locale, 'settling.level', { level: one }) })),
  };
}
