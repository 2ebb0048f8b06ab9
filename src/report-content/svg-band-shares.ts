import type { Robustness } from '../scoring/robustness.js';
import { shareText } from './format.js';
import type { ReportContext } from './report-context.js';
import { ACCENT, drawing, element, FAINT, INK, text, WIDTH } from './svg.js';

const LEFT = 190;
const RIGHT = 60;
const ROW = 25;

/** How often each band came out, lowest band first; the verdict's own row is framed and in bold. */
export function bandShares(context: ReportContext, { bands }: Robustness): string {
  const { input, labels } = context;
  const told = bands.map(({ band, share }) => `${context.band(band)} ${shareText(share)}`);
  const rows = bands.map(({ band, share }, index) => {
    const y = index * ROW + 4;
    const isVerdict = band === input.result.band;
    const weight = { 'font-weight': isVerdict ? 700 : 400, 'font-size': 11.5 };
    const space = WIDTH - LEFT - RIGHT;
    const frame = isVerdict ? { stroke: INK, 'stroke-width': 1.2 } : {};
    return (
      text(0, y + 14, context.band(band), weight) +
      element('rect', { x: LEFT, y: y + 3, width: space, height: 14, fill: FAINT, ...frame }) +
      (share > 0
        ? element('rect', { x: LEFT, y: y + 3, width: Math.max(1, share * space), height: 14, fill: ACCENT })
        : '') +
      text(WIDTH - RIGHT + 8, y + 14, shareText(share), weight)
    );
  });
  return drawing(
    'chart-bands',
    { width: WIDTH, height: bands.length * ROW + 8 },
    { title: labels.robustness.chart, description: labels.robustness.chartText(context.list(told)) },
    rows.join(''),
  );
}
