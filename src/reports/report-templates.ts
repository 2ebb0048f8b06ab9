import { Injectable } from '@nestjs/common';
import { PrintTemplates } from '../platform/printing/print-templates.js';
import { imprintOf } from '../platform/settings/settings.js';
import type { Imprint } from '../platform/settings/settings.js';
import { canonicalHash } from '../sheet/sheet-hash.js';

@Injectable()
export class ReportTemplates extends PrintTemplates {
  constructor() {
    super('reports');
  }

  /**
   * Tells apart reports made with other templates, or under another imprint. Changes with the templates, with the
   * release whose code fills them, and with what the reviewing body's settings put on every page: asked for again after
   * a change of these, a report is made anew beside the one that is kept.
   */
  versionUnder(imprint: Imprint): string {
    return `${this.version}.${canonicalHash(imprintOf(imprint)).slice(0, 8)}`;
  }
}
