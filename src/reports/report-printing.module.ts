import { Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { Printing } from '../platform/printing/printing.js';
import { PrintingModule } from '../platform/printing/printing.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { RenderReport } from './render-report.js';
import { ReportSources } from './report-sources.js';
import { ReportTemplates } from './report-templates.js';
import { ReportsRepository } from './reports.repository.js';
import { ReviewedEditions } from './reviewed-editions.js';

/** The worker's half of the room. */
@Module({
  imports: [AccountsModule, SubmissionsModule, ReviewsModule, PlansModule, PrintingModule],
  providers: [ReportsRepository, ReportTemplates, ReviewedEditions, ReportSources, RenderReport],
})
export class ReportPrintingModule implements OnApplicationBootstrap {
  constructor(
    private readonly printing: Printing,
    private readonly reports: RenderReport,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.printing.serve(this.reports);
  }
}
