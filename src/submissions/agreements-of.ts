import type { FactorCode } from '../scoring/framework-structure.js';
import type { ReviewerSheet } from '../sheet/reviewer-sheet.js';

export interface AgreedFactor {
  readonly factor: FactorCode;
  readonly n: number;
  readonly rwg: number;
}

/** The agreement that a sealed sheet shows: of factors that five or more answered (method, section 7). Pure. */
export function agreementsOf({ answers }: Pick<ReviewerSheet, 'answers'>): AgreedFactor[] {
  return answers.flatMap(({ factor, agreement }) => {
    const { n = 0, rwg = null } = agreement ?? {};
    return rwg === null ? [] : [{ factor, n, rwg }];
  });
}
