import { Injectable } from '@nestjs/common';
import type { AgreedAction } from './agreed-action.entity.js';
import type { ReviewComment } from './review-comment.entity.js';
import type { ReviewFinding } from './review-finding.entity.js';
import type { Review } from './review.entity.js';
import { isDecided } from './review.status.js';
import { ReviewsRepository } from './reviews.repository.js';

export interface DecidedReview {
  readonly review: Review;
  readonly findings: readonly ReviewFinding[];
  readonly plan: readonly AgreedAction[];
}

/** What was said about one factor in the review of an earlier revision. */
export interface SaidOfFactor {
  readonly review: Review;
  readonly finding: ReviewFinding | null;
  readonly comments: readonly ReviewComment[];
}

/** Reviews as other rooms need them. Used inside a unit of work. */
@Injectable()
export class ReviewRegister {
  constructor(private readonly reviews: ReviewsRepository) {}

  /** null where the caller may not see it. */
  ofSubmission(submissionId: string): Promise<Review | null> {
    return this.reviews.ofSubmission(submissionId);
  }

  /** Newest first. */
  ofAssessment(assessmentId: string): Promise<Review[]> {
    return this.reviews.ofAssessment(assessmentId);
  }

  /** null until it is decided. */
  async decided(submissionId: string): Promise<DecidedReview | null> {
    const review = await this.reviews.ofSubmission(submissionId);
    if (!review || !isDecided(review.status)) return null;
    return {
      review,
      findings: await this.reviews.findings(review.id),
      plan: await this.reviews.agreedActions(review.id),
    };
  }

  /** Of the newest review of an assessment, per factor: what the agency sees while it works on the next revision. */
  async saidOf(assessmentId: string): Promise<Map<string, SaidOfFactor>> {
    const [review] = await this.reviews.ofAssessment(assessmentId);
    if (!review) return new Map();
    const findings = await this.reviews.findings(review.id);
    const comments = Map.groupBy(await this.reviews.comments([review.id]), ({ factor }) => factor);
    const factors = new Set([...findings.map(({ factor }) => factor), ...comments.keys()]);
    const said = [...factors].map((factor) => {
      const finding = findings.find((one) => one.factor === factor) ?? null;
      return [factor, { review, finding, comments: comments.get(factor) ?? [] }] as const;
    });
    return new Map(said);
  }
}
