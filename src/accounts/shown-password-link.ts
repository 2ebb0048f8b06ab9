import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { momentForPeople } from '../platform/views/people-dates.js';
import type { Locale } from '../advice/action.js';
import { CarriedToken } from './carried-token.js';
import { passwordLinkOf } from './make-password-link.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import { hashOfToken } from './token.js';

/** The link for a forgotten password on the page after it was made. */
@Injectable()
export class ShownPasswordLink {
  constructor(
    private readonly carried: CarriedToken,
    private readonly links: PasswordLinksRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  carry(response: Response, actor: UserActor, link: string): void {
    this.carried.carry(response, actor, 'new-password', link);
  }

  /** null where there is none for the person with this address, or it is no longer open. */
  async find(request: Request, actor: UserActor, email: string, locale: Locale) {
    const token = this.carried.find(request, actor, 'new-password');
    const held = token === null ? null : await this.links.linkOf(hashOfToken(token), this.clock.now());
    if (held?.email !== email) return null;
    const until = momentForPeople(held.expiresAt, locale, this.config.timeZone);
    return { link: passwordLinkOf(this.config, token!), until };
  }
}
