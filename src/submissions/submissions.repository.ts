import { Injectable } from '@nestjs/common';
import { WeightSchemes } from '../framework/weight-schemes.js';
import { In } from 'typeorm';
import { transaction } from '../platform/database/unit-of-work.js';
import type { ListPage } from '../platform/http/list-page.js';
import type { VerifiedBand } from '../scoring/verified.js';
import { Submission } from './submission.entity.js';
import type { SubmissionStatus } from './submission.status.js';
import { VERIFIED_COLUMNS } from './verified-beside.js';
import type { VerifiedColumns } from './verified-beside.js';

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
  status: SubmissionStatus;
  band: string;
  bandIsAtMost: boolean;
  score: number | null;
  verifiedBand: VerifiedBand | null;
  verifiedScore: number | null;
  shareVerified: number | null;
}

export type SubmissionRevision = Pick<Submission, 'id' | 'revision' | 'submittedAt' | 'band'> & VerifiedColumns;

/** Beside a submission what its review came to, with its dimensions in framework order. */
export type VerifiedBeside = VerifiedColumns & {
  readonly dimensionScores: readonly (number | null)[];
  readonly verifiedDimensionScores: readonly (number | null)[] | null;
  readonly decidedAt: Date | null;
};

/** A review that a newer revision has ended. */
export interface SupersededReview {
  reviewId: string;
  submissionId: string;
}

// The reviews room knows this one; its tables are met here by name only.
const SUPERSEDE = `WITH closed AS (
    UPDATE reviews SET status = 'superseded', holder_id = NULL, held_since = NULL
      FROM (SELECT id, status FROM reviews WHERE assessment_id = $1 AND status IN ('submitted', 'in-review')) before
      WHERE reviews.id = before.id RETURNING reviews.id, reviews.agency_id, reviews.submission_id, before.status AS status_from),
  logged AS (INSERT INTO review_events (review_id, agency_id, step, status_from, status_to, actor_id, at)
    SELECT id, agency_id, 'supersede', status_from, 'superseded', $2, $3 FROM closed)
  SELECT id AS "reviewId", submission_id AS "submissionId" FROM closed`;
const OPEN_REVIEW = `WITH opened AS (
    INSERT INTO reviews (id, submission_id, agency_id, assessment_id, status, opened_at)
      VALUES (gen_random_uuid(), $1, $2, $3, 'submitted', $5) RETURNING id, agency_id)
  INSERT INTO review_events (review_id, agency_id, step, status_to, actor_id, at)
    SELECT id, agency_id, 'open', 'submitted', $4, $5 FROM opened`;

@Injectable()
export class SubmissionsRepository {
  constructor(private readonly schemes: WeightSchemes) {}

  /** The catalogue knows its weights afterwards. */
  async byId(id: string): Promise<Submission | null> {
    const submission = await transaction().findOneBy(Submission, { id });
    if (submission) await this.schemes.know(submission.weightScheme);
    return submission;
  }

  /** Everything that was handed in of an assessment, newest first, as far as the caller may see it. */
  revisionsOf(assessmentId: string): Promise<SubmissionRevision[]> {
    return transaction().query<SubmissionRevision[]>(
      `SELECT s.id, s.revision, s.submitted_at AS "submittedAt", s.band, f.score, ${VERIFIED_COLUMNS}
        FROM submissions s LEFT JOIN submission_facts f ON f.submission_id = s.id
        WHERE s.assessment_id = $1 ORDER BY s.revision DESC`,
      [assessmentId],
    );
  }

  /** null where the caller may not see it. */
  async verifiedBeside(id: string): Promise<VerifiedBeside | null> {
    const [row] = await transaction().query<VerifiedBeside[]>(
      `SELECT f.score, ${VERIFIED_COLUMNS}, f.dimension_scores AS "dimensionScores",
          f.verified_dimension_scores AS "verifiedDimensionScores", f.decided_at AS "decidedAt"
        FROM submission_facts f WHERE f.submission_id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** The catalogue knows the weights of all of them afterwards. */
  async lastOfPilot(pilotId: string): Promise<Submission[]> {
    const last = await transaction().query<{ id: string }[]>(
      `SELECT DISTINCT ON (assessment_id) id FROM submissions WHERE pilot_id = $1
        ORDER BY assessment_id, revision DESC`,
      [pilotId],
    );
    const submissions = await transaction().findBy(Submission, { id: In(last.map(({ id }) => id)) });
    for (const { weightScheme } of submissions) await this.schemes.know(weightScheme);
    return submissions;
  }

  /** With it opens its review; gives the reviews of earlier revisions that are over by it. */
  async add(submission: Submission): Promise<SupersededReview[]> {
    await transaction().insert(Submission, submission);
    const { id, agencyId, assessmentId, approvedBy, submittedAt } = submission;
    const superseded = await transaction().query<SupersededReview[]>(SUPERSEDE, [
      assessmentId,
      approvedBy,
      submittedAt,
    ]);
    await transaction().query(OPEN_REVIEW, [id, agencyId, assessmentId, approvedBy, submittedAt]);
    return superseded;
  }

  /** Where its review stands; null where the caller may not see it. */
  async statusOf(id: string): Promise<SubmissionStatus | null> {
    const [row] = await transaction().query<{ status: SubmissionStatus }[]>(
      'SELECT status FROM reviews WHERE submission_id = $1',
      [id],
    );
    return row?.status ?? null;
  }

  /** Newest first, one more than the limit if there are more. */
  page({ limit, after }: ListPage, { status, band, agency }: SubmissionFilters): Promise<SubmissionLine[]> {
    return transaction().query<SubmissionLine[]>(
      `SELECT s.id, s.assessment_id AS "assessmentId", s.agency_id AS "agencyId", a.name AS "agencyName",
          s.pilot_id AS "pilotId", p.title AS "pilotTitle", s.revision, s.framework,
          s.weight_scheme AS "weightScheme", s.sheet_hash AS "sheetHash", s.content_hash AS "contentHash",
          s.submitted_at AS "submittedAt", r.status, s.band,
          (s.findings->'result'->>'bandIsAtMost')::boolean AS "bandIsAtMost",
          (s.findings->'result'->'overall'->>'score')::double precision AS score, ${VERIFIED_COLUMNS}
        FROM submissions s JOIN reviews r ON r.submission_id = s.id JOIN agencies a ON a.id = s.agency_id
          JOIN pilots p ON p.id = s.pilot_id LEFT JOIN submission_facts f ON f.submission_id = s.id
        WHERE ($1::timestamptz IS NULL OR (s.submitted_at, s.id) < ($1::timestamptz, $2::uuid))
          AND ($3::text IS NULL OR r.status = $3) AND ($4::text IS NULL OR s.band = $4)
          AND ($5::uuid IS NULL OR s.agency_id = $5)
        ORDER BY s.submitted_at DESC, s.id DESC LIMIT $6`,
      [after?.[0] ?? null, after?.[1] ?? null, status ?? null, band ?? null, agency ?? null, limit + 1],
    );
  }
}
