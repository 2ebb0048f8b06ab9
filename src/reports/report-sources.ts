import { Injectable } from '@nestjs/common';
import { AccountRegister } from '../accounts/account-register.js';
import { FrameworkRegister } from '../framework/framework-register.js';
import { Clock } from '../platform/clock/clock.js';
import { localDay } from '../platform/clock/local-day.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import type { ReportInput } from '../report-content/report-input.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import { fileNameOf, reportInputOf } from './report-input-of.js';
import type { Report } from './report.entity.js';
import { ReviewedEditions } from './reviewed-editions.js';

/** Everything a report is made from, as it was stored. Used inside a unit of work. */
@Injectable()
export class ReportSources {
  constructor(
    private readonly submissions: SubmissionRegister,
    private readonly accounts: AccountRegister,
    private readonly frameworks: FrameworkRegister,
    private readonly reviewed: ReviewedEditions,
    private readonly settings: SettingsRegister,
    private readonly clock: Clock,
  ) {}

  async of(report: Report): Promise<{ input: ReportInput; fileName: string }> {
    const submission = (await this.submissions.find(report.submissionId))!;
    const names = await this.accounts.namesOf([submission.requestedBy, submission.approvedBy]);
    const framework = await this.frameworks.asWordedIn(submission.wordingRevision, submission.weightScheme);
    const schemes = this.frameworks.schemesBeside(submission.weightScheme);
    const imprint = await this.settings.stored();
    const today = localDay(this.clock.now(), imprint.timeZone);
    const review = await this.reviewed.of(submission.id, report.reviewState, framework, today);
    const parts = { submission, locale: report.locale, framework, schemes, names, imprint };
    const input = reportInputOf({ ...parts, ...(review && { review }) });
    const day = localDay(submission.submittedAt, imprint.timeZone);
    return { input, fileName: fileNameOf(input.sheet.pilot.title, day, report.format) };
  }
}
