import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import { FrameworkRegister } from '../framework/framework-register.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import type { Actor } from '../platform/database/actor.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import type { ReportInput } from '../report-content/report-input.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import { fileNameOf, reportInputOf } from './report-input-of.js';
import { ReportRenderer, sha256 } from './report-renderer.js';
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
    private readonly submissions: SubmissionRegister,
    private readonly accounts: AccountRegister,
    private readonly frameworks: FrameworkRegister,
    private readonly renderer: ReportRenderer,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: SettingsRegister,
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
    const submission = (await this.submissions.find(report.submissionId))!;
    const names = await this.accounts.namesOf([submission.requestedBy, submission.approvedBy]);
    const framework = await this.frameworks.asWordedIn(submission.wordingRevision, submission.weightScheme);
    const schemes = this.frameworks.schemesBeside(submission.weightScheme);
    const imprint = await this.settings.stored();
    const input = reportInputOf({ submission, locale: report.locale, framework, schemes, names, imprint });
    const day = localDay(submission.submittedAt, imprint.timeZone);
    const fileName = fileNameOf(input.sheet.pilot.title, day, report.format);
    return { report, input, fileName };
  }
}
