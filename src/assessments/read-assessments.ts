import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { ServiceScore } from '../report-content/service-score.js';
import type { AnswerSheet } from '../sheet/answer-sheet.js';
import type { Assessment } from './assessment.entity.js';
import { AssessmentParts } from './assessment-parts.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { DraftScore } from './draft-score.js';
import { SubmittedRevisionsRepository } from './submitted-revisions.repository.js';
import type { SubmittedRevision } from './submitted-revisions.repository.js';

/** What an assessment looks like depends on who asks: its agency sees the draft, the reviewing body what was sealed. */
@Injectable()
export class ReadAssessments {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly submitted: SubmittedRevisionsRepository,
    private readonly parts: AssessmentParts,
    private readonly scores: DraftScore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  page(actor: UserActor, page: ListPage): Promise<SubmittedRevision[]> {
    return this.unitOfWork.run(actor, () => this.sourceFor(actor).page(page));
  }

  /** @throws AppError 404 */
  one(actor: UserActor, id: string): Promise<SubmittedRevision> {
    return this.unitOfWork.run(actor, async () => {
      const found = await this.sourceFor(actor).byId(id);
      if (!found) throw notFound();
      return found;
    });
  }

  /** @throws AppError 404 */
  sheet(actor: UserActor, id: string): Promise<AnswerSheet> {
    return this.unitOfWork.run(actor, async () => this.parts.sheet(await this.found(id)));
  }

  /** The score so far, with the hash the sheet would have if it were submitted now. @throws AppError 404 */
  score(actor: UserActor, id: string): Promise<ServiceScore> {
    return this.unitOfWork.run(actor, async () => this.scores.of(await this.found(id)));
  }

  private sourceFor(actor: UserActor): AssessmentsRepository | SubmittedRevisionsRepository {
    return actor.agencyId === null ? this.submitted : this.assessments;
  }

  private async found(id: string): Promise<Assessment> {
    const assessment = await this.assessments.byId(id);
    if (!assessment) throw notFound();
    return assessment;
  }
}
