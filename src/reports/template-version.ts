import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { ENGINE } from '../platform/config/engine.js';
import { PROJECT_ROOT } from '../platform/config/project.js';
import { loadReportTemplates } from '../report-content/load-report-templates.js';
import type { ReportTemplates } from '../report-content/report-html.js';
import { imprintOf } from '../platform/settings/settings.js';
import type { Imprint } from '../platform/settings/settings.js';
import { canonicalHash } from '../sheet/sheet-hash.js';

/** The report templates, read once, and the version that tells apart reports made with others, or under another imprint. */
@Injectable()
export class TemplateVersion {
  readonly templates: ReportTemplates = loadReportTemplates(join(PROJECT_ROOT, 'templates', 'reports'));
  private readonly hash = canonicalHash(this.templates).slice(0, 12);

  /**
   * Changes with the templates, with the release whose code fills them, and with what the reviewing body's settings put
   * on every page: asked for again after a change of these, a report is made anew beside the one that is kept.
   */
  under(imprint: Imprint): string {
    return `${ENGINE}+${this.hash}.${canonicalHash(imprintOf(imprint)).slice(0, 8)}`;
  }
}
