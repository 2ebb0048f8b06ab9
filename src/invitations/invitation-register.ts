import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AccountRegister } from '../accounts/account-register.js';
import { newToken } from '../accounts/token.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG } from '../platform/config/config-token.js';
import type { Config } from '../platform/config/config.js';
import type { UserRole } from '../platform/database/actor.js';
import { MailRegister } from '../platform/mail/mail-register.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { announcement } from './announcement.js';
import type { Invitation } from './invitation.entity.js';
import { cannotBeInvited } from './invitations.errors.js';
import { InvitationsRepository } from './invitations.repository.js';

export interface Invitee {
  readonly email: string;
  readonly name: string;
  readonly roles: UserRole[];
  /** null = the reviewing body. */
  readonly agencyId: string | null;
  /** For the words of the mail. */
  readonly agencyName: string | null;
}

export interface Invited {
  readonly invitation: Omit<Invitation, 'tokenHash' | 'acceptedAt' | 'withdrawnAt'>;
  /** Shown once: only its hash is stored. */
  readonly link: string;
  readonly mailed: boolean;
}

const VALID_MS = 14 * 24 * 3_600_000;

/** Invitations as other use cases need them. Used inside a unit of work. */
@Injectable()
export class InvitationRegister {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly accounts: AccountRegister,
    private readonly mail: MailRegister,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly settings: SettingsRegister,
  ) {}

  /** An earlier open one for the same address is withdrawn. @throws AppError 409 where the address has an account */
  async invite(actor: UserActor, invitee: Invitee): Promise<Invited> {
    const email = invitee.email.trim().toLowerCase();
    if (await this.accounts.addressTaken(email)) throw cannotBeInvited();
    const { invitation, token, tokenHash } = this.newInvitation(actor, { ...invitee, email });
    const { roles, agencyId, expiresAt } = invitation;
    await this.invitations.replace({ ...invitation, tokenHash });
    const object = { kind: 'invitation', id: invitation.id };
    await record({ action: 'person.invited', object, agencyId, details: { roles } });
    const link = this.linkOf(token);
    return { invitation, link, mailed: await this.announce(invitee, link, expiresAt) };
  }

  /**
   * To agencies that are new, all at once. Without mail nobody gets these links: each is made anew where it is handed on.
   *
   * @param invitees whose addresses nobody has
   */
  async inviteMany(actor: UserActor, invitees: readonly Invitee[]): Promise<void> {
    const made = invitees.map((invitee) => ({ invitee, ...this.newInvitation(actor, invitee) }));
    await this.invitations.addMany(made.map(({ invitation, tokenHash }) => ({ ...invitation, tokenHash })));
    if (!this.mail.isConfigured) return;
    for (const { invitee, invitation, token } of made) {
      await this.announce(invitee, this.linkOf(token), invitation.expiresAt);
    }
  }

  private newInvitation(actor: UserActor, { email, name, roles, agencyId }: Invitee) {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + VALID_MS);
    const person = { agencyId, email, name: name.trim(), roles, invitedBy: actor.userId };
    return { invitation: { id: randomUUID(), ...person, createdAt, expiresAt }, ...newToken() };
  }

  linkOf(token: string): string {
    return `${this.config.publicUrl}/invitations/${token}`;
  }

  /** @returns whether the invited person gets a mail with the link */
  private async announce(invitee: Invitee, link: string, expiresAt: Date): Promise<boolean> {
    const { subject, body } = announcement(invitee, link, expiresAt, this.settings.current);
    await this.mail.post({ to: invitee.email.trim(), subject, body, agencyId: invitee.agencyId });
    return this.mail.isConfigured;
  }
}
