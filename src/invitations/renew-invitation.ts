import { Injectable } from '@nestjs/common';
import { AgencyRegister } from '../agencies/agency-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { InvitationRegister } from './invitation-register.js';
import type { Invited } from './invitation-register.js';
import { invitationClosed } from './invitations.errors.js';
import { InvitationsRepository } from './invitations.repository.js';

@Injectable()
export class RenewInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly register: InvitationRegister,
    private readonly agencies: AgencyRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** A new link, valid anew, for the same person; the earlier one opens nothing any more. @throws AppError 404, 409 */
  renew(actor: UserActor, id: string): Promise<Invited> {
    return this.unitOfWork.run(actor, async () => {
      const invitation = await this.invitations.byId(id);
      if (!invitation) throw notFound();
      const { email, name, roles, agencyId } = invitation;
      if (invitation.acceptedAt || invitation.withdrawnAt || email === null || name === null) throw invitationClosed();
      const agency = agencyId === null ? null : await this.agencies.find(agencyId);
      return this.register.invite(actor, { email, name, roles, agencyId, agencyName: agency?.name ?? null });
    });
  }
}
