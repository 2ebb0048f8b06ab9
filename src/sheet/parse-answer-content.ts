import type { FactorCode, Track } from '../scoring/framework-structure.js';
import type { AnswerContent } from './answer-sheet.js';
import type { Locale } from './finding.js';
import { answerContent } from './parse-answer.js';
import { Place } from './place.js';
import type { SayFault } from './place.js';
import type { Fault } from './sheet-fault.js';
import { answerableFactors, answerableSupplementary, judgedTrack } from './sheet-rules.js';
import type { SheetRules } from './sheet-rules.js';

/**
 * Reads one answer by the rules of a sheet, with pointers from its own root (`/level`): an item of `answers` without
 * `factor` and `respondents`. `{"status": "unanswered"}` clears an answer.
 *
 * @param factor a factor's or a supplementary item's code; one that the framework lacks is a fault of the whole
 * @param track of the pilot; undefined counts as `whole`
 * @param say the sentences of faults, where the reader does not know the members by their names in JSON
 */
export function parseAnswerContent(
  input: unknown,
  factor: FactorCode,
  rules: SheetRules,
  track: Track | undefined,
  locale: Locale,
  say?: SayFault,
): { answer: AnswerContent } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const place = Place.root(faults, locale, say);
  const lists = [answerableFactors(rules, judgedTrack(track)), answerableSupplementary(rules)];
  const answerable = lists.find(({ codes }) => codes.includes(factor));
  if (!answerable) place.refuse({ kind: 'unknown-factor', found: factor, allowed: [rules.framework] });
  const answer = answerable && answerContent(answerable, factor)(input, place);
  return answer && faults.length === 0 ? { answer } : { faults };
}
