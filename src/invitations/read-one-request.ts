import { Injectable } from '@nestjs/common';
import { AgencyRegister } from '../agencies/agency-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { AskedFor } from './agency-decision-page.js';
import { AgencyRequestsRepository } from './agency-requests.repository.js';

@Injectable()
export class ReadOneRequest {
  constructor(
    private readonly requests: AgencyRequestsRepository,
    private readonly agencies: AgencyRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  one(actor: UserActor, id: string): Promise<AskedFor> {
    return this.unitOfWork.run(actor, async () => {
      const request = await this.requests.byId(id);
      if (!request) throw notFound();
      const agency = await this.agencies.find(request.agencyId);
      return { request, agencyName: agency?.name ?? '' };
    });
  }
}
