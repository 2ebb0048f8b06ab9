import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { QUEUES } from '../platform/jobs/queue-schema.js';
import { PrintedTable } from '../platform/printing/printed-table.js';
import { Report } from './report.entity.js';

@Injectable()
export class ReportsRepository extends PrintedTable<Report> {
  constructor() {
    super(Report, QUEUES.renderReport, (status) => ({ failure: status === 'failed' ? 'rendering-failed' : null }));
  }

  equalTo({ submissionId, reviewState, format, locale, templateVersion }: Report): Promise<Report | null> {
    return transaction().findOneBy(Report, { submissionId, reviewState, format, locale, templateVersion });
  }

  /** Newest first. */
  ofSubmission(submissionId: string): Promise<Report[]> {
    return transaction().find(Report, { where: { submissionId }, order: { requestedAt: 'DESC', id: 'ASC' } });
  }
}
