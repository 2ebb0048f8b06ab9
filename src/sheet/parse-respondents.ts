import { SEATS } from './answer-sheet.js';
import type { Respondent } from './answer-sheet.js';
import { object } from './read-object.js';
import { saidText, text, TEXT_LENGTH } from './read-text.js';
import { choice, list, readLevel } from './read-values.js';

/** A respondent who could not say is no item here: only levels are counted (method, section 7). */
export const readRespondents = list(
  object<Respondent>(
    { role: saidText(TEXT_LENGTH), seat: choice(SEATS), agency: text(TEXT_LENGTH), level: readLevel },
    ['role', 'level'],
  ),
);
