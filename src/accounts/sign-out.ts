import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { AccountsRepository } from './accounts.repository.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async signOut(actor: UserActor, tokenId: string): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      await this.accounts.removeToken(tokenId);
      await record({ action: 'signed-out', object: { kind: 'person', id: actor.userId } });
    });
  }
}
