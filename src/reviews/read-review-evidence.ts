import { Injectable } from '@nestjs/common';
import { EvidenceRegister } from '../evidence/evidence-register.js';
import type { Evidence } from '../evidence/evidence.entity.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/http/app-error.js';
import type { SealedContent } from '../sheet/sheet-hash.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import { ReviewsRepository } from './reviews.repository.js';

/** The files that one submission was sealed with, for the reviewing body. */
@Injectable()
export class ReadReviewEvidence {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly submissions: SubmissionRegister,
    private readonly evidence: EvidenceRegister,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** As they were added. @throws AppError 404 */
  list(actor: UserActor, reviewId: string): Promise<Evidence[]> {
    return this.unitOfWork.run(actor, () => this.files(reviewId));
  }

  /** With its bytes; who reads a file is recorded. @throws AppError 404 */
  content(actor: UserActor, reviewId: string, evidenceId: string): Promise<{ evidence: Evidence; content: Buffer }> {
    return this.unitOfWork.run(actor, async () => {
      const evidence = (await this.files(reviewId)).find(({ id }) => id === evidenceId);
      const content = evidence && (await this.evidence.content(evidenceId));
      if (!evidence || !content) throw notFound();
      const { assessmentId, factor, agencyId } = evidence;
      const details = { assessment: assessmentId, factor, review: reviewId };
      await record({ action: 'evidence.read', object: { kind: 'evidence', id: evidenceId }, agencyId, details });
      return { evidence, content };
    });
  }

  /** What a later revision added is no part of this one, even if it is the same file. */
  private async files(reviewId: string): Promise<Evidence[]> {
    const review = await this.reviews.byId(reviewId);
    const submission = review && (await this.submissions.find(review.submissionId));
    if (!submission) throw notFound();
    const { evidenceHashes } = JSON.parse(submission.content) as SealedContent;
    const files = await this.evidence.sealedFiles(submission.assessmentId, evidenceHashes);
    return files.filter(({ createdAt }) => createdAt <= submission.submittedAt);
  }
}
