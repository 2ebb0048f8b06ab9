import { Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Printing } from '../platform/printing/printing.js';
import { PrintingModule } from '../platform/printing/printing.module.js';
import { PortfolioReportsRepository } from './portfolio-reports.repository.js';

/** The worker's half of the room: a document is printed as its reader put it together. */
@Module({ imports: [PrintingModule], providers: [PortfolioReportsRepository] })
export class PortfolioReportPrintingModule implements OnApplicationBootstrap {
  constructor(
    private readonly printing: Printing,
    private readonly reports: PortfolioReportsRepository,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    const table = this.reports;
    return this.printing.serve({ table, compose: async ({ id }) => ({ html: await table.document(id) }) });
  }
}
