import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { conflict, notFound } from '../platform/http/app-error.js';
import type { Report } from './report.entity.js';
import { ReportsRepository } from './reports.repository.js';

@Injectable()
export class ReadReports {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AppError 404 */
  one(actor: Actor, id: string): Promise<Report> {
    return this.unitOfWork.run(actor, () => this.found(id));
  }

  /** @throws AppError 404, 409 before it is ready */
  content(actor: Actor, id: string): Promise<{ report: Report; content: Buffer }> {
    return this.unitOfWork.run(actor, async () => {
      const report = await this.found(id);
      const content = report.status === 'ready' ? await this.reports.content(id) : null;
      if (!content) throw notReady();
      return { report, content };
    });
  }

  private async found(id: string): Promise<Report> {
    const report = await this.reports.byId(id);
    if (!report) throw notFound();
    return report;
  }
}

const notReady = () =>
  conflict('not-ready', {
    'zh-TW': '報告尚未完成，請稍後再下載。',
    en: 'The report is not ready yet. Please come back in a moment.',
  });
