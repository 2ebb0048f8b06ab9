import type { Locale } from '../advice/action.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import { pairsOf } from '../scoring/panel.js';
import type { Place } from './hold-place.js';
import { takesOpinions } from './panel.status.js';
import { comparisonShown } from './weights-shown.js';
import { shortName } from './scale-words.js';
import type { Saying } from './scale-words.js';

/** What an expert sees first: what is asked, how far one is, and what it came to. Pure. */
export function expertPage(place: Place, token: string, saying: Saying) {
  const { held, weighed, state, group } = place;
  const { version, locale } = saying;
  const { structure } = version;
  const asked = pairsOf(structure).length;
  return {
    title: held.title,
    name: held.name,
    question: paragraphs(held.question),
    due: dueOf(held.dueOn, locale),
    panelState: held.state,
    isOpen: takesOpinions(held.state),
    state,
    pairs: {
      href: ADDRESSES.expertPairs(token),
      done: held.judgements.length,
      asked,
      isDone: held.judgements.length === asked,
      isMended: state !== 'to-be-mended',
    },
    dimensions: structure.dimensions.map(({ code }) => {
      const factors = structure.factors.filter(({ dimension }) => dimension === code);
      const done = factors.filter((factor) => held.points[factor.code] !== undefined).length;
      const name = shortName(saying, code);
      const isDone = done === factors.length;
      return { name, href: ADDRESSES.expertPoints(token, code), done, asked: factors.length, isDone };
    }),
    own: weighed.pairs && comparisonShown(saying, weighed.pairs),
    group: group && comparisonShown(saying, group.pairs),
  };
}

export const dueOf = (dueOn: string | null, locale: Locale): string | null => dueOn && dateForPeople(dueOn, locale);

/** A text as people typed it, paragraph by paragraph. */
export const paragraphs = (typed: string | null): string[] =>
  (typed ?? '').split(/\n+/).filter((line) => line.trim() !== '');
