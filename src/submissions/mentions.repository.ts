import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { AgreedFactor } from './agreements-of.js';
import type { Mention } from './mentions-of.js';
import type { Submission } from './submission.entity.js';

type Signed = Pick<Submission, 'id' | 'agencyId' | 'pilotId' | 'assessmentId' | 'submittedAt'>;

@Injectable()
export class MentionsRepository {
  /** Those of earlier revisions and of earlier assessments of the pilot stay, but are counted no longer. */
  async add(submission: Signed, mentions: readonly Mention[]): Promise<void> {
    const { id, agencyId, pilotId, assessmentId, submittedAt } = submission;
    await transaction().query(
      'UPDATE matter_mentions SET is_latest = false WHERE agency_id = $1 AND pilot_id = $2 AND is_latest',
      [agencyId, pilotId],
    );
    if (mentions.length === 0) return;
    const rows = JSON.stringify(mentions);
    // In the order of ids, both times: so that of two who name the same matters at once, or one who joins them meanwhile,
    // none waits for the other in a circle.
    await transaction().query(
      `INSERT INTO matters (id, kind, name, name_key, state, version, noted_at, changed_at)
        SELECT DISTINCT ON ("matterId") "matterId", kind, name, "nameKey", 'noted', 1, $2::timestamptz, $2::timestamptz
        FROM jsonb_to_recordset($1::jsonb) AS m("matterId" uuid, kind text, name text, "nameKey" text)
        ORDER BY "matterId" ON CONFLICT DO NOTHING`,
      [rows, submittedAt],
    );
    await transaction().query(
      `INSERT INTO matter_mentions (submission_id, matter_id, factor, agency_id, pilot_id, assessment_id, name, cause,
          is_latest)
        SELECT $2, "matterId", factor, $3, $4, $5, name, cause, true
        FROM jsonb_to_recordset($1::jsonb) AS m("matterId" uuid, factor text, name text, cause text)
        ORDER BY "matterId"`,
      [rows, id, agencyId, pilotId, assessmentId],
    );
  }

  async addAgreements({ id, agencyId }: Signed, agreements: readonly AgreedFactor[]): Promise<void> {
    if (agreements.length === 0) return;
    await transaction().query(
      `INSERT INTO factor_agreements (submission_id, factor, agency_id, n, rwg)
        SELECT $2, factor, $3, n, rwg FROM jsonb_to_recordset($1::jsonb) AS a(factor text, n integer, rwg double precision)`,
      [JSON.stringify(agreements), id, agencyId],
    );
  }
}
