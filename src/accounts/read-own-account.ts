import { Injectable } from '@nestjs/common';
import { AgencyRegister } from '../agencies/agency-register.js';
import type { Agency } from '../agencies/agency.entity.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { PeopleRepository } from './people.repository.js';
import type { Person } from './person.js';

export interface OwnAccount {
  readonly person: Person;
  readonly agency: Agency | null;
}

@Injectable()
export class ReadOwnAccount {
  constructor(
    private readonly people: PeopleRepository,
    private readonly agencies: AgencyRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  read(actor: UserActor): Promise<OwnAccount> {
    return this.unitOfWork.run(actor, async () => {
      const person = await this.people.byId(actor.userId);
      if (!person) throw notFound();
      return { person, agency: person.agencyId === null ? null : await this.agencies.find(person.agencyId) };
    });
  }
}
