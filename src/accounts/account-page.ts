import type { Locale } from '../advice/action.js';
import type { FormFields } from '../platform/http/form-body.js';
import { text } from '../platform/http/form-body.js';
import { LOCALES } from '../platform/views/words.js';
import type { Words } from '../platform/views/words.js';
import { SEATS } from '../sheet/answer-sheet.js';
import type { OwnAccount } from './read-own-account.js';

/** What the form about one's post holds, as text. */
export interface PostForm {
  readonly seat: string;
  readonly post: string;
  readonly inPostSince: string;
}
export interface ProfileForm extends PostForm {
  readonly locale: string;
  readonly dailyMail: boolean;
}

export function profileFormOf({ person }: OwnAccount): ProfileForm {
  const { seat, post, inPostSince, locale, dailyMail } = person;
  return {
    seat: seat ?? '',
    post: post ?? '',
    inPostSince: inPostSince ?? '',
    locale: locale ?? '',
    dailyMail: dailyMail ?? true,
  };
}

export function readPostForm(fields: FormFields): PostForm {
  return { seat: text(fields, 'seat'), post: text(fields, 'post'), inPostSince: text(fields, 'inPostSince') };
}

export function readProfileForm(fields: FormFields): ProfileForm {
  const dailyMail = text(fields, 'dailyMail') === 'yes';
  return { ...readPostForm(fields), locale: text(fields, 'locale'), dailyMail };
}

/** As the use case takes it: what is left empty is not said. */
export function postOf({ seat, post, inPostSince }: PostForm) {
  return { seat: seat || null, post: post || null, inPostSince: inPostSince || null };
}

export const seatItems = (words: Words, locale: Locale) =>
  SEATS.map((value) => ({ value, text: words.pick(locale, 'accounts.seats', value) }));

/** What the page of one's own account shows. Pure. */
export function accountPage(account: OwnAccount, form: ProfileForm, words: Words, locale: Locale, body: string) {
  const { person, agency } = account;
  const say = (key: string) => words.say(locale, key);
  return {
    name: person.name,
    email: person.email,
    agency: agency?.name ?? body,
    roles: person.roles
      .map((role) => words.pick(locale, 'accounts.roles', role))
      .join(say('accounts.account.rolesJoin')),
    form,
    seats: seatItems(words, locale),
    locales: [
      { value: '', text: say('accounts.account.post.localeBrowser') },
      ...LOCALES.map((value) => ({
        value,
        text: say(value === 'en' ? 'accounts.account.post.localeEn' : 'accounts.account.post.localeZh'),
      })),
    ],
    dailyMail: [{ value: 'yes', text: say('accounts.account.post.dailyMail'), checked: form.dailyMail }],
  };
}
