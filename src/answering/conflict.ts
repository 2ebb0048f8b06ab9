import type { Locale } from '../advice/action.js';
import type { Words } from '../platform/views/words.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { formOfAnswer } from './answer-form.js';
import type { AnswerForm } from './answer-form.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';

/** Two versions of one answer, line by line, for a person to choose between. */
export interface Conflict {
  /** Who wrote what stands, and when; null where that is the same person in another window. */
  readonly by: string | null;
  readonly at: string;
  readonly lines: readonly { readonly label: string; readonly mine: string; readonly theirs: string }[];
  readonly keepHref: string;
}

export interface ConflictInput {
  readonly locale: Locale;
  readonly words: Words;
  readonly version: FrameworkVersion;
  readonly mine: AnswerForm;
  readonly theirs: AnswerContent | null;
  readonly by: string | null;
  readonly at: string;
  readonly keepHref: string;
}

export function conflictOf({ locale, words, version, mine, theirs, by, at, keepHref }: ConflictInput): Conflict {
  const frame = version.wording.frame[locale];
  const none = words.say(locale, 'answering.conflict.none');
  const said = (form: AnswerForm): readonly [string, string][] => [
    ['answer', answerInWords(form.answer, locale, words, frame)],
    ['confidence', form.confidence === '' ? '' : (frame.confidences[form.confidence as 'high']?.name ?? '')],
    ['reason', form.answer === 'unknown' ? form.reasonUnknown : form.reasonNotApplicable],
    ['askWhom', form.askWhom],
    ['cause', form.cause === '' ? '' : (frame.causes[form.cause as 'law'] ?? '')],
    [
      'names',
      form.names
        .map(({ name }) => name)
        .filter(Boolean)
        .join(words.say(locale, 'answering.listComma')),
    ],
    ['note', form.note],
  ];
  const their = new Map(said(formOfAnswer(theirs)));
  return {
    by,
    at,
    keepHref,
    lines: said(mine)
      .filter(([key, value]) => value !== '' || their.get(key) !== '')
      .map(([key, value]) => ({
        label: words.pick(locale, 'answering.parts', key),
        mine: value || none,
        theirs: their.get(key) || none,
      })),
  };
}

function answerInWords(
  answer: string,
  locale: Locale,
  words: Words,
  frame: FrameworkVersion['wording']['frame'][Locale],
): string {
  if (/^[1-5]$/.test(answer)) return words.say(locale, 'answering.level', { level: answer });
  if (answer === 'unknown' || answer === 'not-applicable') return frame.statuses[answer];
  return '';
}
