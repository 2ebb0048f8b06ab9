import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import { Submission } from './submission.entity.js';

export interface SubmissionFilters {
  status?: string;
  band?: string;
  agency?: string;
}

/** A line of the list: no sheet, no findings but the score. */
export interface SubmissionLine {
  id: string;
  assessmentId: string;
  agencyId: string;
  agencyName: string;
  pilotId: string;
  pilotTitle: string;
  revision: number;
  framework: string;
  weightScheme: string;
  sheetHash: string;
  contentHash: string;
  submittedAt: Date;
  status: string;
  band: string;
  bandIsAtMost: boolean;
  score: number | null;
}

export type SubmissionRevision = Pick<Submission, 'id' | 'revision' | 'submittedAt' | 'band'>;

@Injectable()
export class SubmissionsRepository {
  byId(id: string): Promise<Submission | null> {
    return transaction().findOneBy(Submission, { id });
  }

  /** Everything that was handed in of an assessment, newest first, as far as the caller may see it. */
  revisionsOf(assessmentId: string): Promise<SubmissionRevision[]> {
    return transaction().find(Submission, {
      select: { id: true, revision: true, submittedAt: true, band: true },
      where: { assessmentId },
      order: { revision: 'DESC' },
    });
  }

  add(submission: Submission): Promise<unknown> {
    return transaction().insert(Submission, submission);
  }

  /** Newest first, one more than the limit if there are more. */
  page({ limit, after }: ListPage, { status, band, agency }: SubmissionFilters): Promise<SubmissionLine[]> {
    return transaction().query<SubmissionLine[]>(
      `SELECT s.id, s.assessment_id AS "assessmentId", s.agency_id AS "agencyId", a.name AS "agencyName",
          s.pilot_id AS "pilotId", p.title AS "pilotTitle", s.revision, s.framework,
          s.weight_scheme AS "weightScheme", s.sheet_hash AS "sheetHash", s.content_hash AS "contentHash",
          s.submitted_at AS "submittedAt", s.status, s.band,
          (s.findings->'result'->>'bandIsAtMost')::boolean AS "bandIsAtMost",
          (s.findings->'result'->'overall'->>'score')::double precision AS score
        FROM submissions s JOIN agencies a ON a.id = s.agency_id JOIN pilots p ON p.id = s.pilot_id
        WHERE ($1::timestamptz IS NULL OR (s.submitted_at, s.id) < ($1::timestamptz, $2::uuid))
          AND ($3::text IS NULL OR s.status = $3) AND ($4::text IS NULL OR s.band = $4)
          AND ($5::uuid IS NULL OR s.agency_id = $5)
        ORDER BY s.submitted_at DESC, s.id DESC LIMIT $6`,
      [after?.[0] ?? null, after?.[1] ?? null, status ?? null, band ?? null, agency ?? null, limit + 1],
    );
  }
}
