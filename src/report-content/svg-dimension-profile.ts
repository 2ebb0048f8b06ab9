import { rangeText, scoreText } from './format.js';
import type { ReportContext } from './report-context.js';
import { ACCENT, drawing, element, FAINT, INK, LINE, PAPER, QUIET, text, WIDTH } from './svg.js';

const LEFT = 190;
const RIGHT = 60;
const TOP = 24;
const ROW = 36;
const BAR = 14;

const across = (score: number): number => LEFT + (score / 100) * (WIDTH - LEFT - RIGHT);

/** One bar per dimension with its widest range as a whisker, band limits as vertical lines, numbers at the end. */
export function dimensionProfile(context: ReportContext): string {
  const { input, labels } = context;
  const { dimensions } = input.result;
  const bottom = TOP + dimensions.length * ROW;
  const told = dimensions.map((one) => {
    const numbers = `${scoreText(one.score)} (${rangeText(one.low, one.high)})`;
    return `${context.dimensionName(one.code)} ${numbers}`;
  });
  const rows = dimensions.map((one, index) => bar(context.dimensionName(one.code), one, TOP + index * ROW));
  return drawing(
    'chart-profile',
    { width: WIDTH, height: bottom + 42 },
    { title: labels.profile.chart, description: labels.profile.chartText(context.list(told)) },
    scale(context, bottom) + rows.join(''),
  );
}

interface Bar {
  readonly code: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

function bar(name: string, { code, score, low, high }: Bar, y: number): string {
  const middle = y + ROW / 2;
  const label = text(0, middle + 4, `${code}  ${name}`, { 'font-size': 11.5, 'font-weight': 700 });
  const ground = element('rect', { x: LEFT, y: middle - BAR / 2, width: across(100) - LEFT, height: BAR, fill: FAINT });
  if (score === null || low === null || high === null) {
    return label + ground + text(across(100) + 8, middle + 4, scoreText(null));
  }
  const filled = element('rect', {
    x: LEFT,
    y: middle - BAR / 2,
    width: across(score) - LEFT,
    height: BAR,
    fill: ACCENT,
  });
  const number = text(across(100) + 8, middle + 4, scoreText(score), { 'font-size': 12.5, 'font-weight': 700 });
  return label + ground + filled + whisker(low, high, middle) + number;
}

/** Light where it crosses the bar and dark beyond it: drawn twice, so that it shows on both. */
function whisker(low: number, high: number, y: number): string {
  const path = `M${across(low)} ${y - 5}V${y + 5}M${across(low)} ${y}H${across(high)}M${across(high)} ${y - 5}V${y + 5}`;
  return (
    element('path', { d: path, stroke: PAPER, 'stroke-width': 3.4, fill: 'none' }) +
    element('path', { d: path, stroke: INK, 'stroke-width': 1.3, fill: 'none' })
  );
}

function scale({ input, labels }: ReportContext, bottom: number): string {
  const marks = [...input.framework.structure.bands.map(({ from }) => from), 100];
  const lines = marks.map(
    (mark) =>
      element('line', {
        x1: across(mark),
        x2: across(mark),
        y1: TOP - 4,
        y2: bottom + 2,
        stroke: LINE,
        'stroke-width': 0.6,
      }) + text(across(mark), bottom + 15, String(mark), { 'text-anchor': 'middle', 'font-size': 10, fill: QUIET }),
  );
  const { bandMarks, widest } = labels.profile;
  const key =
    whisker(0, 6, bottom + 32) +
    text(across(8), bottom + 36, `${widest}　${bandMarks}`, { 'font-size': 10, fill: QUIET });
  return lines.join('') + key;
}
