import type { Request } from 'express';
import type { Locale } from '../advice/action.js';
import { FORM_TOKEN } from '../platform/http/form-token.js';
import { withoutPasswords } from '../platform/http/form-body.js';
import type { FormFields } from '../platform/http/form-body.js';
import type { Page } from '../platform/views/page.js';
import type { Words } from '../platform/views/words.js';

/** What a page that could not be taken carries over to the next sign-in, as text in a hidden field. */
export interface Carried {
  readonly path: string;
  /** Who had typed it: nobody else gets it back. */
  readonly person: string;
  readonly fields: Record<string, unknown>;
}

/** The page for a form whose sign-in has run out: the password again, and what was typed comes along. Pure. */
export function signInAgain(request: Pick<Request, 'originalUrl' | 'body'>, words: Words, locale: Locale): Page {
  const path = request.originalUrl.split('?', 1)[0]!;
  const { _person: person, [FORM_TOKEN]: _, ...fields } = (request.body ?? {}) as FormFields;
  const carried = { path, person: typeof person === 'string' ? person : '', fields: withoutPasswords(fields) };
  return {
    template: 'accounts/sign-in',
    title: words.say(locale, 'accounts.signIn.title'),
    content: { form: { email: '', next: path, carried: JSON.stringify(carried), again: true } },
    status: 401,
  };
}

/** null for anything that is not ours. */
export function readCarried(text: string): Carried | null {
  try {
    const { path, person, fields } = JSON.parse(text) as Partial<Carried>;
    const isWhole = typeof path === 'string' && typeof person === 'string' && typeof fields === 'object';
    return isWhole && fields ? { path, person, fields } : null;
  } catch {
    return null;
  }
}
