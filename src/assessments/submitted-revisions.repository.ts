import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { Assessment } from './assessment.entity.js';

/** What it follows is for its agency; the reviewing body has the trend of the pilot. */
export type SubmittedRevision = Omit<Assessment, 'createdBy' | 'formerId' | 'occasion'> &
  Partial<Pick<Assessment, 'formerId' | 'occasion'>>;

/**
 * Assessments as the reviewing body sees them: the last submitted revision, never the working draft. Reads what the
 * submissions room has sealed; that room knows this one, so the table is read here by name.
 */
const LAST_SUBMITTED = `
  SELECT DISTINCT ON (assessment_id) assessment_id AS id, pilot_id AS "pilotId", agency_id AS "agencyId", framework,
    weight_scheme AS "weightScheme", sheet::jsonb->>'assessedAt' AS "assessedAt",
    sheet::jsonb->>'provenance' AS provenance, 'submitted' AS state, revision, submitted_at AS "createdAt",
    submitted_at AS "updatedAt"
  FROM submissions`;

@Injectable()
export class SubmittedRevisionsRepository {
  async byId(id: string): Promise<SubmittedRevision | null> {
    const [row] = await transaction().query<SubmittedRevision[]>(
      `${LAST_SUBMITTED} WHERE assessment_id = $1 ORDER BY assessment_id, revision DESC`,
      [id],
    );
    return row ?? null;
  }

  /** Newest first, one more than the limit if there are more. */
  page({ limit, after }: ListPage): Promise<SubmittedRevision[]> {
    return transaction().query<SubmittedRevision[]>(
      `SELECT * FROM (${LAST_SUBMITTED} ORDER BY assessment_id, revision DESC) AS last
        WHERE $1::timestamptz IS NULL OR ("createdAt", id) < ($1::timestamptz, $2::uuid)
        ORDER BY "createdAt" DESC, id DESC LIMIT $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }
}
