import { Injectable } from '@nestjs/common';
import { preparedQuery } from '../platform/database/prepared-query.js';
import { transaction } from '../platform/database/unit-of-work.js';
import type { FactorCode, Track } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import type { AssessmentState } from './assessment.status.js';
import { OwnAnswer } from './own-answer.entity.js';

export interface OwnAnswerPlace {
  agencyId: string;
  state: AssessmentState;
  track: Track;
  content: AnswerContent | null;
  version: number;
  updatedAt: Date | null;
}

type NewOwnAnswer = Pick<OwnAnswer, 'assessmentId' | 'userId' | 'factor' | 'agencyId' | 'content' | 'updatedAt'>;
type Written = Pick<OwnAnswer, 'version' | 'released' | 'seat' | 'post' | 'inPostSince'>;

/** PostgreSQL shows a caller no own answer but the caller's. */
@Injectable()
export class OwnAnswersRepository {
  all(assessmentId: string): Promise<OwnAnswer[]> {
    return transaction().findBy(OwnAnswer, { assessmentId });
  }

  async placeForWrite(assessmentId: string, userId: string, factor: FactorCode): Promise<OwnAnswerPlace | null> {
    const [row] = await preparedQuery<OwnAnswerPlace>(
      'own-answer-place',
      `SELECT s.agency_id AS "agencyId", s.state, p.track, o.content, coalesce(o.version, 0) AS version,
          o.updated_at AS "updatedAt"
        FROM assessments s JOIN pilots p ON p.id = s.pilot_id
        LEFT JOIN own_answers o ON o.assessment_id = s.id AND o.user_id = $2 AND o.factor = $3
        WHERE s.id = $1`,
      [assessmentId, userId, factor],
    );
    return row ?? null;
  }

  /**
   * Keeps the author's seat and time in post as the profile has them now. What was released stays so, unless it is
   * cleared.
   *
   * @returns what came of it; null where another window of the same person was faster
   */
  async write(answer: NewOwnAnswer, overVersion: number): Promise<Written | null> {
    const { assessmentId, userId, factor, agencyId, content, updatedAt } = answer;
    const [row] = await preparedQuery<Written>(
      'own-answer-write',
      `INSERT INTO own_answers AS o
          (assessment_id, user_id, factor, agency_id, content, version, updated_at, seat, post, in_post_since)
        SELECT $1::uuid, $2::uuid, $3::text, $4::uuid, $5::jsonb, 1, $6::timestamptz, p.seat, p.post, p.in_post_since
          FROM (SELECT $2::uuid AS user_id) who LEFT JOIN profiles p ON p.user_id = who.user_id
        ON CONFLICT (assessment_id, user_id, factor) DO UPDATE SET content = excluded.content,
          version = o.version + 1, updated_at = excluded.updated_at, seat = excluded.seat, post = excluded.post,
          in_post_since = excluded.in_post_since,
          released = o.released AND excluded.content->>'status' IS DISTINCT FROM 'unanswered'
          WHERE o.version = $7
        RETURNING version, released, seat, post, in_post_since AS "inPostSince"`,
      [assessmentId, userId, factor, agencyId, JSON.stringify(content), updatedAt, overVersion],
    );
    return row ?? null;
  }

  /** Answers that are as wanted already stay untouched: their ETags hold. */
  async release(
    assessmentId: string,
    userId: string,
    factors: readonly FactorCode[],
    released: boolean,
    updatedAt: Date,
  ): Promise<void> {
    await transaction().query(
      `UPDATE own_answers SET released = $4, version = version + 1, updated_at = $5
        WHERE assessment_id = $1 AND user_id = $2 AND factor = ANY ($3::text[]) AND released <> $4`,
      [assessmentId, userId, factors, released, updatedAt],
    );
  }
}
