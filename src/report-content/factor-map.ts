import { lowFactors } from './low-factors.js';
import type { ReportContext } from './report-context.js';
import { sectionHead } from './section.js';
import { factorMap } from './svg-factor-map.js';

export function factorSection(context: ReportContext) {
  const { labels } = context;
  return {
    ...sectionHead(context, 'factors'),
    lead: labels.factors.lead,
    words: labels.factors,
    chart: factorMap(context),
    low: lowFactors(context),
  };
}
