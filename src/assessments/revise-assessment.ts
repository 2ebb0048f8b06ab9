import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { Assessment } from './assessment.entity.js';
import { stateAfter } from './assessment.status.js';
import { notSubmitted, underReview } from './assessments.errors.js';
import { AssessmentsRepository } from './assessments.repository.js';

/**
 * Opens what was handed in for a further revision. The answers are carried over; the submission stays as it was sealed,
 * and is what everybody outside the agency sees until the next signature.
 */
@Injectable()
export class ReviseAssessment {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 409 not submitted, 409 a reviewer has it */
  revise(actor: UserActor, id: string): Promise<Assessment> {
    return this.unitOfWork.run(actor, async () => {
      await this.assessments.holdReview(id);
      const assessment = await this.assessments.locked(id);
      if (!assessment) throw notFound();
      if (await this.assessments.isUnderReview(id)) throw underReview();
      const state = stateAfter(assessment.state, 'revise');
      if (state === null) throw notSubmitted();
      const updatedAt = this.clock.now();
      const revision = assessment.revision + 1;
      await this.assessments.reopen(id, revision, state, updatedAt);
      await record({ action: 'assessment.revised', object: { kind: 'assessment', id }, details: { revision } });
      return { ...assessment, state, revision, updatedAt };
    });
  }
}
