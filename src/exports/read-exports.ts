import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ExportsRepository } from './exports.repository.js';

@Injectable()
export class ReadExports {
  constructor(
    private readonly exports: ExportsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** How many submissions the caller's export would hold. */
  submissions(actor: UserActor): Promise<number> {
    return this.unitOfWork.run(actor, () => this.exports.countSubmissions());
  }
}
