import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'cookie';
import type { Request, Response } from 'express';
import { hashOfToken } from '../accounts/token.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { InvitationRegister } from './invitation-register.js';
import { InvitationsRepository } from './invitations.repository.js';
import type { HeldInvitation } from './invitations.repository.js';

const COOKIE = 'invited';
const KEPT_MS = 10 * 60_000;

export interface LinkToShow {
  readonly held: HeldInvitation;
  readonly link: string;
  readonly mailed: boolean;
}

/**
 * Carries the link of an invitation from the form to the page after it, so that reloading that page invites nobody
 * again. It travels in the inviter's own browser, for ten minutes and for this person only: the database keeps nothing
 * but a hash.
 */
@Injectable()
export class ShownLink {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly register: InvitationRegister,
    private readonly mail: MailRegister,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  carry(response: Response, { userId }: UserActor, link: string): void {
    const secure = this.config.publicUrl.startsWith('https:');
    const options = { httpOnly: true, sameSite: 'lax', secure, path: '/people', maxAge: KEPT_MS } as const;
    response.cookie(COOKIE, `${userId}.${link.split('/').at(-1)!}`, options);
  }

  /** null where there is none for this person, or the invitation is no longer open. */
  async find(request: Request, { userId }: UserActor): Promise<LinkToShow | null> {
    const value = parse(request.headers.cookie ?? '')[COOKIE] ?? '';
    const [whose, token = ''] = value.split('.', 2);
    if (whose !== userId || !/^[\w-]{43}$/.test(token)) return null;
    const held = await this.invitations.heldBy(hashOfToken(token));
    const isOpen = held && !held.acceptedAt && !held.withdrawnAt && held.expiresAt > this.clock.now();
    return isOpen ? { held, link: this.register.linkOf(token), mailed: this.mail.isConfigured } : null;
  }
}
