import { Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { FontAssets } from '../platform/browser/font-assets.js';
import { QUEUES } from '../platform/jobs/queue-schema.js';
import { Printing } from '../platform/printing/printing.js';
import { PrintingModule } from '../platform/printing/printing.module.js';
import { withFonts } from './portfolio-report-html.js';
import { PortfolioReportsRepository } from './portfolio-reports.repository.js';
import type { PortfolioReportJob } from './request-portfolio-report.js';

/** The worker's half of the room. */
@Module({ imports: [PrintingModule], providers: [PortfolioReportsRepository] })
export class PortfolioReportPrintingModule implements OnApplicationBootstrap {
  constructor(
    private readonly printing: Printing,
    private readonly fonts: FontAssets,
    private readonly reports: PortfolioReportsRepository,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    const faces = this.fonts.faces();
    return this.printing.serve<PortfolioReportJob>({
      table: this.reports.printed,
      queue: QUEUES.renderPortfolio,
      failedQueue: QUEUES.renderPortfolioFailed,
      idOf: ({ portfolioReportId }) => portfolioReportId,
      actorOf: () => ({ kind: 'job', agencyId: null }),
      html: async (id) => {
        const document = await this.reports.document(id);
        return document === null ? null : withFonts(document, faces);
      },
    });
  }
}
