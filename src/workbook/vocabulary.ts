import type { Locale } from '../advice/action.js';
import type { Wording } from '../report-content/wording.js';
import { CAUSES, CONFIDENCES } from '../sheet/answer-sheet.js';
import { choicesIn, meanings, STATUS_CHOICES } from './choices.js';
import type { Choices } from './choices.js';

/** The words that drop-downs take, in either language, and how to name them to the reader. */
export interface Vocabulary {
  readonly statuses: ReadonlyMap<string, (typeof STATUS_CHOICES)[number]>;
  readonly confidences: ReadonlyMap<string, (typeof CONFIDENCES)[number]>;
  readonly causes: ReadonlyMap<string, (typeof CAUSES)[number]>;
  readonly choices: Choices;
}

export function vocabularyOf(wording: Wording, locale: Locale): Vocabulary {
  const both = [choicesIn(wording, 'zh-TW'), choicesIn(wording, 'en')];
  return {
    statuses: meanings(
      STATUS_CHOICES,
      both.map(({ statuses }) => statuses),
    ),
    confidences: meanings(
      CONFIDENCES,
      both.map(({ confidences }) => confidences),
    ),
    causes: meanings(
      CAUSES,
      both.map(({ causes }) => causes),
    ),
    choices: choicesIn(wording, locale),
  };
}
