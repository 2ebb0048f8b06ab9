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

  /** @returns the new version; null where another window of the same person was faster */
  async write(answer: Omit<OwnAnswer, 'version'>, overVersion: number): Promise<number | null> {
    const { assessmentId, userId, factor, agencyId, content, updatedAt } = answer;
    const [row] = await preparedQuery<{ version: number }>(
      'own-answer-write',
      `INSERT INTO own_answers AS o (assessment_id, user_id, factor, agency_id, content, version, updated_at)
        VALUES ($1, $2, $3, $4, $5, 1, $6)
        ON CONFLICT (assessment_id, user_id, factor) DO UPDATE SET content = excluded.content,
          version = o.version + 1, updated_at = excluded.updated_at WHERE o.version = $7
        RETURNING version`,
      [assessmentId, userId, factor, agencyId, JSON.stringify(content), updatedAt, overVersion],
    );
    return row?.version ?? null;
  }
}
