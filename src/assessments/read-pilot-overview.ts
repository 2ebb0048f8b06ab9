import { Injectable } from '@nestjs/common';
import { AgencyRegister } from '../agencies/agency-register.js';
import { PilotRegister } from '../pilots/pilot-register.js';
import type { Pilot } from '../pilots/pilot.entity.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import { PilotAssessmentsRepository } from './pilot-assessments.repository.js';
import type { PilotAssessment } from './pilot-assessments.repository.js';

export interface PilotOverview {
  readonly pilot: Pilot;
  /** null where it is not in the directory. */
  readonly leadAgency: string | null;
  readonly assessments: readonly PilotAssessment[];
}

/** A pilot with the assessments of it that the caller may know of. */
@Injectable()
export class ReadPilotOverview {
  constructor(
    private readonly pilots: PilotRegister,
    private readonly agencies: AgencyRegister,
    private readonly assessments: PilotAssessmentsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  read(actor: UserActor, id: string): Promise<PilotOverview> {
    return this.unitOfWork.run(actor, async () => {
      const pilot = await this.pilots.find(id);
      if (!pilot) throw notFound();
      const [lead] = await this.agencies.named([pilot.leadAgencyId]);
      const leadAgency = lead?.name ?? null;
      const isCentral = actor.agencyId === null;
      const assessments = await (isCentral ? this.assessments.handedIn(id) : this.assessments.drafts(id));
      return { pilot, leadAgency, assessments };
    });
  }
}
