import type { Locale } from '../advice/action.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import { OCCASIONS } from './assessment.status.js';
import type { Former } from './read-former.js';

export interface AgainForm {
  readonly occasion: string;
  /** `yes` = the former answers are taken over. */
  readonly carryOver: string;
}

/** Taking a pilot up again: on which occasion, and with the former answers or none. Pure. */
export function againPage(
  { assessment, pilotTitle, isAccepted, heirId }: Former,
  form: AgainForm,
  locale: Locale,
  words: Words,
) {
  return {
    action: ADDRESSES.assessAgain(assessment.id),
    pilotTitle,
    assessedAt: assessment.assessedAt && dateForPeople(assessment.assessedAt, locale),
    canOpen: isAccepted && heirId === null,
    heirHref: heirId && ADDRESSES.assessment(heirId),
    formerHref: ADDRESSES.assessment(assessment.id),
    trendHref: ADDRESSES.trend(assessment.pilotId),
    form,
    occasions: OCCASIONS.map((value) => ({
      value,
      text: words.pick(locale, 'again.occasions', value),
      hint: words.pick(locale, 'again.meant', value),
    })),
    ways: ['yes', 'no'].map((value) => ({
      value,
      text: words.pick(locale, 'again.carryOver', value),
      hint: words.pick(locale, 'again.carryOverMeant', value),
    })),
  };
}
