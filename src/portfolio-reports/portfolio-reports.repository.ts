import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { QUEUES } from '../platform/jobs/queue-schema.js';
import { PrintedTable } from '../platform/printing/printed-table.js';
import { PortfolioReport } from './portfolio-report.entity.js';

@Injectable()
export class PortfolioReportsRepository extends PrintedTable<PortfolioReport> {
  constructor() {
    super(PortfolioReport, QUEUES.renderPortfolio);
  }

  equalTo({ fingerprint }: PortfolioReport): Promise<PortfolioReport | null> {
    return transaction().findOneBy(PortfolioReport, { fingerprint });
  }

  /** Newest first. */
  newest(most: number): Promise<PortfolioReport[]> {
    return transaction().find(PortfolioReport, { order: { requestedAt: 'DESC', id: 'ASC' }, take: most });
  }

  async document(id: string): Promise<string> {
    const where = { id };
    const { document } = await transaction().findOneOrFail(PortfolioReport, {
      select: { id: true, document: true },
      where,
    });
    return document!;
  }
}
