import type { FactorCode } from '../scoring/framework-structure.js';
import type { OpenQuestion } from './plan.js';
import type { Situation } from './situation.js';

/** With more factors than this unanswered the sheet is unfinished, and a list of all of them helps nobody. */
const MOST_UNANSWERED_LISTED = 12;

/** Who to ask comes before what to do: gate factors in gate order, then the others in framework order. */
export function openQuestions({ prepared, result, answers }: Situation): OpenQuestion[] {
  const inGate = new Map(prepared.gates.flatMap(({ gate, codes }) => codes.map((code) => [code, gate.id] as const)));
  const rank = new Map<FactorCode, number>([...inGate.keys()].map((code, index) => [code, index]));
  const unanswered = result.factors.filter(({ status }) => status === 'unanswered').length;
  return result.factors
    .flatMap(({ code, status }): OpenQuestion[] => {
      if (status !== 'unknown' && status !== 'unanswered') return [];
      return [{ factor: code, status, inGate: inGate.get(code) ?? null, askWhom: answers.get(code)?.askWhom ?? null }];
    })
    .filter(({ status, inGate }) => status === 'unknown' || inGate !== null || unanswered <= MOST_UNANSWERED_LISTED)
    .sort((one, other) => (rank.get(one.factor) ?? rank.size) - (rank.get(other.factor) ?? rank.size));
}
