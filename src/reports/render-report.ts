import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { ReportInput } from '../report-content/report-input.js';
import { ReportRenderer, sha256 } from './report-renderer.js';
import { ReportSources } from './report-sources.js';
import type { Report } from './report.entity.js';
import { CONTENT_TYPES } from './report.status.js';
import { ReportsRepository } from './reports.repository.js';

export interface RenderJob {
  reportId: string;
  agencyId: string;
}

/**
 * Renders a report and stores its bytes. May be run again after a kill at any moment, and by two workers at once: what
 * is ready stays as it is.
 */
@Injectable()
export class RenderReport {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly sources: ReportSources,
    private readonly renderer: ReportRenderer,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async render({ reportId, agencyId }: RenderJob): Promise<void> {
    const actor: Actor = { kind: 'job', agencyId };
    const work = await this.unitOfWork.run(actor, () => this.begin(reportId));
    if (!work) return;
    const { report, input, fileName } = work;
    const content = await this.renderer.render(input, report.format);
    const contentType = CONTENT_TYPES[report.format];
    await this.unitOfWork.run(actor, () =>
      this.reports.finish(
        reportId,
        { content, contentType, fileName, contentSha256: sha256(content) },
        this.clock.now(),
      ),
    );
  }

  /** After the last attempt: a state a person can see, and ask again from. */
  async giveUp({ reportId, agencyId }: RenderJob): Promise<void> {
    await this.unitOfWork.run({ kind: 'job', agencyId }, () =>
      this.reports.move(reportId, ['queued', 'rendering'], 'failed', 'rendering-failed'),
    );
  }

  private async begin(reportId: string): Promise<{ report: Report; input: ReportInput; fileName: string } | null> {
    const report = await this.reports.byId(reportId);
    if (!report || !(await this.reports.move(reportId, ['queued', 'rendering'], 'rendering', null))) return null;
    return { report, ...(await this.sources.of(report)) };
  }
}
