import { Injectable } from '@nestjs/common';
import { preparedQuery } from '../platform/database/prepared-query.js';
import type { StoredAnswers } from './band-effect.js';

export interface NamedSubmission {
  readonly submissionId: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly pilotId: string;
  readonly pilotTitle: string;
  readonly revision: number;
}

@Injectable()
export class StoredAnswersRepository {
  /** Changes whenever a submission is added. */
  async stamp(framework: string): Promise<string> {
    const [row] = await preparedQuery<{ stamp: string }>('effect-stamp', STAMP, [framework]);
    return row!.stamp;
  }

  /** In the order of their ids, after the one named; arrays as digits, which are read ten times as fast. */
  batch(framework: string, after: string | null, limit: number): Promise<StoredAnswers[]> {
    return preparedQuery<StoredAnswers>('effect-batch', BATCH, [framework, after ?? FIRST, limit]);
  }

  named(ids: readonly string[]): Promise<NamedSubmission[]> {
    return preparedQuery<NamedSubmission>('effect-names', NAMES, [ids]);
  }
}

const FIRST = '00000000-0000-0000-0000-000000000000';

const STAMP = `SELECT count(*) || ' ' || coalesce(max(submitted_at)::text, '') AS stamp
  FROM submission_facts WHERE framework = $1`;

const BATCH = `SELECT submission_id AS "submissionId", submitted_at AS "submittedAt", is_latest AS "isLatest", track,
    array_to_string(statuses, '') AS statuses, array_to_string(levels, '') AS levels, band,
    band_is_at_most AS "bandIsAtMost", score
  FROM submission_facts WHERE framework = $1 AND submission_id > $2 ORDER BY submission_id LIMIT $3`;

const NAMES = `SELECT s.id AS "submissionId", s.agency_id AS "agencyId", a.name AS "agencyName",
    s.pilot_id AS "pilotId", p.title AS "pilotTitle", s.revision
  FROM submissions s JOIN agencies a ON a.id = s.agency_id JOIN pilots p ON p.id = s.pilot_id
  WHERE s.id = ANY($1::uuid[])`;
