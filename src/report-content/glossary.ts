import type { ReportContext } from './report-context.js';

export function glossary({ labels }: ReportContext) {
  return labels.glossary.map(([term, meaning]) => ({ term, meaning }));
}
