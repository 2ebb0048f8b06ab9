import { Injectable } from '@nestjs/common';
import type { Composed, PrintSource } from '../platform/printing/printing.js';
import { reportModel } from '../report-content/report-model.js';
import { ReportSources } from './report-sources.js';
import { ReportTemplates } from './report-templates.js';
import type { Report } from './report.entity.js';
import { CONTENT_TYPES } from './report.status.js';
import { ReportsRepository } from './reports.repository.js';

/** What a report says and looks like: a pure function of what is stored. */
@Injectable()
export class RenderReport implements PrintSource<Report> {
  constructor(
    readonly table: ReportsRepository,
    private readonly sources: ReportSources,
    private readonly templates: ReportTemplates,
  ) {}

  async compose(report: Report): Promise<Composed> {
    const { input, fileName } = await this.sources.of(report);
    const html = this.templates.html(reportModel(input));
    return { html, fileName, contentType: CONTENT_TYPES[report.format], isForScreen: report.format === 'html' };
  }
}
