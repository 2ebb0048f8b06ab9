import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { AgencyRequest } from './agency-request.entity.js';
import { AgencyRequestsRepository } from './agency-requests.repository.js';

/** Which requests there are for the caller is decided by PostgreSQL's policies. */
@Injectable()
export class ReadAgencyRequests {
  constructor(
    private readonly requests: AgencyRequestsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  page(actor: UserActor, page: ListPage): Promise<AgencyRequest[]> {
    return this.unitOfWork.run(actor, () => this.requests.page(page));
  }
}
