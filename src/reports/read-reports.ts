import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Download } from '../platform/http/send-download.js';
import { ReadPrinted } from '../platform/printing/read-printed.js';
import type { Report } from './report.entity.js';
import { ReportsRepository } from './reports.repository.js';

@Injectable()
export class ReadReports extends ReadPrinted<Report> {
  constructor(reports: ReportsRepository, unitOfWork: UnitOfWork) {
    super(reports, unitOfWork);
  }

  /** In HTML it is shown, if at all, without scripts and apart from the service. */
  protected override download(report: Report, content: Buffer): Download {
    return { ...super.download(report, content), contentType: report.contentType!, isStyled: true };
  }
}
