import type { Person } from '../accounts/person.js';
import type { Locale } from '../advice/action.js';
import { CENTRAL, MEMBERS } from '../platform/access/caller.js';
import type { UserActor } from '../platform/access/caller.js';
import { localDay } from '../platform/clock/local-day.js';
import type { UserRole } from '../platform/database/actor.js';
import { text, texts } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { tableLinks } from '../platform/tables/table-links.js';
import { ADDRESSES } from '../platform/views/addresses.js';
import { dateForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import type { OpenInvitation } from './read-invitations.js';
import type { LinkToShow } from './shown-link.js';

export interface InviteForm {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
}

export function readInviteForm(fields: FormFields): InviteForm {
  return { name: text(fields, 'name'), email: text(fields, 'email'), roles: texts(fields, 'roles') };
}

export interface Setting {
  readonly words: Words;
  readonly locale: Locale;
  readonly timeZone: string;
}

export interface PeopleInput {
  readonly actor: UserActor;
  /** null = the reviewing body. */
  readonly agencyId: string | null;
  readonly agencyName: string;
  readonly people: readonly Person[];
  readonly moreHref: string | null;
  readonly invitations: readonly OpenInvitation[];
  readonly form: InviteForm;
  readonly shown: LinkToShow | null;
  readonly mails: boolean;
}

/** People of one agency, invitations on their way, and the form to invite somebody. Pure. */
export function peoplePage(input: PeopleInput, setting: Setting) {
  const { actor, agencyId, agencyName, people, moreHref, invitations, form, shown, mails } = input;
  const { words, locale } = setting;
  const isAdministrator = actor.roles.includes('administrator');
  const title = isAdministrator
    ? words.say(locale, 'invitations.people.titleOf', { agency: agencyName })
    : words.say(locale, 'invitations.people.title');
  return {
    title,
    count: people.length,
    people: people.map((person) => personLine(person, actor, setting)),
    moreHref,
    tables: tableLinks('/api/v1/people', { agency: isAdministrator ? agencyId : null }),
    invitations: invitations.map((one) => invitationLine(one, setting)),
    form,
    roles: roleItems(form.roles, agencyId !== null, setting),
    agencyId: isAdministrator ? agencyId : null,
    mails,
    asksForAgencies: !isAdministrator,
    everybodyHref: isAdministrator ? ADDRESSES.everybody() : null,
    shown: shown && shownLink(shown, setting),
  };
}

function personLine(person: Person, actor: UserActor, { words, locale }: Setting) {
  const isOneself = person.id === actor.userId;
  const state = person.active ? 'active' : 'closed';
  return {
    name: person.name,
    isOneself,
    email: person.email,
    roles: rolesInWords(person.roles, { words, locale }),
    post: person.post ?? (person.seat ? words.pick(locale, 'accounts.seats', person.seat) : ''),
    state,
    changeHref: isOneself && !actor.roles.includes('administrator') ? null : ADDRESSES.person(person.id),
  };
}

function invitationLine({ invitation, expired }: OpenInvitation, { words, locale, timeZone }: Setting) {
  const { id, name, email, roles, expiresAt } = invitation;
  const date = dateForPeople(localDay(expiresAt, timeZone), locale);
  const until = expired
    ? words.say(locale, 'invitations.people.invited.expired', { date })
    : words.say(locale, 'invitations.people.invited.until', { date });
  return { id, name: name ?? '', email: email ?? '', roles: rolesInWords(roles, { words, locale }), until, expired };
}

function shownLink({ held, link, mailed }: LinkToShow, { locale, timeZone }: Setting) {
  const { name, email, expiresAt } = held;
  const date = dateForPeople(localDay(expiresAt, timeZone), locale);
  return { name: name ?? '', email: email ?? '', link, mailed, date };
}

export function rolesInWords(roles: readonly UserRole[], { words, locale }: Pick<Setting, 'words' | 'locale'>): string {
  const names = roles.map((role) => words.pick(locale, 'accounts.roles', role));
  return names.join(words.say(locale, 'accounts.account.rolesJoin'));
}

/** Check boxes for the roles that people of an agency, or of the reviewing body, can have. */
export function roleItems(
  checked: readonly string[],
  ofAgency: boolean,
  { words, locale }: Pick<Setting, 'words' | 'locale'>,
) {
  const roles: readonly UserRole[] = ofAgency ? MEMBERS : CENTRAL;
  return roles.map((value) => ({
    value,
    text: words.pick(locale, 'accounts.roles', value),
    hint: words.pick(locale, 'accounts.roleHints', value),
    checked: checked.includes(value),
  }));
}
