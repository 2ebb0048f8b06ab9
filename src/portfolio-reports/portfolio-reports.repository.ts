import { Injectable } from '@nestjs/common';
import { transaction } from '../platform/database/unit-of-work.js';
import { PrintedTable } from '../platform/printing/printed-table.js';
import { PortfolioReport } from './portfolio-report.entity.js';

@Injectable()
export class PortfolioReportsRepository {
  readonly printed = new PrintedTable('portfolio_reports');

  byId(id: string): Promise<PortfolioReport | null> {
    return transaction().findOneBy(PortfolioReport, { id });
  }

  byFingerprint(fingerprint: string): Promise<PortfolioReport | null> {
    return transaction().findOneBy(PortfolioReport, { fingerprint });
  }

  /** Newest first. */
  newest(most: number): Promise<PortfolioReport[]> {
    return transaction().find(PortfolioReport, { order: { requestedAt: 'DESC', id: 'ASC' }, take: most });
  }

  /** false where an equal one is there already, perhaps since a moment ago. */
  async addIfNew(one: PortfolioReport, document: string): Promise<boolean> {
    const rows = await transaction().query<unknown[]>(
      `INSERT INTO portfolio_reports (id, locale, document, fingerprint, status, file_name, requested_by, requested_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT ON CONSTRAINT portfolio_reports_equal_unique DO NOTHING RETURNING id`,
      [one.id, one.locale, document, one.fingerprint, one.status, one.fileName, one.requestedBy, one.requestedAt],
    );
    return rows.length === 1;
  }

  async document(id: string): Promise<string | null> {
    const sql = 'SELECT document FROM portfolio_reports WHERE id = $1';
    const [row] = await transaction().query<{ document: string }[]>(sql, [id]);
    return row?.document ?? null;
  }
}
