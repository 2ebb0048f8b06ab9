import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { AGENCY_LEVELS } from '../sheet/answer-sheet.js';
import { MATTER_KINDS } from '../submissions/matter-key.js';
import { MATTER_STATES } from '../submissions/matter-state.js';
import { causeName, shortFactors, stateTag } from './matter-words.js';
import type { MatterSetting } from './matter-words.js';
import type { MatterView } from './matter.view.js';
import { MATTER_SORTS } from './matter-sorts.js';
import type { RegisterOverview } from './read-matters.js';

export const REGISTER_FIELDS = ['kind', 'state', 'ministry', 'level', 'name', 'sort'] as const;
/** What is set on the page; null where nothing is. */
export type RegisterFilters = Readonly<Record<(typeof REGISTER_FIELDS)[number], string | null>>;

interface RegisterInput {
  readonly lines: readonly MatterView[];
  readonly overview: RegisterOverview;
  readonly filters: RegisterFilters;
  readonly nextCursor: string | null;
  readonly isFirst: boolean;
}

/** The register as the reviewing body reads it. Pure. */
export function registerPage(input: RegisterInput, setting: MatterSetting) {
  const { lines, overview, filters, nextCursor, isFirst } = input;
  const { words, locale, framework } = setting;
  const total = Object.values(overview.states).reduce((sum, n) => sum + n, 0);
  const levelNames: Readonly<Record<string, string>> = framework.wording.frame[locale].levels;
  const { sort, ...narrowing } = filters;
  return {
    isEmpty: total === 0,
    isFiltered: Object.values(narrowing).some((value) => value !== null),
    isFirst,
    filters,
    states: [
      {
        text: words.say(locale, 'matters.register.all'),
        n: total,
        href: addressOf({ ...filters, state: null }),
        isChosen: filters.state === null,
      },
      ...MATTER_STATES.map((state) => ({
        text: words.pick(locale, 'matters.states', state),
        n: overview.states[state] ?? 0,
        href: addressOf({ ...filters, state }),
        isChosen: filters.state === state,
      })),
    ],
    choices: {
      kind: items(MATTER_KINDS, (value) => words.pick(locale, 'matters.kinds', value)),
      ministry: items(overview.ministries, (value) => value),
      level: items(AGENCY_LEVELS, (value) => levelNames[value]!),
      sort: items(MATTER_SORTS, (value) => words.pick(locale, 'matters.register.sorts', value)),
    },
    lines: lines.map((line) => lineOf(line, setting)),
    nextHref: nextCursor === null ? null : addressOf(filters, nextCursor),
    firstHref: addressOf(filters),
    allHref: sort === null ? ADDRESSES.register() : `${ADDRESSES.register()}?sort=${sort}`,
    tables: tableLinks('/api/v1/matters', filters),
  };
}

function lineOf(line: MatterView, setting: MatterSetting) {
  const { words, locale } = setting;
  const { names, more } = shortFactors(line, setting);
  const between = words.say(locale, 'matters.between');
  return {
    href: ADDRESSES.matter(line.id),
    name: line.name,
    kind: words.pick(locale, 'matters.kinds', line.kind),
    pilots: line.pilots,
    agencies: line.agencies,
    factors: names.join(between),
    more,
    causes: line.causes.map(({ cause }) => causeName(cause, setting)).join(between),
    state: stateTag(line.state, setting),
    ministry: line.ministry,
  };
}

const items = (values: readonly string[], text: (value: string) => string) =>
  values.map((value) => ({ value, text: text(value) }));

function addressOf(filters: RegisterFilters, cursor: string | null = null): string {
  const given = Object.entries({ ...filters, cursor });
  const set = given.filter((one): one is [string, string] => one[1] !== null);
  const query = new URLSearchParams(set).toString();
  return query === '' ? ADDRESSES.register() : `${ADDRESSES.register()}?${query}`;
}
