import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'cookie';
import type { Request, Response } from 'express';
import type { UserActor } from '../platform/access/caller.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';

const KEPT_MS = 10 * 60_000;

/** What is carried, and to the pages below which address. */
const PATHS = { invited: '/people', 'new-password': '/people', expert: '/weighting' } as const;
type Carried = keyof typeof PATHS;

/**
 * Carries the token of a link from the form that made it to the page after it, so that reloading that page makes no
 * other. It travels in the maker's own browser, for ten minutes and for this person only: the database keeps nothing but
 * a hash.
 */
@Injectable()
export class CarriedToken {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @param name of what is carried @param link that ends with the token */
  carry(response: Response, { userId }: UserActor, name: Carried, link: string): void {
    const secure = this.config.publicUrl.startsWith('https:');
    const options = { httpOnly: true, sameSite: 'lax', secure, path: PATHS[name], maxAge: KEPT_MS } as const;
    response.cookie(name, `${userId}.${link.split('/').at(-1)!}`, options);
  }

  /** null where there is none for this person. */
  find(request: Request, { userId }: UserActor, name: Carried): string | null {
    const value = parse(request.headers.cookie ?? '')[name] ?? '';
    const [whose, token = ''] = value.split('.', 2);
    return whose === userId && /^[\w-]{43}$/.test(token) ? token : null;
  }
}
