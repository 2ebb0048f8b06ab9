import type { SheetAnswer } from './answer-sheet.js';
import type { ReviewerAnswer } from './reviewer-sheet.js';
import { canonicalText } from './sheet-hash.js';

/**
 * Whether an agency says the same of a factor at two times: level or status, confidence, note, reason, cause, names and
 * evidence. What its respondents say is left out: it comes and goes without the agency's own answer.
 *
 * @param one undefined where nothing was said
 */
export function isSameAnswer(
  one: SheetAnswer | ReviewerAnswer | undefined,
  other: SheetAnswer | ReviewerAnswer | undefined,
): boolean {
  return textOf(one) === textOf(other);
}

function textOf(answer: SheetAnswer | ReviewerAnswer | undefined): string | null {
  if (!answer) return null;
  const { respondents: _, agreement: __, ...said } = answer as SheetAnswer & ReviewerAnswer;
  return canonicalText(said);
}
