import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid, notFound } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { QUEUES } from '../platform/jobs/queue-schema.js';
import { SettingsRegister } from '../platform/settings/settings-register.js';
import { SubmissionRegister } from '../submissions/submission-register.js';
import type { Submission } from '../submissions/submission.entity.js';
import { ReportDto } from './dto/report.dto.js';
import type { Report } from './report.entity.js';
import { ReportsRepository } from './reports.repository.js';
import { ReviewedEditions } from './reviewed-editions.js';
import { TemplateVersion } from './template-version.js';

@Injectable()
export class RequestReport {
  constructor(
    private readonly submissions: SubmissionRegister,
    private readonly reports: ReportsRepository,
    private readonly jobs: JobQueue,
    private readonly template: TemplateVersion,
    private readonly settings: SettingsRegister,
    private readonly reviewed: ReviewedEditions,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a report: one that is equal is given again, a failed one is queued anew. The job is enqueued in the same
   * transaction as the state that calls for it.
   *
   * @throws AppError 404, 422
   */
  request(actor: UserActor, submissionId: string, body: unknown, locale: Locale): Promise<Report> {
    return this.unitOfWork.run(actor, async () => {
      const submission = await this.submissions.find(submissionId);
      if (!submission) throw notFound();
      const read = readDto(ReportDto, body, locale);
      if ('errors' in read) throw invalid(read.errors);
      const templateVersion = this.template.under(await this.settings.stored());
      const reviewState = await this.reviewed.stateOf(submissionId);
      const wanted = this.newReport(actor, submission, { ...read.value, templateVersion, reviewState });
      if (await this.reports.addIfNew(wanted)) {
        await this.enqueue(wanted);
        return wanted;
      }
      const equal = (await this.reports.equalTo(wanted))!;
      if (equal.status === 'failed' && (await this.reports.move(equal.id, ['failed'], 'queued', null))) {
        await this.enqueue(equal);
        return { ...equal, status: 'queued', failure: null };
      }
      return equal;
    });
  }

  private async enqueue({ id, agencyId, submissionId, format, locale }: Report): Promise<void> {
    await this.jobs.send(QUEUES.renderReport, { reportId: id, agencyId });
    const details = { submission: submissionId, format, locale };
    await record({ action: 'report.requested', object: { kind: 'report', id }, agencyId, details });
  }

  private newReport(
    actor: UserActor,
    submission: Submission,
    { format, locale, templateVersion, reviewState }: ReportDto & Pick<Report, 'templateVersion' | 'reviewState'>,
  ): Report {
    return {
      id: randomUUID(),
      submissionId: submission.id,
      agencyId: submission.agencyId,
      reviewState,
      format,
      locale,
      templateVersion,
      status: 'queued',
      failure: null,
      contentType: null,
      fileName: null,
      contentSha256: null,
      requestedBy: actor.userId,
      requestedAt: this.clock.now(),
      finishedAt: null,
    };
  }
}
