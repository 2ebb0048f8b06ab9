import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { Submission } from './submission.entity.js';
import type { SubmissionStatus } from './submission.status.js';
import { SubmissionsRepository } from './submissions.repository.js';
import type { SubmissionFilters, SubmissionLine } from './submissions.repository.js';

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

  /** With where its review stands. @throws AppError 404 */
  withStatus(actor: Actor, id: string): Promise<{ submission: Submission; status: SubmissionStatus }> {
    return this.unitOfWork.run(actor, async () => {
      const submission = await this.submissions.byId(id);
      const status = await this.submissions.statusOf(id);
      if (!submission || !status) throw notFound();
      return { submission, status };
    });
  }
}
