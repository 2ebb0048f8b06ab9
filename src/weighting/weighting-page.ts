import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople, momentForPeople } from '../platform/views/people-dates.js';
import { tableLinks } from '../platform/tables/table-links.js';
import type { SchemeRead } from '../framework/read-weight-schemes.js';
import type { WeightScheme } from '../scoring/weights.js';
import type { Panel } from './panel.entity.js';
import type { ChoiceRead } from './read-choices.js';
import { shortName } from './scale-words.js';
import type { Saying } from './scale-words.js';
import { percent } from './weights-shown.js';

export interface ChoiceForm {
  readonly weightScheme: string;
  readonly reason: string;
}

export interface WeightingShown {
  readonly schemes: readonly SchemeRead[];
  readonly choices: readonly ChoiceRead[];
  readonly panels: readonly Panel[];
  readonly morePanels: string | null;
  readonly isAdministrator: boolean;
  readonly form: ChoiceForm | null;
  readonly timeZone: string;
}

/** Every scheme there is, which one new assessments use, and the panels. Pure. */
export function weightingPage(shown: WeightingShown, saying: Saying) {
  const { schemes, choices, panels, morePanels, isAdministrator, timeZone } = shown;
  const { locale, version } = saying;
  const { dimensions } = version.structure;
  const chosen = schemes.find(({ isChosen }) => isChosen)!;
  const form = shown.form ?? { weightScheme: chosen.scheme.id, reason: '' };
  return {
    isAdministrator,
    chosen: nameOf(chosen, saying),
    dimensions: dimensions.map(({ code }) => shortName(saying, code)),
    schemes: schemes.map((one) => ({
      href: ADDRESSES.weightScheme(one.scheme.id),
      id: one.scheme.id,
      name: nameOf(one, saying),
      isChosen: one.isChosen,
      isOwn: one.own !== null,
      weights: dimensions.map(({ code }) => ({
        name: shortName(saying, code),
        percent: percent(dimensionShare(saying, one.scheme, code)),
      })),
    })),
    choices: choices.map(({ weightScheme, reason, chosenByName, chosenAt }) => ({
      scheme: nameById(schemes, weightScheme, saying),
      reason,
      by: chosenByName,
      at: momentForPeople(chosenAt, locale, timeZone),
    })),
    form,
    items: schemes.map((one) => ({ value: one.scheme.id, text: choiceName(one, saying) })),
    panels: panels.map(({ id, title, state, dueOn, weightScheme }) => ({
      href: ADDRESSES.panel(id),
      title,
      state,
      due: dueOn && dateForPeople(dueOn, locale),
      weightScheme,
    })),
    moreHref: morePanels && `${ADDRESSES.weighting()}?cursor=${encodeURIComponent(morePanels)}`,
    newHref: isAdministrator ? ADDRESSES.newPanel() : null,
    tables: tableLinks('/api/v1/panels'),
  };
}

/** Versions of one scheme may share a name: those of the reviewing body say which. */
function choiceName(one: SchemeRead, saying: Saying): string {
  const name = nameOf(one, saying);
  if (one.own === null) return name;
  return saying.locale === 'en' ? `${name} (${one.scheme.id})` : `${name}（${one.scheme.id}）`;
}

export function nameOf({ scheme, version }: SchemeRead, { locale }: Saying): string {
  return version.wording.frame[locale].schemes[scheme.id]?.name ?? scheme.id;
}

function nameById(schemes: readonly SchemeRead[], id: string, saying: Saying): string {
  const found = schemes.find(({ scheme }) => scheme.id === id);
  return found ? nameOf(found, saying) : id;
}

export function dimensionShare({ version }: Saying, { weights }: WeightScheme, dimension: string): number {
  const { factors } = version.structure;
  const sum = (codes: readonly string[]) => codes.reduce((total, code) => total + weights[code]!, 0);
  const own = factors.filter((factor) => factor.dimension === dimension).map(({ code }) => code);
  return sum(own) / sum(factors.map(({ code }) => code));
}
