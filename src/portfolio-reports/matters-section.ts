import type { PortfolioReportInput } from './portfolio-report-input.js';
import { figure, head, plain } from './report-section.js';
import type { ReportSection } from './report-section.js';
import { number, sayer, text } from './sayer.js';

/** What stands in the way of most pilots and is for the centre to settle. */
export function mattersSection(input: PortfolioReportInput): ReportSection {
  const { matters, words, locale } = input;
  const say = sayer(input);
  return {
    id: 'matters',
    title: say('matters.title'),
    lead: say('matters.lead'),
    drawing: null,
    caption: say('matters.caption'),
    columns: [
      text(say('matters.name')),
      text(say('matters.kind')),
      number(say('matters.pilots')),
      number(say('matters.agencies')),
      text(say('matters.state')),
      text(say('matters.ministry')),
    ],
    rows: matters.map((matter) => [
      head(matter.name),
      plain(words.pick(locale, 'matters.kinds', matter.kind)),
      figure(matter.pilots.toLocaleString('en')),
      figure(matter.agencies.toLocaleString('en')),
      plain(words.pick(locale, 'matters.states', matter.state)),
      plain(matter.ministry ?? '—'),
    ]),
    none: say('matters.none'),
    note: say('matters.note'),
  };
}
