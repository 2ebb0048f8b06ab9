import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Clock } from '../platform/clock/clock.js';
import type { UserRole } from '../platform/database/actor.js';
import { AccountsRepository } from './accounts.repository.js';
import { PeopleRepository } from './people.repository.js';
import type { Person } from './person.js';
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
    private readonly people: PeopleRepository,
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

  /** Whether anybody has this address, also where the caller may not see whom. For coordinators and administrators. */
  addressTaken(email: string): Promise<boolean> {
    return this.accounts.addressTaken(email);
  }

  /** Which of these addresses somebody has; in lower case, as they are given. */
  addressesTaken(emails: readonly string[]): Promise<string[]> {
    return this.accounts.takenOf(emails);
  }

  /** Everybody of an agency who may sign in, by name, with what each says of the post. */
  colleagues(agencyId: string): Promise<Person[]> {
    return this.people.active(agencyId);
  }

  /** null where the caller may not see this person. */
  find(id: string): Promise<Person | null> {
    return this.people.byId(id);
  }

  namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    return this.accounts.namesOf(ids);
  }
}
