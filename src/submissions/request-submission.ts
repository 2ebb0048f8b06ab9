import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import { AssessmentRegister } from '../assessments/assessment-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { canonicalHash, canonicalText } from '../sheet/sheet-hash.js';
import { HandInFaults } from './hand-in-faults.js';
import type { SubmissionRequest } from './submission-request.entity.js';
import { SubmissionRequestsRepository } from './submission-requests.repository.js';
import { notADraft } from './submissions.errors.js';

/** Freezes the draft: what the approver will be shown is kept as text, and nothing can be changed meanwhile. */
@Injectable()
export class RequestSubmission {
  constructor(
    private readonly assessments: AssessmentRegister,
    private readonly requests: SubmissionRequestsRepository,
    private readonly faults: HandInFaults,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 409 not a draft, 422 what a report needs is missing, or disagreements are not settled */
  request(actor: UserActor, assessmentId: string, locale: Locale): Promise<SubmissionRequest> {
    return this.unitOfWork.run(actor, async () => {
      const assessment = await this.assessments.locked(assessmentId);
      if (!(await this.assessments.step(assessment, 'request'))) throw notADraft();
      const sheet = await this.assessments.sheet(assessment);
      const { missing, unsettled } = await this.faults.of(assessment, sheet, locale);
      if (missing.length + unsettled.length > 0) throw invalid([...missing, ...unsettled]);
      const frozen = await this.assessments.sheetToSubmit(assessment);
      const request: SubmissionRequest = {
        id: randomUUID(),
        assessmentId,
        agencyId: assessment.agencyId,
        state: 'open',
        sheetHash: canonicalHash(frozen),
        sheet: canonicalText(frozen),
        requestedBy: actor.userId,
        requestedAt: this.clock.now(),
        closedBy: null,
        closedAt: null,
        comment: null,
      };
      await this.requests.add(request);
      const details = { revision: assessment.revision, sheetHash: request.sheetHash };
      await record({ action: 'submission.requested', object: { kind: 'assessment', id: assessmentId }, details });
      return request;
    });
  }
}
