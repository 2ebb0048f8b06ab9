import { Injectable } from '@nestjs/common';
import { AgencyRegister } from '../agencies/agency-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { ListPage } from '../platform/http/list-page.js';
import { PeopleRepository } from './people.repository.js';
import type { Person } from './person.js';

@Injectable()
export class ReadPeople {
  constructor(
    private readonly people: PeopleRepository,
    private readonly agencies: AgencyRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The own agency's people; an administrator's are the reviewing body's.
   *
   * @param agencyId of another agency, for administrators
   * @throws AppError 404 for an agency that is not there or not the caller's
   */
  page(actor: UserActor, page: ListPage, agencyId: string | null): Promise<Person[]> {
    return this.unitOfWork.run(actor, async () => {
      if (agencyId !== null && !(await this.agencies.find(agencyId))) throw notFound();
      return this.people.page(agencyId ?? actor.agencyId, page);
    });
  }

  /** @throws AppError 404 */
  async one(actor: UserActor, id: string): Promise<Person> {
    const person = await this.unitOfWork.run(actor, () => this.people.byId(id));
    if (!person) throw notFound();
    return person;
  }

  /** With the agency's name; null = the reviewing body's. @throws AppError 404 */
  withAgency(actor: UserActor, id: string): Promise<{ person: Person; agencyName: string | null }> {
    return this.unitOfWork.run(actor, async () => {
      const person = await this.people.byId(id);
      if (!person) throw notFound();
      const agency = person.agencyId === null ? null : await this.agencies.find(person.agencyId);
      return { person, agencyName: agency?.name ?? null };
    });
  }
}
