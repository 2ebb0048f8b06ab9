import type { TableShape } from '../platform/tables/lists.js';
import type { personOfAgencyView, personView } from './person.view.js';

export const PEOPLE_TABLE: TableShape<ReturnType<typeof personView>> = {
  name: 'people',
  columns: {
    name: 'text',
    email: 'text',
    roles: 'text',
    seat: 'text',
    post: 'text',
    inPostSince: 'text',
    active: 'flag',
    createdAt: 'moment',
    id: 'text',
  },
  row: ({ agencyId: _, ...person }, { locale, words }) => ({
    ...person,
    roles: person.roles
      .map((role) => words.pick(locale, 'accounts.roles', role))
      .join(words.say(locale, 'accounts.account.rolesJoin')),
    seat: person.seat && words.pick(locale, 'accounts.seats', person.seat),
  }),
};

export const EVERYBODY_TABLE: TableShape<ReturnType<typeof personOfAgencyView>> = {
  name: 'people',
  columns: { ...PEOPLE_TABLE.columns, agencyName: 'text' },
  row: ({ agencyName, ...person }, words) => ({ ...PEOPLE_TABLE.row(person, words), agencyName }),
};
