import { localDay } from '../platform/clock/local-day.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import { answerShown } from './matter-page.js';
import { factorName, stateTag } from './matter-words.js';
import type { MatterSetting } from './matter-words.js';
import { namedMatterView } from './named-matter.view.js';
import type { NamedMatter } from './named-matters.repository.js';

/** What one submission asked the centre, as its own agency reads it. Pure. */
export function namedPage(
  matters: readonly NamedMatter[],
  {
    submissionId,
    pilotTitle,
    body,
  }: { readonly submissionId: string; readonly pilotTitle: string; readonly body: string },
  setting: MatterSetting,
) {
  const { words, locale, timeZone } = setting;
  return {
    pilotTitle,
    body,
    tables: tableLinks(`/api/v1/submissions/${submissionId}/matters`),
    matters: matters.map((one) => {
      const { kind, name, factors, state, ministry, answer, changedAt } = namedMatterView(one);
      const names = factors.map((factor) => factorName(factor, setting)).join(words.say(locale, 'matters.between'));
      return {
        name,
        kind: words.pick(locale, 'matters.kinds', kind),
        state: stateTag(state, setting),
        factors: words.say(locale, 'matters.named.factors', { factors: names }),
        ministry: ministry && words.say(locale, 'matters.named.ministry', { ministry }),
        answer: answerShown({ answer }, setting),
        updated: words.say(locale, 'matters.named.updated', {
          at: dateForPeople(localDay(changedAt, timeZone), locale),
        }),
      };
    }),
  };
}
