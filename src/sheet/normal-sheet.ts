import { statusOf } from '../scoring/answer.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerSheet, SheetAnswer } from './answer-sheet.js';

/**
 * The one form of all sheets that say the same: answers in framework order, unanswered ones and empty lists left out,
 * `status` only where it is not `answered`, `confidence` always where it is (`medium` unless said). All else as given.
 *
 * @param factorOrder the framework's factors; codes that are not in it (supplementary items) follow by code
 */
export function normalSheet<S extends AnswerSheet>(sheet: S, factorOrder: readonly FactorCode[]): S {
  const { answers, supplementary, ...rest } = sheet;
  const more = normalAnswers(supplementary ?? [], factorOrder);
  const normal: AnswerSheet = {
    ...rest,
    answers: normalAnswers(answers, factorOrder),
    ...(more.length > 0 && { supplementary: more }),
  };
  return normal as S;
}

function normalAnswers(answers: readonly SheetAnswer[], factorOrder: readonly FactorCode[]): SheetAnswer[] {
  const positions = new Map(factorOrder.map((code, index) => [code, index]));
  const positionOf = ({ factor }: SheetAnswer) => positions.get(factor) ?? factorOrder.length;
  return answers
    .filter((answer) => statusOf(answer) !== 'unanswered')
    .map(normalAnswer)
    .sort((one, other) => positionOf(one) - positionOf(other) || byCode(one.factor, other.factor));
}

/** By UTF-16 units, not by a locale that may differ from machine to machine: the order decides the hash. */
function byCode(one: FactorCode, other: FactorCode): number {
  return one < other ? -1 : Number(one > other);
}

function normalAnswer(answer: SheetAnswer): SheetAnswer {
  const { status, confidence = 'medium', ...said } = answer;
  const full = statusOf(answer) === 'answered' ? { ...said, confidence } : { ...said, status };
  const kept = Object.entries(full).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(kept) as unknown as SheetAnswer;
}
