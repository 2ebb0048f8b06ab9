import { Injectable } from '@nestjs/common';
import type { AgreedAction } from './agreed-action.entity.js';
import type { ReviewComment } from './review-comment.entity.js';
import type { ReviewFinding } from './review-finding.entity.js';
import type { Review } from './review.entity.js';
import { isDecided } from './review.status.js';
import { ReviewsRepository } from './reviews.repository.js';
import type { SaidUnder } from './thread.js';
import { TurnsRepository } from './turns.repository.js';
import type { Turn, Turns } from './turns.repository.js';

export interface DecidedReview {
  readonly review: Review;
  readonly findings: readonly ReviewFinding[];
  readonly plan: readonly AgreedAction[];
}

/** What was said about one factor in the newest review of an assessment, and before. */
export interface SaidOfFactor {
  readonly review: Review;
  readonly revision: number;
  readonly finding: ReviewFinding | null;
  readonly comments: readonly ReviewComment[];
  /** Who has to do something about it; null where nothing is open. */
  readonly turn: Turn | null;
  /** In the reviews of earlier revisions, oldest first. */
  readonly earlier: readonly SaidUnder[];
}

/** Reviews as other rooms need them. Used inside a unit of work. */
@Injectable()
export class ReviewRegister {
  constructor(
    private readonly reviews: ReviewsRepository,
    private readonly turns: TurnsRepository,
  ) {}

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

  /** Whose turn it is with what was written, by review; one in which nothing waits is missing. */
  turnsOf(reviewIds: readonly string[]): Promise<ReadonlyMap<string, Turns>> {
    return this.turns.of(reviewIds);
  }

  /**
   * Per factor what the newest review of an assessment says, and what earlier ones said: what the agency sees while it
   * works on the next revision.
   */
  async saidOf(assessmentId: string): Promise<Map<string, SaidOfFactor>> {
    const [review, ...before] = await this.reviews.ofAssessment(assessmentId);
    if (!review) return new Map();
    const ids = [review, ...before].map(({ id }) => id);
    const findings = await this.reviews.findingsOf(ids);
    const comments = await this.reviews.comments(ids);
    const turns = (await this.turns.of([review.id])).get(review.id);
    const revisions = await this.reviews.revisionsOf(ids);
    const under = (id: string, factor: string): SaidUnder => ({
      revision: revisions.get(id) ?? 0,
      isEarlier: id !== review.id,
      finding: findings.find((one) => one.reviewId === id && one.factor === factor) ?? null,
      comments: comments.filter((one) => one.reviewId === id && one.factor === factor),
    });
    const factors = new Set([...findings, ...comments].map(({ factor }) => factor));
    const said = [...factors].map((factor) => {
      const earlier = before.map(({ id }) => under(id, factor)).toReversed();
      const { revision, finding, comments: written } = under(review.id, factor);
      const turn = turns?.get(factor) ?? null;
      return [factor, { review, revision, finding, comments: written, turn, earlier }] as const;
    });
    return new Map(said);
  }
}
