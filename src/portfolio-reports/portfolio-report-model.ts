import type { DocumentModel } from '../report-content/document-html.js';
import { bandsSection } from './bands-section.js';
import { differencesSection } from './differences-section.js';
import { factorsSection } from './factors-section.js';
import { gatesSection } from './gates-section.js';
import { mattersSection } from './matters-section.js';
import { methodSection } from './method-section.js';
import type { PortfolioReportInput } from './portfolio-report-input.js';
import type { ReportSection } from './report-section.js';
import { sayer } from './sayer.js';
import { scopeFacts } from './scope-facts.js';
import { trendSection } from './trend-section.js';

export interface PortfolioReportModel extends DocumentModel {
  readonly by: string;
  readonly provenance: string | null;
  readonly scope: readonly { readonly name: string; readonly value: string }[];
  readonly figures: readonly { readonly name: string; readonly value: string }[];
  readonly summary: string;
  readonly contentsTitle: string;
  readonly sections: readonly ReportSection[];
}

/** The whole report over all agencies, in sums only: no agency is named. Pure. */
export function portfolioReportModel(input: PortfolioReportInput): PortfolioReportModel {
  const { portfolio, locale, words, reviewingBody, madeOn, provenance } = input;
  const say = sayer(input);
  const { totals } = portfolio;
  const title = words.say(locale, 'portfolioReports.title');
  const figure = (key: 'submissions' | 'agencies' | 'pilots' | 'decided') => ({
    name: words.pick(locale, 'portfolioReports.report.figures', key, { n: totals[key] }),
    value: totals[key].toLocaleString('en'),
  });
  return {
    lang: locale,
    documentTitle: title,
    by: say('by', { body: reviewingBody, date: madeOn }),
    provenance,
    scope: scopeFacts(input),
    figures: [figure('submissions'), figure('agencies'), figure('pilots'), figure('decided')],
    summary: say('summary'),
    contentsTitle: say('contents'),
    sections: [
      bandsSection(input),
      gatesSection(input),
      factorsSection(input),
      differencesSection(input),
      trendSection(input),
      mattersSection(input),
      methodSection(input),
    ],
    running: {
      title,
      beside: `${reviewingBody}　${madeOn}`,
      provenance: provenance ?? '',
      pageOf: { before: say('page.before'), between: say('page.between'), after: say('page.after') },
    },
  };
}
