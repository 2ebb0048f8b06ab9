import { Injectable } from '@nestjs/common';
import { preparedQuery } from '../platform/database/prepared-query.js';
import type { FactorCode, Track } from '../scoring/framework-structure.js';
import type { AnswerContent } from '../sheet/answer-sheet.js';
import type { StoredAnswer } from './answer.entity.js';
import type { AssessmentState } from './assessment.status.js';

/** Everything that the page of one factor shows of an assessment. Version 0 = never written. */
export interface FactorReading {
  readonly pilotTitle: string;
  readonly provenance: string | null;
  readonly state: AssessmentState;
  readonly revision: number;
  /** The assessment it takes up again; null for a first one. */
  readonly formerId: string | null;
  readonly track: Track;
  readonly agency: {
    readonly content: StoredAnswer | null;
    readonly version: number;
    readonly updatedAt: Date | null;
    readonly updatedBy: string | null;
    /** Taken over from the former assessment, and not looked at since. */
    readonly carriedOver: boolean;
  };
  readonly own: {
    readonly content: AnswerContent | null;
    readonly version: number;
    readonly updatedAt: Date | null;
    /** Whether the coordinator may see it. */
    readonly released: boolean;
  };
}

type Row = Omit<FactorReading, 'agency' | 'own'> & {
  content: StoredAnswer | null;
  version: number;
  updatedAt: Date | null;
  updatedBy: string | null;
  carriedOver: boolean;
  ownContent: AnswerContent | null;
  ownVersion: number;
  ownUpdatedAt: Date | null;
  released: boolean;
};

@Injectable()
export class FactorReadingRepository {
  /** null where the caller may not see the assessment. Own answers are the caller's: PostgreSQL shows no others. */
  async byFactor(assessmentId: string, userId: string, factor: FactorCode): Promise<FactorReading | null> {
    const [row] = await preparedQuery<Row>(
      'factor-reading',
      `SELECT p.title AS "pilotTitle", s.provenance, s.state, s.revision, s.former_id AS "formerId", p.track,
          a.content, coalesce(a.version, 0) AS version, a.updated_at AS "updatedAt", u.name AS "updatedBy",
          coalesce(a.carried_over, false) AS "carriedOver",
          o.content AS "ownContent", coalesce(o.version, 0) AS "ownVersion", o.updated_at AS "ownUpdatedAt",
          coalesce(o.released, false) AS released
        FROM assessments s JOIN pilots p ON p.id = s.pilot_id
        LEFT JOIN answers a ON a.assessment_id = s.id AND a.factor = $3
        LEFT JOIN users u ON u.id = a.updated_by
        LEFT JOIN own_answers o ON o.assessment_id = s.id AND o.user_id = $2 AND o.factor = $3
        WHERE s.id = $1`,
      [assessmentId, userId, factor],
    );
    if (!row) return null;
    const { content, version, updatedAt, updatedBy, carriedOver, ...others } = row;
    const { ownContent, ownVersion, ownUpdatedAt, released, ...assessment } = others;
    return {
      ...assessment,
      agency: { content, version, updatedAt, updatedBy, carriedOver },
      own: { content: ownContent, version: ownVersion, updatedAt: ownUpdatedAt, released },
    };
  }
}
