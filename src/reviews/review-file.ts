import { Injectable } from '@nestjs/common';
import { FrameworkRegister } from '../framework/framework-register.js';
import { notFound } from '../platform/http/app-error.js';
import type { FrameworkVersion } from '../report-content/wording.js';
import { scoredSheetOf } from '../report-content/service-score.js';
import type { ScoredSheet } from '../scoring/answer.js';
import { prepare } from '../scoring/prepared.js';
import type { Prepared } from '../scoring/prepared.js';
import { verify } from '../scoring/verified.js';
import type { VerifiedResult } from '../scoring/verified.js';
import type { ReportSheet } from '../sheet/answer-sheet.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import type { Submission } from '../submissions/submission.entity.js';
import { verifiedOf } from './finding.js';
import type { ReviewFinding } from './review-finding.entity.js';
import type { Review } from './review.entity.js';
import { ReviewsRepository } from './reviews.repository.js';

/** Everything one review is about. */
export interface ReviewFile {
  readonly review: Review;
  readonly submission: Submission;
  /** As worded when it was handed in. */
  readonly framework: FrameworkVersion;
  readonly sheet: ReportSheet;
  readonly scored: ScoredSheet;
  readonly prepared: Prepared;
  /** As far as the caller may see them. */
  readonly findings: readonly ReviewFinding[];
}

/** Puts a review together with what it reviews. Used inside a unit of work. */
@Injectable()
export class ReviewFiles {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly submissions: SubmissionRegister,
    private readonly frameworks: FrameworkRegister,
  ) {}

  /** @throws AppError 404 */
  async open(id: string): Promise<ReviewFile> {
    const review = await this.reviews.byId(id);
    if (!review) throw notFound();
    return this.with(review);
  }

  async with(review: Review): Promise<ReviewFile> {
    const submission = await this.submissions.find(review.submissionId);
    if (!submission) throw notFound();
    const framework = await this.frameworks.asWordedIn(submission.wordingRevision);
    const sheet = JSON.parse(submission.sheet) as ReportSheet;
    const { weightScheme, weights } = submission;
    return {
      review,
      submission,
      framework,
      sheet,
      scored: scoredSheetOf(sheet),
      prepared: prepare(framework.structure, { id: weightScheme, weights }),
      findings: await this.reviews.findings(review.id),
    };
  }
}

/** The verified result so far. */
export function verifiedSoFar({ prepared, scored, findings, submission }: ReviewFile): VerifiedResult {
  return verify(prepared, scored, verifiedOf(findings), submission.findings.result);
}
