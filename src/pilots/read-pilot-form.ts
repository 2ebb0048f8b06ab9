import { Injectable } from '@nestjs/common';
import { AgencyRegister } from '../agencies/agency-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { etagOf } from '../platform/http/preconditions.js';
import type { DirectoryLine } from './pilot-form.js';
import type { Pilot } from './pilot.entity.js';
import { notTheLead } from './pilots.errors.js';
import { PilotsRepository } from './pilots.repository.js';

export interface PilotFormParts {
  /** null for a new one. */
  readonly pilot: Pilot | null;
  readonly etag: string | null;
  /** Agencies of the service but the caller's own. */
  readonly directory: readonly DirectoryLine[];
}

/** What a coordinator needs to fill in a pilot: the pilot as it stands, and who can be invited. */
@Injectable()
export class ReadPilotForm {
  constructor(
    private readonly pilots: PilotsRepository,
    private readonly agencies: AgencyRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404, 403 a partner's coordinator */
  read(actor: UserActor, id: string | null): Promise<PilotFormParts> {
    return this.unitOfWork.run(actor, async () => {
      const pilot = id === null ? null : await this.pilots.byId(id);
      if (id !== null && !pilot) throw notFound();
      if (pilot && pilot.leadAgencyId !== actor.agencyId) throw notTheLead();
      const others = (await this.agencies.names()).filter((one) => one.id !== actor.agencyId);
      return { pilot, etag: pilot && etagOf(pilot.version), directory: others };
    });
  }
}
