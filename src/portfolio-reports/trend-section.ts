import { quarterName } from '../portfolio/filter-form.js';
import type { PortfolioReportInput } from './portfolio-report-input.js';
import { figure, head, percent, score } from './report-section.js';
import type { ReportSection } from './report-section.js';
import { number, sayer, text } from './sayer.js';
import { svgLine } from './svg-line.js';

/** From quarter to quarter, every revision in the quarter that it describes. */
export function trendSection(input: PortfolioReportInput): ReportSection {
  const { portfolio, version, locale, words } = input;
  const say = sayer(input);
  const frame = version.wording.frame[locale];
  const { dimensions } = version.structure;
  const nameOf = (quarter: string) => quarterName(quarter, locale, words);
  const lines = portfolio.trend;
  const told = lines.map((line) => say('trend.told', { quarter: nameOf(line.quarter), score: score(line.score) }));
  return {
    id: 'trend',
    title: say('trend.title'),
    lead: say('trend.lead'),
    drawing:
      lines.length < 2
        ? null
        : svgLine(
            'chart-trend',
            { title: say('trend.title'), description: told.join(say('comma')) },
            lines.map((line) => ({ name: nameOf(line.quarter), value: line.score })),
          ),
    caption: say('trend.title'),
    columns: [
      text(say('trend.when')),
      number(say('trend.submissions')),
      number(say('trend.score')),
      ...dimensions.map(({ code }) => number(frame.dimensions[code]!.short)),
      number(say('trend.ready')),
    ],
    rows: lines.map((line) => [
      head(nameOf(line.quarter)),
      figure(line.submissions.toLocaleString('en')),
      figure(score(line.score)),
      ...line.dimensions.map((value) => figure(score(value))),
      figure(percent(line.submissions === 0 ? null : line.ready / line.submissions)),
    ]),
    none: say('none'),
    note: say('trend.note'),
  };
}
