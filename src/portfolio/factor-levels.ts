import type { FactorCode } from '../scoring/framework-structure.js';
import { STATUS_CODES } from '../submissions/fact-codes.js';
import type { AnswerCount } from './portfolio.repository.js';

export interface FactorLevels {
  readonly factor: FactorCode;
  /** Submissions at level 1 to 5. */
  readonly levels: readonly number[];
  readonly unknown: number;
  readonly notApplicable: number;
  readonly unanswered: number;
  /** The lower one of two; null where nobody answered with a level. */
  readonly median: number | null;
}

/** How a factor was answered over all submissions. @param places of the factors asked for, from 1 */
export function factorLevels(
  factors: readonly FactorCode[],
  places: readonly number[],
  counts: readonly AnswerCount[],
): FactorLevels[] {
  const byPlace = Map.groupBy(counts, ({ place }) => place);
  return places.map((place) => {
    const own = byPlace.get(place) ?? [];
    const having = (status: number, level: number | null = null): number =>
      own
        .filter((count) => count.status === status && (level === null || count.level === level))
        .reduce((sum, { submissions }) => sum + submissions, 0);
    const levels = [1, 2, 3, 4, 5].map((level) => having(STATUS_CODES.answered, level));
    return {
      factor: factors[place - 1]!,
      levels,
      unknown: having(STATUS_CODES.unknown),
      notApplicable: having(STATUS_CODES['not-applicable']),
      unanswered: having(STATUS_CODES.unanswered),
      median: lowerMedian(levels),
    };
  });
}

/** 2 at level 3 and 2 at level 4 → 3. */
function lowerMedian(levels: readonly number[]): number | null {
  const half = levels.reduce((sum, count) => sum + count, 0) / 2;
  let sum = 0;
  for (const [index, count] of levels.entries()) {
    sum += count;
    if (sum > 0 && sum >= half) return index + 1;
  }
  return null;
}
