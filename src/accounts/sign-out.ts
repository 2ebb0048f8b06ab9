import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { AccountsRepository } from './accounts.repository.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async signOut(actor: Actor, tokenId: string): Promise<void> {
    await this.unitOfWork.run(actor, () => this.accounts.removeToken(tokenId));
  }
}
