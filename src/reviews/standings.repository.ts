import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ReviewStatus } from './review.status.js';

/** Where the review of what was last handed in of an assessment stands. */
export interface Standing {
  reviewId: string;
  assessmentId: string;
  submissionId: string;
  /** The one that was handed in. */
  revision: number;
  status: ReviewStatus;
  /** Answers it came back for: changed, or asked about; 0 unless it was returned. */
  returnedFor: number;
}

@Injectable()
export class StandingsRepository {
  /** Of assessments of which nothing was handed in there is none. */
  of(assessmentIds: readonly string[]): Promise<Standing[]> {
    return transaction().query<Standing[]>(
      `SELECT DISTINCT ON (r.assessment_id) r.id AS "reviewId", r.assessment_id AS "assessmentId",
          r.submission_id AS "submissionId", s.revision, r.status,
          (SELECT count(*)::integer FROM review_findings f
            WHERE r.status = 'returned' AND f.review_id = r.id AND f.verdict IN ('change', 'ask')) AS "returnedFor"
        FROM reviews r JOIN submissions s ON s.id = r.submission_id
        WHERE r.assessment_id = ANY ($1) ORDER BY r.assessment_id, r.opened_at DESC, r.id DESC`,
      [[...assessmentIds]],
    );
  }
}
