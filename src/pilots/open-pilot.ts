import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { Clock } from '../platform/clock/clock.js';
import { isForeignKeyBreach } from '../platform/database/constraint.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { NewPilotDto } from './dto/pilot.dto.js';
import { newPilot } from './new-pilot.js';
import type { Pilot } from './pilot.entity.js';
import { PilotsRepository } from './pilots.repository.js';
import { unknownPartner } from './pilots.errors.js';

@Injectable()
export class OpenPilot {
  constructor(
    private readonly pilots: PilotsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 422 */
  async open(actor: UserActor, body: unknown, locale: Locale): Promise<Pilot> {
    const read = readDto(NewPilotDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const pilot = newPilot(actor.agencyId!, read.value, this.clock.now());
    try {
      await this.unitOfWork.run(actor, () => this.pilots.add(pilot));
    } catch (error) {
      throw isForeignKeyBreach(error, 'pilot_partners_agency_fk') ? unknownPartner(locale) : error;
    }
    return pilot;
  }
}
