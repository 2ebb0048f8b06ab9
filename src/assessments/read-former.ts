import { Injectable } from '@nestjs/common';
import { PilotRegister } from '../pilots/pilot-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { Assessment } from './assessment.entity.js';
import { AssessmentsRepository } from './assessments.repository.js';

export interface Former {
  readonly assessment: Assessment;
  readonly pilotTitle: string;
  readonly isAccepted: boolean;
  /** The one that has taken it up again; null where none has. */
  readonly heirId: string | null;
}

/** An assessment that somebody thinks of taking up again. */
@Injectable()
export class ReadFormer {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly pilots: PilotRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  read(actor: UserActor, id: string): Promise<Former> {
    return this.unitOfWork.run(actor, async () => {
      const assessment = await this.assessments.byId(id);
      const pilot = assessment && (await this.pilots.find(assessment.pilotId));
      if (!assessment || !pilot) throw notFound();
      const heir = await this.assessments.heirOf(id);
      const isAccepted = await this.assessments.isAccepted(id);
      return { assessment, pilotTitle: pilot.title, isAccepted, heirId: heir?.id ?? null };
    });
  }
}
