import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { EverybodyRepository } from './everybody.repository.js';
import type { EverybodyFilters, PersonOfAgency } from './everybody.repository.js';

@Injectable()
export class ReadEverybody {
  constructor(
    private readonly people: EverybodyRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** For administrators, who look for one person among the people of all agencies. */
  page(actor: UserActor, page: ListPage, filters: EverybodyFilters): Promise<PersonOfAgency[]> {
    return this.unitOfWork.run(actor, () => this.people.page(page, filters));
  }
}
