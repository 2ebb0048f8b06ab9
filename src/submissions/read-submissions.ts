import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { Submission } from './submission.entity.js';
import type { SubmissionStatus } from './submission.status.js';
import { SubmissionsRepository } from './submissions.repository.js';
import type { SubmissionFilters, SubmissionLine, VerifiedBeside } from './submissions.repository.js';

export interface ReviewedSubmission {
  readonly submission: Submission;
  readonly status: SubmissionStatus;
  readonly beside: VerifiedBeside;
}

/** An agency sees its own, the reviewing body all: PostgreSQL's policies decide. */
@Injectable()
export class ReadSubmissions {
  constructor(
    private readonly submissions: SubmissionsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  page(actor: Actor, page: ListPage, filters: SubmissionFilters): Promise<SubmissionLine[]> {
    return this.unitOfWork.run(actor, () => this.submissions.page(page, filters));
  }

  /** @throws AppError 404 */
  async one(actor: Actor, id: string): Promise<Submission> {
    const submission = await this.unitOfWork.run(actor, () => this.submissions.byId(id));
    if (!submission) throw notFound();
    return submission;
  }

  /** With where its review stands, and what it came to. @throws AppError 404 */
  reviewed(actor: Actor, id: string): Promise<ReviewedSubmission> {
    return this.unitOfWork.run(actor, async () => {
      const submission = await this.submissions.byId(id);
      const status = await this.submissions.statusOf(id);
      const beside = await this.submissions.verifiedBeside(id);
      if (!submission || !status || !beside) throw notFound();
      return { submission, status, beside };
    });
  }
}
