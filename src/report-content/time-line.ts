import type { ReportContext } from './report-context.js';
import { sectionHead } from './section.js';
import { timeLine } from './svg-time-line.js';

export function timeLineSection(context: ReportContext) {
  const { input, labels } = context;
  const isEmpty = input.plan.actions.length === 0;
  return {
    ...sectionHead(context, 'timeLine'),
    lead: isEmpty ? labels.plan.empty : labels.timeLine.lead,
    chart: isEmpty ? null : timeLine(context),
  };
}
