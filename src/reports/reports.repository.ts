import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { Report } from './report.entity.js';
import type { ReportStatus } from './report.status.js';

export type EqualReport = Pick<Report, 'submissionId' | 'reviewState' | 'format' | 'locale' | 'templateVersion'>;

export interface RenderedContent {
  content: Buffer;
  contentType: string;
  fileName: string;
  contentSha256: string;
}

@Injectable()
export class ReportsRepository {
  byId(id: string): Promise<Report | null> {
    return transaction().findOneBy(Report, { id });
  }

  /** Newest first. */
  ofSubmission(submissionId: string): Promise<Report[]> {
    return transaction().find(Report, { where: { submissionId }, order: { requestedAt: 'DESC', id: 'ASC' } });
  }

  equalTo({ submissionId, reviewState, format, locale, templateVersion }: EqualReport): Promise<Report | null> {
    return transaction().findOneBy(Report, { submissionId, reviewState, format, locale, templateVersion });
  }

  /** false where an equal one is there already, perhaps since a moment ago. */
  async addIfNew(report: Report): Promise<boolean> {
    const rows = await transaction().query<unknown[]>(
      `INSERT INTO reports (id, submission_id, agency_id, review_state, format, locale, template_version, status,
          requested_by, requested_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT ON CONSTRAINT reports_equal_unique DO NOTHING RETURNING id`,
      [
        report.id,
        report.submissionId,
        report.agencyId,
        report.reviewState,
        report.format,
        report.locale,
        report.templateVersion,
        report.status,
        report.requestedBy,
        report.requestedAt,
      ],
    );
    return rows.length === 1;
  }

  /** Only from the states named, so that what is ready stays as it is. false where it was in another. */
  async move(id: string, from: readonly ReportStatus[], to: ReportStatus, failure: string | null): Promise<boolean> {
    const [, moved] = await transaction().query<[unknown, number]>(
      'UPDATE reports SET status = $3, failure = $4 WHERE id = $1 AND status = ANY($2)',
      [id, from, to, failure],
    );
    return moved === 1;
  }

  /** Once: a second attempt that comes late changes nothing. */
  async finish(id: string, rendered: RenderedContent, finishedAt: Date): Promise<boolean> {
    const { content, contentType, fileName, contentSha256 } = rendered;
    const [, finished] = await transaction().query<[unknown, number]>(
      `UPDATE reports SET status = 'ready', failure = NULL, content = $2, content_type = $3, file_name = $4,
        content_sha256 = $5, finished_at = $6 WHERE id = $1 AND status = 'rendering'`,
      [id, content, contentType, fileName, contentSha256, finishedAt],
    );
    return finished === 1;
  }

  async content(id: string): Promise<Buffer | null> {
    const [row] = await transaction().query<{ content: Buffer | null }[]>('SELECT content FROM reports WHERE id = $1', [
      id,
    ]);
    return row?.content ?? null;
  }
}
