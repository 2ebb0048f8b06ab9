import type { PortfolioReportInput } from './portfolio-report-input.js';
import { head, plain } from './report-section.js';
import type { ReportSection } from './report-section.js';
import { sayer, text } from './sayer.js';

const ENTRIES = ['scope', 'score', 'bands', 'gates', 'verified', 'privacy'] as const;

/** How to read the numbers, and where they come from. */
export function methodSection(input: PortfolioReportInput): ReportSection {
  const say = sayer(input);
  const { portfolio, version } = input;
  return {
    id: 'method',
    title: say('method.title'),
    lead: say('method.lead'),
    drawing: null,
    caption: say('method.title'),
    columns: [text(say('method.what')), text(say('method.how'))],
    rows: ENTRIES.map((entry) => [head(say(`method.names.${entry}`)), plain(say(`method.texts.${entry}`))]),
    none: say('none'),
    note: say('method.note', {
      framework: portfolio.filters.framework,
      hash: version.structureHash.slice(0, 12),
      wording: version.wordingRevision.slice(0, 12),
      scheme: portfolio.filters.weightScheme,
    }),
  };
}
