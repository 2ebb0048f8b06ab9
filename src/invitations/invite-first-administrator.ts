import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { newToken } from '../accounts/token.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { INSTALLER } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { InvitationRegister } from './invitation-register.js';
import { InvitationsRepository } from './invitations.repository.js';

const VALID_MS = 7 * 24 * 3_600_000;

/** How a service without anybody gets its first administrator: by a link that only whoever starts it can read. */
@Injectable()
export class InviteFirstAdministrator {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly register: InvitationRegister,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns the link, in place of that of the start before; null where there is an active administrator */
  invite(): Promise<string | null> {
    const { token, tokenHash } = newToken();
    const createdAt = this.clock.now();
    return this.unitOfWork.run(INSTALLER, async () => {
      if (await this.invitations.hasAdministrator()) return null;
      const id = randomUUID();
      await this.invitations.replace({
        id,
        agencyId: null,
        email: null,
        name: null,
        roles: ['administrator'],
        invitedBy: null,
        tokenHash,
        createdAt,
        expiresAt: new Date(createdAt.getTime() + VALID_MS),
      });
      const details = { roles: ['administrator'] };
      await record({ action: 'person.invited', object: { kind: 'invitation', id }, agencyId: null, details });
      return this.register.linkOf(token);
    });
  }
}
