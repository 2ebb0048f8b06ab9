import { Injectable } from '@nestjs/common';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { conflict, notFound } from '../platform/http/app-error.js';
import type { PortfolioReport } from './portfolio-report.entity.js';
import { PortfolioReportsRepository } from './portfolio-reports.repository.js';

@Injectable()
export class ReadPortfolioReports {
  constructor(
    private readonly reports: PortfolioReportsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  one(actor: UserActor, id: string): Promise<PortfolioReport> {
    return this.unitOfWork.run(actor, () => this.found(id));
  }

  /** Newest first. */
  newest(actor: UserActor, most: number): Promise<PortfolioReport[]> {
    return this.unitOfWork.run(actor, () => this.reports.newest(most));
  }

  /** @throws AppError 404, 409 before it is ready */
  content(actor: UserActor, id: string): Promise<{ report: PortfolioReport; content: Buffer }> {
    return this.unitOfWork.run(actor, async () => {
      const report = await this.found(id);
      const content = report.status === 'ready' ? await this.reports.printed.content(id) : null;
      if (!content) throw notReady();
      return { report, content };
    });
  }

  private async found(id: string): Promise<PortfolioReport> {
    const report = await this.reports.byId(id);
    if (!report) throw notFound();
    return report;
  }
}

const notReady = () =>
  conflict('not-ready', {
    'zh-TW': '報告尚未製作完成，請稍後再下載。',
    en: 'The report is not ready yet. Please come back in a moment.',
  });
