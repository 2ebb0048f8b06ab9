import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import { AssessmentRegister } from '../assessments/assessment-register.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { DeclineDto } from './dto/submission.dto.js';
import { SubmissionRequestsRepository } from './submission-requests.repository.js';
import { nothingToSign } from './submissions.errors.js';

/** Back to the draft: withdrawn by a coordinator, or declined by an approver, who has to say why. */
@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly assessments: AssessmentRegister,
    private readonly requests: SubmissionRequestsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError 404, 409 nothing is waiting, 422 an approver without a comment */
  withdraw(actor: UserActor, assessmentId: string, body: unknown, locale: Locale): Promise<void> {
    return this.unitOfWork.run(actor, async () => {
      const assessment = await this.assessments.locked(assessmentId);
      const request = await this.requests.open(assessmentId);
      const step = isDeclined(actor.roles, body) ? 'decline' : 'withdraw';
      if (!request || !(await this.assessments.step(assessment, step))) throw nothingToSign();
      const comment = step === 'decline' ? this.commentIn(body, locale) : null;
      const state = step === 'decline' ? 'declined' : 'withdrawn';
      await this.requests.close(request.id, state, actor.userId, this.clock.now(), comment);
      const object = { kind: 'assessment', id: assessmentId };
      await record({ action: `submission.${state}`, object, details: { revision: assessment.revision } });
    });
  }

  private commentIn(body: unknown, locale: Locale): string {
    const read = readDto(DeclineDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    return read.value.comment;
  }
}

/** Only an approver declines; whoever is both does so by giving a comment. */
function isDeclined(roles: UserActor['roles'], body: unknown): boolean {
  return roles.includes('approver') && (!roles.includes('coordinator') || body !== undefined);
}
