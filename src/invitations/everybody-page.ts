import type { PersonOfAgency } from '../accounts/everybody.repository.js';
import type { Locale } from '../advice/action.js';
import { ROLES } from '../platform/database/actor.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { tableLinks } from '../platform/tables/table-links.js';
import type { Words } from '../platform/views/words.js';
import { rolesInWords } from './people-page.js';

/** What is looked for, as it stands in the form. */
export interface Search {
  readonly text: string;
  readonly role: string;
  readonly active: string;
}

interface EverybodyInput {
  readonly people: readonly PersonOfAgency[];
  readonly nextCursor: string | null;
  readonly search: Search;
  readonly reviewingBody: string;
}

/** The filters that are set, for the list and for links that go on from it. */
export function filtersOf({ text, role, active }: Search): Record<string, string> {
  return { ...(text && { text }), ...(role && { role }), ...(active && { active }) };
}

/** People of all agencies who fit what is looked for. Pure. */
export function everybodyPage(
  { people, nextCursor, search, reviewingBody }: EverybodyInput,
  words: Words,
  locale: Locale,
) {
  const filters = filtersOf(search);
  const more = nextCursor && new URLSearchParams({ ...filters, cursor: nextCursor }).toString();
  const say = (key: string) => words.say(locale, key);
  return {
    search,
    isFiltered: Object.keys(filters).length > 0,
    people: people.map(({ id, name, email, roles, active, agencyName, agencyId }) => ({
      name,
      email,
      agency: agencyName ?? reviewingBody,
      agencyHref: agencyId === null ? ADDRESSES.people() : `${ADDRESSES.people()}?agency=${agencyId}`,
      roles: rolesInWords(roles, { words, locale }),
      state: active ? 'active' : 'closed',
      href: ADDRESSES.person(id),
    })),
    moreHref: more && `${ADDRESSES.everybody()}?${more}`,
    clearHref: ADDRESSES.everybody(),
    tables: tableLinks('/api/v1/people/search', filters),
    roles: [
      { value: '', text: say('invitations.everybody.anyRole') },
      ...ROLES.map((value) => ({ value, text: words.pick(locale, 'accounts.roles', value) })),
    ],
    states: [
      { value: '', text: say('invitations.everybody.anyState') },
      { value: 'true', text: words.pick(locale, 'invitations.people.states', 'active') },
      { value: 'false', text: words.pick(locale, 'invitations.people.states', 'closed') },
    ],
  };
}
