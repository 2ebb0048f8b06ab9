import { Injectable } from '@nestjs/common';
import type { Band } from '../scoring/framework-structure.js';
import { preparedQuery } from '../platform/database/prepared-query.js';
import type { StoredDigits } from './stored-digits.js';

export interface LatestSheet extends StoredDigits {
  readonly submissionId: string;
  readonly band: Band;
  readonly weightScheme: string;
}

@Injectable()
export class LatestSheetsRepository {
  /** Each agency's last word on each pilot, in the order of their ids, after the one named. */
  batch(framework: string, after: string | null, limit: number): Promise<LatestSheet[]> {
    return preparedQuery<LatestSheet>('latest-sheets', BATCH, [framework, after ?? FIRST, limit]);
  }
}

const FIRST = '00000000-0000-0000-0000-000000000000';
const BATCH = `SELECT submission_id AS "submissionId", track, array_to_string(statuses, '') AS statuses,
    array_to_string(levels, '') AS levels, band,
    weight_scheme AS "weightScheme"
  FROM submission_facts WHERE framework = $1 AND is_latest AND submission_id > $2 ORDER BY submission_id LIMIT $3`;
