import type { FrameText } from '../report-content/wording.js';
import type { PortfolioReportInput } from './portfolio-report-input.js';
import { figure, head, percent } from './report-section.js';
import type { ReportSection } from './report-section.js';
import { number, sayer, text } from './sayer.js';
import { svgBars } from './svg-bars.js';

/** How many submissions reach each band, by themselves and as verified. */
export function bandsSection(input: PortfolioReportInput): ReportSection {
  const { portfolio, version, locale } = input;
  const { bands, totals } = portfolio;
  const say = sayer(input);
  const frame = version.wording.frame[locale];
  const nameOf = (band: string): string =>
    band === 'under-review' ? say('bands.underReview') : frame.bands[band as keyof FrameText['bands']].name;
  const shown = bands.filter(({ self, verified }) => self + verified > 0);
  const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);
  const told = shown.map(({ band, self }) => say('bands.told', { band: nameOf(band), n: self }));
  return {
    id: 'bands',
    title: say('bands.title'),
    lead: say('bands.lead'),
    drawing:
      shown.length === 0
        ? null
        : svgBars(
            'chart-bands',
            { title: say('bands.title'), description: told.join(say('comma')) },
            shown.map(({ band, self, verified }) => ({
              name: nameOf(band),
              bars: [
                { share: share(self, totals.submissions), told: say('bands.self', { n: self }) },
                { share: share(verified, totals.decided), told: say('bands.verified', { n: verified }) },
              ],
            })),
          ),
    caption: say('bands.title'),
    columns: [
      text(say('bands.band')),
      ...['self', 'selfShare', 'verified', 'verifiedShare'].map((key) => number(say(`bands.columns.${key}`))),
    ],
    rows: shown.map(({ band, self, verified }) => [
      head(nameOf(band)),
      figure(self.toLocaleString('en')),
      figure(percent(share(self, totals.submissions))),
      figure(verified.toLocaleString('en')),
      figure(percent(share(verified, totals.decided))),
    ]),
    none: say('none'),
    note: say('bands.note'),
  };
}
