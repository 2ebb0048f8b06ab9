import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { isForeignKeyBreach, isUniqueBreach } from '../platform/database/constraint.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { NewPilotDto } from './dto/pilot.dto.js';
import { newPilot } from './new-pilot.js';
import type { Pilot } from './pilot.entity.js';
import { PilotsRepository } from './pilots.repository.js';
import { unknownPartner } from './pilots.errors.js';
import { TellPartners } from './tell-partners.js';

@Injectable()
export class OpenPilot {
  constructor(
    private readonly pilots: PilotsRepository,
    private readonly partners: TellPartners,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param id given with a form, so that the same form sent twice opens one pilot
   * @throws AppError 422, 404 where the id is that of another agency's pilot
   */
  async open(actor: UserActor, body: unknown, locale: Locale, id?: string): Promise<Pilot> {
    const read = readDto(NewPilotDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const pilot = newPilot(actor.agencyId!, read.value, this.clock.now(), id);
    try {
      await this.unitOfWork.run(actor, async () => {
        await this.pilots.add(pilot);
        await record({ action: 'pilot.added', object: { kind: 'pilot', id: pilot.id } });
        await this.partners.tell(pilot, null);
      });
    } catch (error) {
      if (isUniqueBreach(error, 'pilots_pk')) return this.openedBefore(actor, pilot.id);
      throw isForeignKeyBreach(error, 'pilot_partners_agency_fk') ? unknownPartner(locale) : error;
    }
    return pilot;
  }

  private async openedBefore(actor: UserActor, id: string): Promise<Pilot> {
    const pilot = await this.unitOfWork.run(actor, () => this.pilots.byId(id));
    if (!pilot) throw notFound();
    return pilot;
  }
}
