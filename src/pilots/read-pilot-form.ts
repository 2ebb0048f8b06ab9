import { Injectable } from '@nestjs/common';
import { AgencyRegister } from '../agencies/agency-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { etagOf } from '../platform/http/preconditions.js';
import { MOST_LISTED, partnerDirectory } from './partner-directory.js';
import type { PartnerDirectory } from './partner-directory.js';
import type { Pilot } from './pilot.entity.js';
import { notTheLead } from './pilots.errors.js';
import { PilotsRepository } from './pilots.repository.js';

export interface PilotFormParts {
  /** null for a new one. */
  readonly pilot: Pilot | null;
  readonly etag: string | null;
  /** Agencies of the service but the caller's own. */
  readonly directory: PartnerDirectory;
}

/** What somebody did to the list of partners so far. */
export interface PartnerChoice {
  /** Ids as a form sent them. */
  readonly invited: readonly string[];
  /** Part of a name; '' = nothing to look for. */
  readonly part: string;
}

const NOTHING_CHOSEN: PartnerChoice = { invited: [], part: '' };

/** What a coordinator needs to fill in a pilot: the pilot as it stands, and who can be invited. */
@Injectable()
export class ReadPilotForm {
  constructor(
    private readonly pilots: PilotsRepository,
    private readonly agencies: AgencyRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404, 403 a partner's coordinator */
  read(actor: UserActor, id: string | null, choice: PartnerChoice = NOTHING_CHOSEN): Promise<PilotFormParts> {
    return this.unitOfWork.run(actor, async () => {
      const pilot = id === null ? null : await this.pilots.byId(id);
      if (id !== null && !pilot) throw notFound();
      if (pilot && pilot.leadAgencyId !== actor.agencyId) throw notTheLead();
      const before = pilot?.partners.flatMap(({ agencyId }) => agencyId ?? []) ?? [];
      const directory = await this.directory(actor.agencyId!, [...before, ...choice.invited], choice.part);
      return { pilot, etag: pilot && etagOf(pilot.version), directory };
    });
  }

  private async directory(own: string, chosen: readonly string[], part: string): Promise<PartnerDirectory> {
    const others = async (named: Promise<{ id: string; name: string }[]>) =>
      (await named).filter(({ id }) => id !== own);
    const all = await others(this.agencies.namedLike(null, MOST_LISTED + 1));
    const found = part === '' ? [] : await others(this.agencies.namedLike(part, MOST_LISTED + 1));
    return partnerDirectory(all, await others(this.agencies.named(chosen)), { text: part, found });
  }
}
