import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { transaction } from '../platform/database/unit-of-work.js';
import { AgreedAction } from './agreed-action.entity.js';
import { ReviewComment } from './review-comment.entity.js';
import { ReviewEvent } from './review-event.entity.js';
import { ReviewFinding } from './review-finding.entity.js';
import { Review } from './review.entity.js';
import type { ReviewStatus } from './review.status.js';

/** A review of something that the same agency handed in before, of the same pilot. */
export interface EarlierReview {
  id: string;
  submissionId: string;
  assessmentId: string;
  revision: number;
  submittedAt: Date;
  status: ReviewStatus;
}

export type NewEvent = Omit<ReviewEvent, 'id'>;

@Injectable()
export class ReviewsRepository {
  /** null where the caller may not see it. */
  byId(id: string): Promise<Review | null> {
    return transaction().findOneBy(Review, { id });
  }

  ofSubmission(submissionId: string): Promise<Review | null> {
    return transaction().findOneBy(Review, { submissionId });
  }

  /** Of all revisions that were handed in, newest first. */
  ofAssessment(assessmentId: string): Promise<Review[]> {
    return transaction().find(Review, { where: { assessmentId }, order: { openedAt: 'DESC', id: 'DESC' } });
  }

  /** Also of former assessments; newest first. */
  earlier(submissionId: string): Promise<EarlierReview[]> {
    return transaction().query<EarlierReview[]>(
      `SELECT r.id, r.submission_id AS "submissionId", r.assessment_id AS "assessmentId", earlier.revision,
          earlier.submitted_at AS "submittedAt", r.status
        FROM submission_facts this
          JOIN submission_facts earlier ON earlier.agency_id = this.agency_id AND earlier.pilot_id = this.pilot_id
            AND (earlier.submitted_at, earlier.revision) < (this.submitted_at, this.revision)
          JOIN reviews r ON r.submission_id = earlier.submission_id
        WHERE this.submission_id = $1 ORDER BY earlier.submitted_at DESC, earlier.revision DESC`,
      [submissionId],
    );
  }

  /** The revision that each is about. */
  async revisionsOf(reviewIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await transaction().query<{ id: string; revision: number }[]>(
      `SELECT r.id, s.revision FROM reviews r JOIN submissions s ON s.id = r.submission_id WHERE r.id = ANY ($1)`,
      [[...reviewIds]],
    );
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  }

  /** For reviewers, held until the transaction ends; null where it is closed to every change. */
  locked(id: string): Promise<Review | null> {
    return transaction().findOne(Review, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** One at a time: an agency that revises and a reviewer who takes the same assessment. */
  async holdAssessment(assessmentId: string): Promise<void> {
    await transaction().query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`review/${assessmentId}`]);
  }

  /** Where to write to who has a review of the caller's own agency; null where nobody has it. */
  async holderToTell(id: string): Promise<{ email: string; name: string } | null> {
    const [row] = await transaction().query<{ email: string; name: string }[]>('SELECT * FROM review_holder($1)', [id]);
    return row ?? null;
  }

  change(id: string, change: Partial<Omit<Review, 'outcome'>>): Promise<unknown> {
    return transaction().update(Review, { id }, change);
  }

  decide(id: string, decided: Partial<Review>): Promise<unknown> {
    return transaction().update(Review, { id }, decided);
  }

  findings(reviewId: string): Promise<ReviewFinding[]> {
    return transaction().findBy(ReviewFinding, { reviewId });
  }

  findingsOf(reviewIds: readonly string[]): Promise<ReviewFinding[]> {
    return transaction().findBy(ReviewFinding, { reviewId: In([...reviewIds]) });
  }

  finding(reviewId: string, factor: string): Promise<ReviewFinding | null> {
    return transaction().findOneBy(ReviewFinding, { reviewId, factor });
  }

  async saveFinding(finding: ReviewFinding): Promise<void> {
    const { reviewId, factor, agencyId: _, ...changed } = finding;
    if (finding.version === 1) await transaction().insert(ReviewFinding, finding);
    else await transaction().update(ReviewFinding, { reviewId, factor }, changed);
  }

  /** As they were written. */
  comments(reviewIds: readonly string[]): Promise<ReviewComment[]> {
    return transaction().find(ReviewComment, {
      where: { reviewId: In([...reviewIds]) },
      order: { writtenAt: 'ASC', id: 'ASC' },
    });
  }

  addComment(comment: ReviewComment): Promise<unknown> {
    return transaction().insert(ReviewComment, comment);
  }

  events(reviewId: string): Promise<ReviewEvent[]> {
    return transaction().find(ReviewEvent, { where: { reviewId }, order: { id: 'ASC' } });
  }

  addEvent(event: NewEvent): Promise<unknown> {
    return transaction().insert(ReviewEvent, event);
  }

  /** In the order of the plan. */
  agreedActions(reviewId: string): Promise<AgreedAction[]> {
    return transaction().find(AgreedAction, { where: { reviewId }, order: { position: 'ASC' } });
  }

  addAgreed(actions: AgreedAction[]): Promise<unknown> {
    return transaction().insert(AgreedAction, actions);
  }

  /** After a return: the agency's next revision. false where the agency had opened it already. */
  async reopen(assessmentId: string, at: Date): Promise<boolean> {
    const [row] = await transaction().query<{ revision: number | null }[]>(
      'SELECT reopen_returned($1, $2) AS revision',
      [assessmentId, at],
    );
    return row?.revision !== null && row?.revision !== undefined;
  }
}
