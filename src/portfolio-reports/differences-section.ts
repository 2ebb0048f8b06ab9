import type { PortfolioReportInput } from './portfolio-report-input.js';
import { figure, head, percent, signed } from './report-section.js';
import type { ReportSection } from './report-section.js';
import { number, sayer, text } from './sayer.js';
import { svgRanges } from './svg-ranges.js';

/** Self minus verified, of what is decided. */
export function differencesSection(input: PortfolioReportInput): ReportSection {
  const { portfolio, version, locale } = input;
  const say = sayer(input);
  const { dimensions } = version.wording.frame[locale];
  const nameOf = (of: string): string => (of === 'overall' ? say('differences.overall') : dimensions[of]!.name);
  const lines = portfolio.differences;
  const told = lines.map(({ of, median }) => say('differences.told', { name: nameOf(of), median: signed(median) }));
  return {
    id: 'differences',
    title: say('differences.title'),
    lead: say('differences.lead'),
    drawing:
      lines.length === 0
        ? null
        : svgRanges(
            'chart-differences',
            { title: say('differences.title'), description: told.join(say('comma')) },
            lines.map(({ of, lower, median, upper }) => ({
              ...{ lower, median, upper },
              name: nameOf(of),
              told: say('differences.bar', { median: signed(median) }),
            })),
          ),
    caption: say('differences.title'),
    columns: [
      text(say('differences.of')),
      ...['submissions', 'share', 'mean', 'lower', 'median', 'upper'].map((key) =>
        number(say(`differences.columns.${key}`)),
      ),
    ],
    rows: lines.map(({ of, submissions, shareVerified, mean, lower, median, upper }) => [
      head(nameOf(of)),
      figure(submissions.toLocaleString('en')),
      figure(percent(shareVerified)),
      ...[mean, lower, median, upper].map((value) => figure(signed(value))),
    ]),
    none: say('differences.none'),
    note: say('differences.note'),
  };
}
