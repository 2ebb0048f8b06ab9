import { Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BrowserModule } from '../platform/browser/browser.module.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { QUEUES } from '../platform/jobs/queue-schema.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { RenderReport } from './render-report.js';
import type { RenderJob } from './render-report.js';
import { ReportRenderer } from './report-renderer.js';
import { ReportsRepository } from './reports.repository.js';
import { TemplateVersion } from './template-version.js';

/** The worker's half of the room: takes jobs from the queue and renders. */
@Module({
  imports: [AccountsModule, SubmissionsModule, BrowserModule],
  providers: [ReportsRepository, TemplateVersion, ReportRenderer, RenderReport],
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
