import { ADDRESSES } from '../platform/views/addresses.js';
import { pairsOf } from '../scoring/panel.js';
import type { Judgement, WeighedOpinion } from '../scoring/panel.js';
import { takesOpinions } from './panel.status.js';
import type { HeldPlace } from './panel-places.repository.js';
import { fieldOf, stepGiven, stepsOf, valueOf } from './scale.js';
import { pairName, stepItems, stepText } from './scale-words.js';
import type { Saying } from './scale-words.js';
import { comparisonShown } from './weights-shown.js';

export interface PairsShown {
  readonly held: HeldPlace;
  readonly token: string;
  /** As typed, or as stored. */
  readonly judgements: readonly Judgement[];
  /** What these come to. */
  readonly weighed: WeighedOpinion;
}

/** Pairwise comparison of the dimensions, with how consistent it is so far. Pure. */
export function pairsPage({ held, token, judgements, weighed }: PairsShown, saying: Saying) {
  const { structure, wording } = saying.version;
  const frame = wording.frame[saying.locale];
  const pairs = pairsOf(structure);
  return {
    path: ADDRESSES.expertPairs(token),
    isOpen: takesOpinions(held.state),
    dimensions: structure.dimensions.map(({ code }) => frame.dimensions[code]!),
    pairs: pairs.map((pair) => {
      const given = stepGiven(pair, judgements);
      return {
        name: fieldOf(pair),
        label: pairName(saying, pair),
        value: given ? valueOf(given) : '',
        chosen: given && stepText(saying, given),
        items: stepItems(saying, stepsOf(pair)),
      };
    }),
    missing: pairs.length - judgements.length,
    comparison: weighed.pairs && comparisonShown(saying, weighed.pairs),
  };
}
