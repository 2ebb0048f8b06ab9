import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationsRepository } from './invitations.repository.js';

/** With whether the link still opens anything. */
export interface OpenInvitation {
  readonly invitation: Invitation;
  readonly expired: boolean;
}

@Injectable()
export class ReadInvitations {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Those neither accepted nor withdrawn, expired ones too: they can be sent again.
   *
   * @param of one agency, or the reviewing body (null); all that the caller may see where left out
   */
  async page(actor: UserActor, page: ListPage, of?: { readonly agencyId: string | null }): Promise<OpenInvitation[]> {
    const found = await this.unitOfWork.run(actor, () => this.invitations.page(page, of));
    const now = this.clock.now();
    return found.map((invitation) => ({ invitation, expired: invitation.expiresAt <= now }));
  }
}
