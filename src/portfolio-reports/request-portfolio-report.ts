import { Injectable } from '@nestjs/common';
import type { Locale } from '../advice/action.js';
import type { UserActor } from '../platform/access/caller.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { invalid } from '../platform/http/app-error.js';
import { readDto } from '../platform/http/read-dto.js';
import { PrintDto } from '../platform/printing/dto/print.dto.js';
import { PrintRequests } from '../platform/printing/print-requests.js';
import type { AskedFilters } from '../portfolio/portfolio-filters.js';
import { canonicalHash } from '../sheet/sheet-hash.js';
import { ComposePortfolioReport } from './compose-portfolio-report.js';
import type { PortfolioReport } from './portfolio-report.entity.js';
import { PortfolioReportsRepository } from './portfolio-reports.repository.js';

/** Asks for a report: an equal one is given again, a failed one is queued anew. */
@Injectable()
export class RequestPortfolioReport {
  constructor(
    private readonly composing: ComposePortfolioReport,
    private readonly reports: PortfolioReportsRepository,
    private readonly printing: PrintRequests,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The document is put together now, by what this reader may read.
   *
   * @param body `{locale}`
   * @throws AppError 422
   */
  async request(actor: UserActor, asked: AskedFilters, body: unknown, locale: Locale): Promise<PortfolioReport> {
    const read = readDto(PrintDto, body, locale);
    if ('errors' in read) throw invalid(read.errors);
    const chosen = read.value.locale;
    const { html, fileName } = await this.composing.compose(actor, asked, chosen);
    const wanted: PortfolioReport = {
      ...this.printing.begin(actor, chosen),
      fingerprint: canonicalHash(html),
      fileName,
      document: html,
    };
    const details = { locale: chosen };
    const entry = { action: 'report.requested', kind: 'portfolio-report', agencyId: null, details } as const;
    return this.unitOfWork.run(actor, () => this.printing.ask(this.reports, wanted, entry));
  }
}
