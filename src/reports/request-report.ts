import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { PrintRequests } from '../platform/printing/print-requests.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import { ReportDto } from './dto/report.dto.js';
import type { Report } from './report.entity.js';
import { ReportsRepository } from './reports.repository.js';
import { ReviewedEditions } from './reviewed-editions.js';
import { ReportTemplates } from './report-templates.js';

@Injectable()
export class RequestReport {
  constructor(
    private readonly submissions: SubmissionRegister,
    private readonly reports: ReportsRepository,
    private readonly printing: PrintRequests,
    private readonly templates: ReportTemplates,
    private readonly settings: SettingsRegister,
    private readonly reviewed: ReviewedEditions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * A report for each state of the review, format, language and version of the templates: an equal one is given again.
   *
   * @throws AppError 404, 422
   */
  request(actor: UserActor, submissionId: string, body: unknown, locale: Locale): Promise<Report> {
    return this.unitOfWork.run(actor, async () => {
      const submission = await this.submissions.find(submissionId);
      if (!submission) throw notFound();
      const read = readDto(ReportDto, body, locale);
      if ('errors' in read) throw invalid(read.errors);
      const { agencyId } = submission;
      const wanted: Report = {
        ...this.printing.begin(actor, read.value.locale),
        submissionId,
        agencyId,
        reviewState: await this.reviewed.stateOf(submissionId),
        format: read.value.format,
        templateVersion: this.templates.versionUnder(await this.settings.stored()),
        failure: null,
        contentType: null,
        fileName: null,
      };
      const details = { submission: submissionId, format: wanted.format, locale: wanted.locale };
      return this.printing.ask(this.reports, wanted, { action: 'report.requested', kind: 'report', agencyId, details });
    });
  }
}
