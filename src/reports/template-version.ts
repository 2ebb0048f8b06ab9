import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { ENGINE } from '../platform/config/engine.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { loadReportTemplates } from '../report-content/load-report-templates.js';
import type { ReportTemplates } from '../report-content/report-html.js';
import { canonicalHash } from '../sheet/sheet-hash.js';

/** The report templates, read once, and the version that tells reports made with others apart. */
@Injectable()
export class TemplateVersion {
  readonly templates: ReportTemplates = loadReportTemplates(join(PROJECT_ROOT, 'templates', 'reports'));
  /** Changes with the templates, and with the release whose code fills them. */
  readonly version = `${ENGINE}+${canonicalHash(this.templates).slice(0, 12)}`;
}
