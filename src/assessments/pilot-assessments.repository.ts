import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { AssessmentOccasion, AssessmentState } from './assessment.status.js';

/** One agency's assessment of a pilot, as far as the caller may know of it. */
export interface PilotAssessment {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly state: AssessmentState;
  readonly revision: number;
  /** YYYY-MM or YYYY-MM-DD. */
  readonly assessedAt: string | null;
  /** On which a former one is taken up again; null for a first one. */
  readonly occasion: AssessmentOccasion | null;
  readonly updatedAt: Date;
  /** The last one handed in; null where there is none. */
  readonly submissionId: string | null;
}

/**
 * Who has assessed a pilot. Members are shown their own agency's drafts, the reviewing body what was handed in. The
 * submissions room knows this one, so its table is read here by name.
 */
@Injectable()
export class PilotAssessmentsRepository {
  drafts(pilotId: string): Promise<PilotAssessment[]> {
    return transaction().query<PilotAssessment[]>(
      `SELECT a.id, a.agency_id AS "agencyId", g.name AS "agencyName", a.state, a.revision,
          a.assessed_at AS "assessedAt", a.occasion, a.updated_at AS "updatedAt",
          (SELECT s.id FROM submissions s WHERE s.assessment_id = a.id ORDER BY s.revision DESC LIMIT 1)
            AS "submissionId"
        FROM assessments a JOIN agencies g ON g.id = a.agency_id
        WHERE a.pilot_id = $1 ORDER BY a.created_at, a.id`,
      [pilotId],
    );
  }

  handedIn(pilotId: string): Promise<PilotAssessment[]> {
    return transaction().query<PilotAssessment[]>(
      `SELECT * FROM (SELECT DISTINCT ON (g.name, s.assessment_id) s.assessment_id AS id, s.agency_id AS "agencyId",
          g.name AS "agencyName", 'submitted' AS state, s.revision, s.sheet::jsonb->>'assessedAt' AS "assessedAt",
          again.occasion, s.submitted_at AS "updatedAt", s.id AS "submissionId"
        FROM submissions s JOIN agencies g ON g.id = s.agency_id
          LEFT JOIN taken_up_again(ARRAY(SELECT assessment_id FROM submissions WHERE pilot_id = $1)) AS again
            ON again.assessment_id = s.assessment_id
        WHERE s.pilot_id = $1 ORDER BY g.name, s.assessment_id, s.revision DESC) AS last
        ORDER BY "agencyName", "updatedAt", id`,
      [pilotId],
    );
  }
}
