import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { record } from '../platform/audit/record.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { QUEUES } from '../platform/jobs/queue-schema.js';
import type { AskedFilters } from '../portfolio/portfolio-filters.js';
import { canonicalHash } from '../sheet/sheet-hash.js';
import { ComposePortfolioReport } from './compose-portfolio-report.js';
import { PortfolioReportDto } from './dto/portfolio-report.dto.js';
import type { PortfolioReport } from './portfolio-report.entity.js';
import { PortfolioReportsRepository } from './portfolio-reports.repository.js';

export interface PortfolioReportJob {
  portfolioReportId: string;
}

/** Asks for a report: an equal one is given again, a failed one is queued anew. */
@Injectable()
export class RequestPortfolioReport {
  constructor(
    private readonly composing: ComposePortfolioReport,
    private readonly reports: PortfolioReportsRepository,
    private readonly jobs: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * The document is put together now, by what this reader may read.
   *
   * @param body `{locale}`
   * @throws AppError 422
   */
  async request(actor: UserActor, asked: AskedFilters, body: unknown, locale: Locale): Promise<PortfolioReport> {
    const read = readDto(PortfolioReportDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const { html, fileName } = await this.composing.compose(actor, asked, read.value.locale);
    const wanted: PortfolioReport = {
      id: randomUUID(),
      locale: read.value.locale,
      fingerprint: canonicalHash(html),
      status: 'queued',
      fileName,
      contentSha256: null,
      requestedBy: actor.userId,
      requestedAt: this.clock.now(),
      finishedAt: null,
    };
    return this.unitOfWork.run(actor, () => this.orEqual(wanted, html));
  }

  private async orEqual(wanted: PortfolioReport, html: string): Promise<PortfolioReport> {
    if (await this.reports.addIfNew(wanted, html)) return this.enqueued(wanted);
    const equal = (await this.reports.byFingerprint(wanted.fingerprint))!;
    const isAskedAgain = equal.status === 'failed' && (await this.reports.printed.move(equal.id, ['failed'], 'queued'));
    return isAskedAgain ? this.enqueued({ ...equal, status: 'queued' }) : equal;
  }

  private async enqueued(report: PortfolioReport): Promise<PortfolioReport> {
    const { id, locale } = report;
    await record({ action: 'report.requested', object: { kind: 'portfolio-report', id }, details: { locale } });
    await this.jobs.send(QUEUES.renderPortfolio, { portfolioReportId: id });
    return report;
  }
}
