import { Module } from '@nestjs/common';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ReadReports } from './read-reports.js';
import { ReportsApi } from './reports.api.js';
import { ReportsRepository } from './reports.repository.js';
import { RequestReport } from './request-report.js';
import { TemplateVersion } from './template-version.js';

/** Asking for reports and handing them out; rendering.module.ts makes them. */
@Module({
  imports: [SubmissionsModule],
  controllers: [ReportsApi],
  providers: [ReportsRepository, TemplateVersion, RequestReport, ReadReports],
  exports: [RequestReport],
})
export class ReportsModule {}
