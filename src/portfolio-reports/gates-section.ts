import type { PortfolioReportInput } from './portfolio-report-input.js';
import { figure, head, percent, plain } from './report-section.js';
import type { ReportSection } from './report-section.js';
import { number, sayer, text } from './sayer.js';
import { svgBars } from './svg-bars.js';

const MOST_FACTORS = 2;

/** The prerequisites that hold back most pilots, first. */
export function gatesSection(input: PortfolioReportInput): ReportSection {
  const { portfolio, version, locale } = input;
  const say = sayer(input);
  const { gates, factors } = { gates: version.wording.frame[locale].gates, factors: version.wording.factors };
  const lines = portfolio.totals.pilots === 0 ? [] : portfolio.gates;
  const told = lines.map(({ gate, share }) => say('gates.told', { gate: gates[gate]!.name, share: percent(share) }));
  return {
    id: 'gates',
    title: say('gates.title'),
    lead: say('gates.lead'),
    drawing:
      lines.length === 0
        ? null
        : svgBars(
            'chart-gates',
            { title: say('gates.title'), description: told.join(say('comma')) },
            lines.map(({ gate, share, heldBack }) => ({
              name: gates[gate]!.name,
              bars: [{ share: share ?? 0, told: say('gates.bar', { share: percent(share), n: heldBack }) }],
            })),
          ),
    caption: say('gates.title'),
    columns: [
      text(say('gates.gate')),
      ...['heldBack', 'share', 'failed', 'held', 'open', 'passed'].map((key) => number(say(`gates.columns.${key}`))),
      text(say('gates.columns.blockedBy')),
    ],
    rows: lines.map(({ gate, heldBack, share, states, blockedBy }) => [
      head(gates[gate]!.name),
      figure(heldBack.toLocaleString('en')),
      figure(percent(share)),
      ...[states.failed, states.held, states.open, states.passed].map((count) => figure(count.toLocaleString('en'))),
      plain(
        blockedBy
          .slice(0, MOST_FACTORS)
          .map(({ factor, pilots }) => say('gates.factor', { name: factors[factor]![locale].name, n: pilots }))
          .join(say('comma')),
      ),
    ]),
    none: say('none'),
    note: say('gates.note'),
  };
}
