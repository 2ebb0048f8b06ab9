import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ReadPrinted } from '../platform/printing/read-printed.js';
import type { PortfolioReport } from './portfolio-report.entity.js';
import { PortfolioReportsRepository } from './portfolio-reports.repository.js';

@Injectable()
export class ReadPortfolioReports extends ReadPrinted<PortfolioReport> {
  constructor(
    private readonly reports: PortfolioReportsRepository,
    unitOfWork: UnitOfWork,
  ) {
    super(reports, unitOfWork);
  }

  /** Newest first. */
  newest(actor: UserActor, most: number): Promise<PortfolioReport[]> {
    return this.unitOfWork.run(actor, () => this.reports.newest(most));
  }
}
