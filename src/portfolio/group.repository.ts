import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { Pilot } from '../sheet/answer-sheet.js';

export interface GroupQuartiles {
  /** Dimensions in framework order from 1, then the overall score. */
  place: number;
  agencies: number;
  lower: number;
  median: number;
  upper: number;
}

/** Of the caller's agency: the latest submission of an assessment. */
export interface OwnFacts {
  submissionId: string;
  revision: number;
  agencyLevel: 'central' | 'local' | 'other';
  integrationModel: Pilot['integrationModel'];
  weightScheme: string;
  score: number | null;
  dimensions: (number | null)[];
}

@Injectable()
export class GroupRepository {
  async own(assessmentId: string): Promise<OwnFacts | null> {
    const [row] = await transaction().query<OwnFacts[]>(
      `SELECT submission_id AS "submissionId", revision, agency_level AS "agencyLevel",
          integration_model AS "integrationModel", weight_scheme AS "weightScheme", score, dimension_scores AS dimensions
        FROM submission_facts WHERE assessment_id = $1 AND is_latest`,
      [assessmentId],
    );
    return row ?? null;
  }

  /** Nothing where fewer than five other agencies are in the group. */
  quartiles(assessmentId: string): Promise<GroupQuartiles[]> {
    return transaction().query<GroupQuartiles[]>('SELECT * FROM group_of_assessment($1)', [assessmentId]);
  }
}
