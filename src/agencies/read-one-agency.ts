import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { AgenciesRepository } from './agencies.repository.js';
import type { Agency } from './agency.entity.js';

@Injectable()
export class ReadOneAgency {
  constructor(
    private readonly agencies: AgenciesRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The own agency, or any for the reviewing body. @throws AppError 404 */
  async one(actor: Actor, id: string): Promise<Agency> {
    const agency = await this.unitOfWork.run(actor, () => this.agencies.byId(id));
    if (!agency) throw notFound();
    return agency;
  }
}
