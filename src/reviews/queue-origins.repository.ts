import { Injectable } from '@nestjs/common';
import type { AssessmentOccasion } from '../assessments/assessment.status.js';
import { transaction } from '../platform/database/unit-of-work.js';

/** What tells the submissions of one agency for one pilot apart. */
export interface Origin {
  /** YYYY-MM of what was assessed. */
  readonly assessedIn: string;
  /** On which a former assessment is taken up again; null for a first one. */
  readonly occasion: AssessmentOccasion | null;
}

/** Where submissions come from; read for the few that are shown, not for all that are sorted. */
@Injectable()
export class QueueOriginsRepository {
  async of(submissionIds: readonly string[]): Promise<ReadonlyMap<string, Origin>> {
    const rows = await transaction().query<(Origin & { id: string })[]>(
      `SELECT f.submission_id AS id, to_char(f.assessed_on, 'YYYY-MM') AS "assessedIn", again.occasion
        FROM submission_facts f LEFT JOIN taken_up_again(
          ARRAY(SELECT assessment_id FROM submission_facts WHERE submission_id = ANY ($1)))
          AS again ON again.assessment_id = f.assessment_id
        WHERE f.submission_id = ANY ($1)`,
      [[...submissionIds]],
    );
    return new Map(rows.map(({ id, assessedIn, occasion }) => [id, { assessedIn, occasion }]));
  }
}
