import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { FontAssets } from '../platform/browser/font-assets.js';
import { PdfPrinter } from '../platform/browser/pdf-printer.js';
import { reportHtml } from '../report-content/report-html.js';
import type { ReportInput } from '../report-content/report-input.js';
import { reportModel } from '../report-content/report-model.js';
import type { ReportFormat } from './report.status.js';
import { TemplateVersion } from './template-version.js';

/** From a report's input to its bytes: html is a pure function of what is stored, a PDF is that html printed. */
@Injectable()
export class ReportRenderer {
  private readonly fontFaces: string;

  constructor(
    fonts: FontAssets,
    private readonly template: TemplateVersion,
    private readonly printer: PdfPrinter,
  ) {
    this.fontFaces = fonts.faces();
  }

  async render(input: ReportInput, format: ReportFormat): Promise<Buffer> {
    const model = reportModel(input);
    const { templates } = this.template;
    if (format === 'html') return Buffer.from(reportHtml(model, templates), 'utf8');
    const html = reportHtml(model, templates, { fontFaces: this.fontFaces });
    return Buffer.from(await this.printer.print(html));
  }
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
