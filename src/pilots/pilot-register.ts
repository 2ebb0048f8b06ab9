import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import type { Pilot as SheetPilot } from '../sheet/answer-sheet.js';
import { pilotOfSheet } from './new-pilot.js';
import type { Pilot } from './pilot.entity.js';
import { PilotsRepository } from './pilots.repository.js';

/** Pilots as other rooms need them. Used inside a unit of work. */
@Injectable()
export class PilotRegister {
  constructor(
    private readonly pilots: PilotsRepository,
    private readonly clock: Clock,
  ) {}

  /** null where the caller may not see it. */
  find(id: string): Promise<Pilot | null> {
    return this.pilots.byId(id);
  }

  async addFromSheet(leadAgencyId: string, pilot: SheetPilot): Promise<Pilot> {
    const added = pilotOfSheet(leadAgencyId, pilot, this.clock.now());
    await this.pilots.add(added);
    return added;
  }
}
