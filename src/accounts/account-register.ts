import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../platform/clock/clock.js';
import type { UserRole } from '../platform/database/actor.js';
import { AccountsRepository } from './accounts.repository.js';
import { hashPassword } from './passwords.js';

export interface NewAccount {
  email: string;
  name: string;
  agencyId: string | null;
  roles: UserRole[];
}

/** People as other rooms need them. Used inside a unit of work. */
@Injectable()
export class AccountRegister {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly clock: Clock,
  ) {}

  /** Administrators only: PostgreSQL refuses anybody else. Gives the account's id, new or known. */
  async findOrAdd(account: NewAccount, passwordHash: string): Promise<string> {
    const known = await this.accounts.byEmail(account.email);
    if (known) {
      await this.accounts.setPassword(known.id, passwordHash);
      return known.id;
    }
    const id = randomUUID();
    const createdAt = this.clock.now();
    await this.accounts.addUser({ ...account, id, passwordHash, active: true, createdAt });
    return id;
  }

  /** Outside any unit of work: hashing takes its time. */
  hashPassword(password: string): Promise<string> {
    return hashPassword(password);
  }

  namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    return this.accounts.namesOf(ids);
  }
}
