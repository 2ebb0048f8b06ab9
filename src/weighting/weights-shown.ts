import { isConsistent } from '../scoring/pairwise.js';
import type { PairwiseResult } from '../scoring/pairwise.js';
import { oddWords, shortName } from './scale-words.js';
import type { OddWords, Saying } from './scale-words.js';

export const percent = (share: number): string => (100 * share).toFixed(1);
export const ratioText = (ratio: number): string => ratio.toFixed(2);

/** A comparison's outcome, for a template: weights with bars, the ratio, and the judgement that fits least. */
export interface ComparisonShown {
  readonly weights: readonly { readonly name: string; readonly percent: string }[];
  readonly ratio: string;
  readonly isConsistent: boolean;
  /** null where every judgement fits well enough. */
  readonly odd: OddWords | null;
}

export function comparisonShown(saying: Saying, pairs: PairwiseResult): ComparisonShown {
  const fits = isConsistent(pairs);
  const odd = pairs.mostInconsistent && oddWords(saying, pairs.mostInconsistent);
  return {
    weights: saying.version.structure.dimensions.map(({ code }, at) => ({
      name: shortName(saying, code),
      percent: percent(pairs.weights[at]!),
    })),
    ratio: ratioText(pairs.consistencyRatio),
    isConsistent: fits,
    // Consistent, and nothing nearer on the scale: there is nothing to mend, and nothing is said.
    odd: fits && odd?.fitting === null ? null : odd,
  };
}
