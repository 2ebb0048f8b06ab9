import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { isForeignKeyBreach } from '../platform/database/constraint.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { etagOf, stale, versionOf } from '../platform/http/preconditions.js';
import { readDto } from '../platform/http/read-dto.js';
import { ChangePilotDto } from './dto/pilot.dto.js';
import type { Pilot } from './pilot.entity.js';
import { pilotView } from './pilot.view.js';
import { PilotsRepository } from './pilots.repository.js';
import { TellPartners } from './tell-partners.js';
import { notTheLead, unknownPartner } from './pilots.errors.js';

@Injectable()
export class ChangePilot {
  constructor(
    private readonly pilots: PilotsRepository,
    private readonly partners: TellPartners,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param seen the ETag last seen, where the caller gives one
   * @throws AppError 403 a partner's coordinator, 404, 412, 422
   */
  async change(actor: UserActor, id: string, body: unknown, seen: string | undefined, locale: Locale): Promise<Pilot> {
    try {
      return await this.unitOfWork.run(actor, async () => {
        const pilot = await this.pilots.byId(id);
        if (!pilot) throw notFound();
        if (pilot.leadAgencyId !== actor.agencyId) throw notTheLead();
        if (seen !== undefined && versionOf(seen) !== pilot.version) throw changedMeanwhile(pilot);
        const changed = this.changed(pilot, body, locale);
        if (await this.pilots.replace(changed, pilot.version)) {
          await this.partners.tell(changed, pilot);
          const details = { version: changed.version };
          await record({ action: 'pilot.changed', object: { kind: 'pilot', id }, details });
          return changed;
        }
        throw changedMeanwhile((await this.pilots.byId(id)) ?? pilot);
      });
    } catch (error) {
      throw isForeignKeyBreach(error, 'pilot_partners_agency_fk') ? unknownPartner(locale) : error;
    }
  }

  private changed(pilot: Pilot, body: unknown, locale: Locale): Pilot {
    const read = readDto(ChangePilotDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const given = Object.entries(read.value).filter(([, value]) => value !== undefined);
    const { partners, ...fields } = Object.fromEntries(given) as ChangePilotDto;
    return {
      ...pilot,
      ...(fields as Partial<Pilot>),
      ...(partners && { partners: partners.map(({ name, agencyId }) => ({ name, ...(agencyId && { agencyId }) })) }),
      version: pilot.version + 1,
      updatedAt: this.clock.now(),
    };
  }
}

function changedMeanwhile(pilot: Pilot) {
  return stale(pilotView(pilot), etagOf(pilot.version));
}
