import { Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BrowserModule } from '../platform/browser/browser.module.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { QUEUES } from '../platform/jobs/queue-schema.js';
import { PlansModule } from '../plans/plans.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { RenderReport } from './render-report.js';
import type { RenderJob } from './render-report.js';
import { ReportRenderer } from './report-renderer.js';
import { ReportSources } from './report-sources.js';
import { ReportsRepository } from './reports.repository.js';
import { ReviewedEditions } from './reviewed-editions.js';
import { TemplateVersion } from './template-version.js';

/** The worker's half of the room: takes jobs from the queue and renders. */
@Module({
  imports: [AccountsModule, SubmissionsModule, ReviewsModule, PlansModule, BrowserModule],
  providers: [ReportsRepository, TemplateVersion, ReviewedEditions, ReportSources, ReportRenderer, RenderReport],
  exports: [RenderReport],
})
export class RenderingModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly rendering: RenderReport,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<RenderJob>(QUEUES.renderReport, (job) => this.rendering.render(job));
    await this.jobs.work<RenderJob>(QUEUES.renderReportFailed, (job) => this.rendering.giveUp(job));
  }
}
