import { Injectable } from '@nestjs/common';
import { PutAnswer } from '../assessments/put-answer.js';
import { ReviseAssessment } from '../assessments/revise-assessment.js';
import type { UserActor } from '../platform/access/caller.js';
import { etagOf } from '../platform/http/preconditions.js';
import { RequestSubmission } from '../submissions/request-submission.js';
import { SignSubmission } from '../submissions/sign-submission.js';
import type { Submission } from '../submissions/submission.entity.js';
import type { DemoRevision, DemoState } from './demo-assessments.js';

interface HandingIn {
  readonly coordinator: UserActor;
  readonly approver: UserActor;
}

/** Hands a demo assessment in as its coordinator and approver would, and once more after it was revised. */
@Injectable()
export class HandInDemo {
  constructor(
    private readonly requesting: RequestSubmission,
    private readonly signing: SignSubmission,
    private readonly revising: ReviseAssessment,
    private readonly answering: PutAnswer,
  ) {}

  /** null where it is not signed. */
  async handIn(id: string, state: DemoState, { coordinator, approver }: HandingIn): Promise<Submission | null> {
    if (state === 'draft') return null;
    const { sheetHash } = await this.requesting.request(coordinator, id, 'zh-TW');
    return state === 'submitted' ? this.signing.sign(approver, id, { sheetHash }, 'zh-TW') : null;
  }

  /** null where the revision is not signed. */
  async revise(id: string, { answers, state }: DemoRevision, by: HandingIn): Promise<Submission | null> {
    await this.revising.revise(by.coordinator, id);
    for (const { factor, ...body } of answers) {
      const headers = { 'if-match': etagOf(AS_IMPORTED) };
      await this.answering.put(by.coordinator, { assessmentId: id, factor, headers, body }, 'zh-TW');
    }
    return this.handIn(id, state, by);
  }
}

const AS_IMPORTED = 1;
