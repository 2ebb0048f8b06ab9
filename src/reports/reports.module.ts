import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ReadReports } from './read-reports.js';
import { ReadSealed } from './read-sealed.js';
import { ReportsApi } from './reports.api.js';
import { ReportsPages } from './reports.pages.js';
import { ReportsRepository } from './reports.repository.js';
import { RequestReport } from './request-report.js';
import { ReviewedEditions } from './reviewed-editions.js';
import { SealedPages } from './sealed.pages.js';
import { ReportTemplates } from './report-templates.js';

/** Asking for reports and handing them out; report-printing.module.ts makes them. */
@Module({
  imports: [AccountsModule, SubmissionsModule, ReviewsModule, PlansModule],
  controllers: [ReportsApi, SealedPages, ReportsPages],
  providers: [ReportsRepository, ReportTemplates, ReviewedEditions, RequestReport, ReadReports, ReadSealed],
  exports: [ReportTemplates, RequestReport],
})
export class ReportsModule {}
