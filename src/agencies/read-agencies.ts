import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { AgenciesRepository } from './agencies.repository.js';
import type { AgencyFilters } from './agencies.repository.js';
import type { Agency } from './agency.entity.js';
import type { AgencyName } from './agency.view.js';

@Injectable()
export class ReadAgencies {
  constructor(
    private readonly agencies: AgenciesRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  page(actor: Actor, page: ListPage, filters?: AgencyFilters): Promise<Agency[]> {
    return this.unitOfWork.run(actor, () => this.agencies.page(page, filters));
  }

  /** Every agency's name, so that partners can be chosen. @param part of a name; null = all */
  directory(actor: Actor, page: ListPage, part: string | null): Promise<AgencyName[]> {
    return this.unitOfWork.run(actor, () => this.agencies.directory(page, part));
  }
}
