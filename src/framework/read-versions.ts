import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { FrameworkRepository } from './framework.repository.js';
import type { LoadedVersion } from './framework.repository.js';

@Injectable()
export class ReadVersions {
  constructor(
    private readonly versions: FrameworkRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Every version that was ever in use, with the revisions of its wording; newest first. */
  all(actor: UserActor): Promise<LoadedVersion[]> {
    return this.unitOfWork.run(actor, () => this.versions.loaded());
  }
}
