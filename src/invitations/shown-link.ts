import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CarriedToken } from '../accounts/carried-token.js';
import { hashOfToken } from '../accounts/token.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { InvitationRegister } from './invitation-register.js';
import { InvitationsRepository } from './invitations.repository.js';
import type { HeldInvitation } from './invitations.repository.js';

export interface LinkToShow {
  readonly held: HeldInvitation;
  readonly link: string;
  readonly mailed: boolean;
}

/** The link of an invitation on the page after it was made. */
@Injectable()
export class ShownLink {
  constructor(
    private readonly carried: CarriedToken,
    private readonly invitations: InvitationsRepository,
    private readonly register: InvitationRegister,
    private readonly mail: MailRegister,
    private readonly clock: Clock,
  ) {}

  carry(response: Response, actor: UserActor, link: string): void {
    this.carried.carry(response, actor, 'invited', link);
  }

  /** null where there is none for this person, or the invitation is no longer open. */
  async find(request: Request, actor: UserActor): Promise<LinkToShow | null> {
    const token = this.carried.find(request, actor, 'invited');
    const held = token === null ? null : await this.invitations.heldBy(hashOfToken(token));
    const isOpen = held && !held.acceptedAt && !held.withdrawnAt && held.expiresAt > this.clock.now();
    return isOpen ? { held, link: this.register.linkOf(token!), mailed: this.mail.isConfigured } : null;
  }
}
