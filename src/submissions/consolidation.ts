import type { CoordinatorAgreement } from '../assessments/agreement.repository.js';
import type { FactorCode } from '../scoring/framework-structure.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';

export interface ConsolidationFault {
  factor: FactorCode;
  code: 'disagreement-unsettled' | 'above-median-unexplained';
}

/** From this many respondents on a disagreement has to be settled. */
const FEWEST = 3;

/**
 * What must be settled with a note before handing in (method, section 7): respondents two levels or more apart, and a
 * consolidated level above their median. Below three respondents nothing is blocked.
 */
export function consolidationFaults(
  sheet: AnswerSheet,
  agreement: ReadonlyMap<FactorCode, Pick<CoordinatorAgreement, 'n' | 'median' | 'wide'>>,
): ConsolidationFault[] {
  return [...sheet.answers, ...(sheet.supplementary ?? [])].flatMap(({ factor, level, note }): ConsolidationFault[] => {
    const found = agreement.get(factor);
    if (!found || found.n < FEWEST || (note !== undefined && note.trim() !== '')) return [];
    if (found.wide) return [{ factor, code: 'disagreement-unsettled' }];
    const above = level !== undefined && found.median !== null && level > found.median;
    return above ? [{ factor, code: 'above-median-unexplained' }] : [];
  });
}
