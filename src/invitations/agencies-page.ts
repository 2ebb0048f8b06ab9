import type { Agency } from '../agencies/agency.entity.js';
import type { Locale } from '../advice/action.js';
import { localDay } from '../platform/clock/local-day.js';
import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import { AGENCY_LEVELS } from '../sheet/answer-sheet.js';
import type { AgencyRequest } from './agency-request.entity.js';

export interface AgencyForm {
  readonly name: string;
  readonly level: string;
}
export interface NewAgencyForm extends AgencyForm {
  readonly coordinatorName: string;
  readonly coordinatorEmail: string;
}

export function readAgencyForm(fields: FormFields): AgencyForm {
  return { name: text(fields, 'name'), level: text(fields, 'level') };
}

export function readNewAgencyForm(fields: FormFields): NewAgencyForm {
  const coordinatorName = text(fields, 'coordinatorName');
  return { ...readAgencyForm(fields), coordinatorName, coordinatorEmail: text(fields, 'coordinatorEmail') };
}

export const levelItems = (words: Words, locale: Locale) =>
  AGENCY_LEVELS.map((value) => ({ value, text: words.pick(locale, 'invitations.agencies.levels', value) }));

interface AgenciesInput {
  readonly agencies: readonly Agency[];
  readonly nextCursor: string | null;
  readonly requests: readonly AgencyRequest[];
  /** Of the agencies that ask. */
  readonly names: ReadonlyMap<string, string>;
  /** What is looked for; empty = nothing. */
  readonly search: { readonly name: string; readonly level: string };
  readonly form: NewAgencyForm;
}

/** Agencies, requests for more of them, and the form to add one. Pure. */
export function agenciesPage(input: AgenciesInput, words: Words, locale: Locale) {
  const { agencies, nextCursor, requests, names, search, form } = input;
  const filters = { ...(search.name && { name: search.name }), ...(search.level && { level: search.level }) };
  const more =
    nextCursor && new URLSearchParams({ find: search.name, findLevel: search.level, cursor: nextCursor }).toString();
  return {
    search,
    isFiltered: Object.keys(filters).length > 0,
    clearHref: ADDRESSES.agencies(),
    searchLevels: [
      { value: '', text: words.say(locale, 'invitations.agencies.anyLevel') },
      ...levelItems(words, locale),
    ],
    agencies: agencies.map(({ id, name, level }) => ({
      name,
      level: words.pick(locale, 'invitations.agencies.levels', level),
      peopleHref: `${ADDRESSES.people()}?agency=${id}`,
      changeHref: ADDRESSES.agency(id),
    })),
    moreHref: more && `${ADDRESSES.agencies()}?${more}`,
    tables: tableLinks('/api/v1/agencies', filters),
    requests: requests
      .filter(({ state }) => state === 'open')
      .map(({ id, name, agencyId }) => ({ name, by: names.get(agencyId) ?? '', href: ADDRESSES.agencyRequest(id) })),
    form,
    levels: levelItems(words, locale),
  };
}

/** One request as whoever asked reads it. */
export function requestLine(request: AgencyRequest, words: Words, locale: Locale, timeZone: string) {
  const { name, state, comment, createdAt } = request;
  const date = dateForPeople(localDay(createdAt, timeZone), locale);
  return { name, state: words.pick(locale, 'invitations.request.states', state), comment, date };
}
