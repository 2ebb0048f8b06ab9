import { Injectable } from '@nestjs/common';
import { preparedQuery } from '../platform/database/prepared-query.js';
import { transaction } from '../platform/database/unit-of-work.js';
import type { FactorCode, Track } from '../scoring/framework-structure.js';
import { Answer } from './answer.entity.js';
import type { StoredAnswer } from './answer.entity.js';
import type { Assessment } from './assessment.entity.js';
import type { AssessmentState } from './assessment.status.js';

/** Enough of an assessment to judge a write, and the answer as it stands; version 0 = never written. */
export interface AnswerPlace {
  agencyId: string;
  state: AssessmentState;
  track: Track;
  content: StoredAnswer | null;
  version: number;
  updatedAt: Date | null;
}

@Injectable()
export class AnswersRepository {
  all(assessmentId: string): Promise<Answer[]> {
    return transaction().findBy(Answer, { assessmentId });
  }

  /**
   * Looks before a write. Keeps the assessment from being frozen until the transaction ends, and sees its state as of
   * now if it is being frozen at this moment. null where the caller may not see it.
   */
  async placeForWrite(assessmentId: string, factor: FactorCode): Promise<AnswerPlace | null> {
    const [row] = await preparedQuery<AnswerPlace>(
      'answer-place',
      `SELECT s.agency_id AS "agencyId", s.state, p.track, a.content, coalesce(a.version, 0) AS version,
          a.updated_at AS "updatedAt"
        FROM assessments s JOIN pilots p ON p.id = s.pilot_id
        LEFT JOIN answers a ON a.assessment_id = s.id AND a.factor = $2
        WHERE s.id = $1 FOR KEY SHARE OF s`,
      [assessmentId, factor],
    );
    return row ?? null;
  }

  /**
   * Writes over exactly the version that was seen. What respondents said stays: it is not the coordinator's to change.
   *
   * @returns the new version; null where somebody else was faster
   */
  async write(answer: Omit<Answer, 'version'>, overVersion: number): Promise<number | null> {
    const { assessmentId, factor, agencyId, content, updatedBy, updatedAt } = answer;
    const [row] = await preparedQuery<{ version: number }>(
      'answer-write',
      `INSERT INTO answers AS a (assessment_id, factor, agency_id, content, version, updated_by, updated_at)
        VALUES ($1, $2, $3, $4, 1, $5, $6)
        ON CONFLICT (assessment_id, factor) DO UPDATE SET version = a.version + 1, carried_over = false,
          updated_by = excluded.updated_by,
          updated_at = excluded.updated_at, content = CASE WHEN a.content ? 'respondents'
            THEN excluded.content || jsonb_build_object('respondents', a.content->'respondents')
            ELSE excluded.content END
          WHERE a.version = $7
        RETURNING version`,
      [assessmentId, factor, agencyId, JSON.stringify(content), updatedBy, updatedAt, overVersion],
    );
    return row?.version ?? null;
  }

  /** Taken over and not written anew since. */
  async carriedOver(assessmentId: string): Promise<FactorCode[]> {
    const rows = await transaction().query<{ factor: FactorCode }[]>(
      'SELECT factor FROM answers WHERE assessment_id = $1 AND carried_over',
      [assessmentId],
    );
    return rows.map(({ factor }) => factor);
  }

  /** What people said stays with the former one: they are asked again. */
  async takeOver(formerId: string, { id, createdBy, createdAt }: Assessment): Promise<void> {
    await transaction().query(
      `INSERT INTO answers (assessment_id, factor, agency_id, content, version, updated_by, updated_at, carried_over)
        SELECT $2, factor, agency_id, content - 'respondents', 1, $3, $4, true FROM answers
        WHERE assessment_id = $1 AND content->>'status' IS DISTINCT FROM 'unanswered'`,
      [formerId, id, createdBy, createdAt],
    );
  }

  async addAll(answers: readonly Answer[]): Promise<void> {
    if (answers.length > 0) await transaction().insert(Answer, answers as never);
  }
}
