import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { SubmissionRequest } from './submission-request.entity.js';

@Injectable()
export class SubmissionRequestsRepository {
  open(assessmentId: string): Promise<SubmissionRequest | null> {
    return transaction().findOneBy(SubmissionRequest, { assessmentId, state: 'open' });
  }

  /** The newest, in whatever state. */
  last(assessmentId: string): Promise<SubmissionRequest | null> {
    return transaction().findOne(SubmissionRequest, { where: { assessmentId }, order: { requestedAt: 'DESC' } });
  }

  add(request: SubmissionRequest): Promise<unknown> {
    return transaction().insert(SubmissionRequest, request);
  }

  close(id: string, state: 'withdrawn' | 'declined' | 'signed', by: string, at: Date, comment: string | null) {
    return transaction().update(SubmissionRequest, { id }, { state, closedBy: by, closedAt: at, comment });
  }
}
