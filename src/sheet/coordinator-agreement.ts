import { lowerMedian, rangeOf } from './agreement.js';

/**
 * What the coordinator of an agency sees of the respondents' levels for one factor (method, section 7). Only where
 * `shows` is not `count` may a disagreement be held against the answer or an above-median level be flagged.
 */
export type CoordinatorAgreement = (
  | { readonly shows: 'count' }
  /** `isDisputed`: the range is 2 or more; the range itself would give away who stands apart. */
  | { readonly shows: 'median'; readonly median: number; readonly isDisputed: boolean }
  | { readonly shows: 'range'; readonly median: number; readonly range: number; readonly isDisputed: boolean }
) & {
  readonly n: number;
  /** Levels whose respondents released them, ascending: in the order given they would tell who is who. */
  readonly released: readonly number[];
};

const FEWEST_FOR_MEDIAN = 3;
const FEWEST_FOR_RANGE = 5;
const DISPUTED_RANGE = 2;

/**
 * n below 3: n only; 3 or 4: median and whether the range is 2 or more; 5 or more: median and range. A released answer is
 * known and hides nobody: only the hidden ones count. 2 and 5 released with a median of 3 would give a third away.
 * Where every respondent released the own answer, nothing is left to hide: median and range.
 *
 * @param released beside each level, whether its respondent released it; missing = not
 */
export function agreementForCoordinator(levels: readonly number[], released: readonly boolean[]): CoordinatorAgreement {
  const n = levels.length;
  const open = levels.filter((_, index) => released[index]).sort((one, other) => one - other);
  const seen = { n, released: open };
  const median = lowerMedian(levels);
  const range = rangeOf(levels);
  const hiding = n - open.length;
  const isAllReleased = hiding === 0;
  if (median === null || range === null || (hiding < FEWEST_FOR_MEDIAN && !isAllReleased)) {
    return { shows: 'count', ...seen };
  }
  const isDisputed = range >= DISPUTED_RANGE;
  if (hiding < FEWEST_FOR_RANGE && !isAllReleased) return { shows: 'median', median, isDisputed, ...seen };
  return { shows: 'range', median, range, isDisputed, ...seen };
}
