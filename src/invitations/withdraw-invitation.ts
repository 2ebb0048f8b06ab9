import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { invitationClosed } from './invitations.errors.js';
import { InvitationsRepository } from './invitations.repository.js';

@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The link no longer opens anything. @throws AppError 404, 409 where it has been accepted or withdrawn */
  async withdraw(actor: UserActor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      const invitation = await this.invitations.byId(id);
      if (!invitation) throw notFound();
      if (!(await this.invitations.withdraw(id, this.clock.now()))) throw invitationClosed();
      const { agencyId } = invitation;
      await record({ action: 'invitation.withdrawn', object: { kind: 'invitation', id }, agencyId });
    });
  }
}
