import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { accountOpen, administratorsRemoval, ownAccount } from './accounts.errors.js';
import { PeopleRepository } from './people.repository.js';

/**
 * Takes a person out of the service for good: name, address, post and everything half-written go; the id stays, so that
 * what was sealed and what was audited can still be verified. The account was closed before, so nobody is left without
 * a coordinator or an administrator by this.
 */
@Injectable()
export class RemovePerson {
  constructor(
    private readonly people: PeopleRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 403 the own account, or an approver where a coordinator asks; 409 an account in use */
  async remove(actor: UserActor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      const seen = await this.people.byId(id);
      if (!seen) throw notFound();
      if (id === actor.userId) throw ownAccount();
      await this.people.lock(seen.agencyId);
      const person = await this.people.byId(id);
      if (!person) throw notFound();
      if (actor.agencyId !== null && person.roles.includes('approver')) throw administratorsRemoval();
      if (person.active) throw accountOpen();
      const tasks = await this.people.remove(id, this.clock.now());
      if (tasks === null) throw notFound();
      const { agencyId, roles } = person;
      await record({ action: 'person.removed', object: { kind: 'person', id }, agencyId, details: { roles, tasks } });
    });
  }
}
