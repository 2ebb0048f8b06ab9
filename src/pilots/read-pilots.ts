import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { Pilot } from './pilot.entity.js';
import { PilotsRepository } from './pilots.repository.js';

/** Which pilots there are for the caller is decided by PostgreSQL's policies. */
@Injectable()
export class ReadPilots {
  constructor(
    private readonly pilots: PilotsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  page(actor: Actor, page: ListPage): Promise<Pilot[]> {
    return this.unitOfWork.run(actor, () => this.pilots.page(page));
  }

  /** @throws AppError 404 */
  async one(actor: Actor, id: string): Promise<Pilot> {
    const pilot = await this.unitOfWork.run(actor, () => this.pilots.byId(id));
    if (!pilot) throw notFound();
    return pilot;
  }
}
