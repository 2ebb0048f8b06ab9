import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { AnswerStatus } from '../scoring/answer.js';
import type { SubmissionStatus } from '../submissions/submission.status.js';
import type { FindingVerdict } from './finding.js';

/** How many comparable submissions were verified at one level of one factor. */
export interface LevelCount {
  /** The factor's, counted from 1 in the order of the facts. */
  place: number;
  level: number;
  n: number;
}

/** What was handed in earlier said of one factor, as numbers of fact-codes.ts, and what was found then. */
export interface EarlierAnswer {
  submissionId: string;
  revision: number;
  /** Of a former assessment of the same pilot, not of this one. */
  isFormer: boolean;
  submittedAt: Date;
  reviewStatus: SubmissionStatus;
  statusCode: number;
  level: number;
  verdict: FindingVerdict | null;
  verifiedStatus: AnswerStatus | null;
  verifiedLevel: number | null;
  reason: string | null;
}

/**
 * Of each pilot of each other agency the last submission that was accepted: what is returned is still to be corrected,
 * and who assesses the same pilot twice does not count twice.
 */
const COMPARABLE = `SELECT DISTINCT ON (other.agency_id, other.pilot_id) other.verified_levels AS levels, other.found
  FROM submission_facts this JOIN submission_facts other
    ON other.framework = this.framework AND other.integration_model = this.integration_model
      AND other.agency_id <> this.agency_id
  WHERE this.submission_id = $1 AND other.decision IN ('accept', 'accept-with-plan')
  ORDER BY other.agency_id, other.pilot_id, other.submitted_at DESC, other.revision DESC`;

/** What one submission is held against: other agencies' verified levels, and its own earlier revisions. */
@Injectable()
export class ComparisonRepository {
  /**
   * Counted, not sorted: the median follows from the counts. Only levels that somebody confirmed or changed: the others
   * are still their agencies' own.
   */
  levelCounts(submissionId: string): Promise<LevelCount[]> {
    return transaction().query<LevelCount[]>(
      `SELECT at.place::integer, at.level::integer, count(*)::integer AS n
        FROM (${COMPARABLE}) AS comparable CROSS JOIN LATERAL unnest(levels, found)
          WITH ORDINALITY AS at (level, is_found, place)
        WHERE at.is_found AND at.level > 0 GROUP BY at.place, at.level`,
      [submissionId],
    );
  }

  /** Levels of the revision handed in before this one, 0 = none; null where there was none. */
  async previousLevels(submissionId: string): Promise<number[] | null> {
    const [row] = await transaction().query<{ levels: number[] }[]>(
      `SELECT earlier.levels FROM submission_facts this
        JOIN submission_facts earlier ON earlier.assessment_id = this.assessment_id AND earlier.revision < this.revision
        WHERE this.submission_id = $1 ORDER BY earlier.revision DESC LIMIT 1`,
      [submissionId],
    );
    return row?.levels ?? null;
  }

  /**
   * Of all the same agency handed in before of the same pilot, newest first, also in a former assessment of it; a place
   * means the same factor only under the same framework version.
   *
   * @param place of the factor, counted from 1
   */
  earlierAnswers(submissionId: string, factor: string, place: number): Promise<EarlierAnswer[]> {
    return transaction().query<EarlierAnswer[]>(
      `SELECT earlier.submission_id AS "submissionId", earlier.revision, earlier.submitted_at AS "submittedAt",
          earlier.assessment_id <> this.assessment_id AS "isFormer",
          r.status AS "reviewStatus", earlier.statuses[$3]::integer AS "statusCode",
          earlier.levels[$3]::integer AS level, found.verdict, found.status AS "verifiedStatus",
          found.level AS "verifiedLevel", found.reason
        FROM submission_facts this
          JOIN submission_facts earlier ON earlier.agency_id = this.agency_id AND earlier.pilot_id = this.pilot_id
            AND earlier.framework = this.framework
            AND (earlier.submitted_at, earlier.revision) < (this.submitted_at, this.revision)
          JOIN reviews r ON r.submission_id = earlier.submission_id
          LEFT JOIN review_findings found ON found.review_id = r.id AND found.factor = $2 AND found.verdict <> 'none'
        WHERE this.submission_id = $1 ORDER BY earlier.submitted_at DESC, earlier.revision DESC`,
      [submissionId, factor, place],
    );
  }
}
