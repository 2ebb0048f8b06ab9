import { readPostForm, seatItems } from '../accounts/account-page.js';
import type { PostForm } from '../accounts/account-page.js';
import type { Locale } from '../advice/action.js';
import { text } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import { momentForPeople } from '../platform/views/people-dates.js';
import type { Words } from '../platform/views/words.js';
import type { HeldInvitation } from './invitations.repository.js';

export interface AcceptanceForm extends PostForm {
  readonly email: string;
  readonly name: string;
}

export function readAcceptanceForm(fields: FormFields): AcceptanceForm {
  return { ...readPostForm(fields), email: text(fields, 'email'), name: text(fields, 'name') };
}

export const freshForm = ({ name }: HeldInvitation): AcceptanceForm => ({
  email: '',
  name: name ?? '',
  seat: '',
  post: '',
  inPostSince: '',
});

interface Setting {
  readonly words: Words;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly reviewingBody: string;
}

/** What somebody who opens the link of an invitation sees. Pure. */
export function acceptancePage(held: HeldInvitation, form: AcceptanceForm, setting: Setting) {
  const { words, locale, timeZone, reviewingBody } = setting;
  const agency = held.agencyName ?? reviewingBody;
  const isFirst = held.email === null;
  return {
    title: words.say(locale, isFirst ? 'invitations.accept.titleFirst' : 'invitations.accept.title'),
    why: isFirst
      ? words.say(locale, 'invitations.accept.first')
      : words.say(locale, 'invitations.accept.to', { agency }),
    agency,
    email: held.email,
    roles: held.roles.map((role) => ({
      name: words.pick(locale, 'accounts.roles', role),
      hint: words.pick(locale, 'accounts.roleHints', role),
    })),
    until: momentForPeople(held.expiresAt, locale, timeZone),
    /** People of the reviewing body answer no questions. */
    asksPost: held.agencyId !== null,
    seats: seatItems(words, locale),
    form,
  };
}
