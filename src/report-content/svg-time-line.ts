import type { Horizon } from '../advice/action.js';
import type { PlannedAction } from '../advice/plan.js';
import type { ReportContext } from './report-context.js';
import { ACCENT, drawing, element, FAINT, INK, LINE, PAPER, QUIET, text, WIDTH } from './svg.js';
import { textWidth, wrapped } from './svg-text.js';

const HORIZONS: readonly Horizon[] = ['short', 'mid', 'long'];
const TOP = 44;
/** Rows are as high as one page allows, within what reads well. */
const ROW = { highest: 27, lowest: 21 };
const ROWS_HEIGHT = 800;
const COLUMN = WIDTH / HORIZONS.length;
const MOST_EFFORT = 5;
const TITLE_SIZE = 9.8;

/** The plan as a road map: a row per action, its bar inside its horizon, as long as its effort. */
export function timeLine(context: ReportContext): string {
  const { labels, input } = context;
  const { actions } = input.plan;
  const height = Math.max(ROW.lowest, Math.min(ROW.highest, ROWS_HEIGHT / actions.length));
  const bottom = TOP + actions.length * height;
  const told = actions.map((planned) => `${planned.order} ${context.actionText(planned.action).title}`);
  const rows = actions.map((planned, index) => row(context, planned, TOP + index * height, height));
  return drawing(
    'chart-time-line',
    { width: WIDTH, height: bottom + 30 },
    { title: labels.timeLine.chart, description: labels.timeLine.chartText(context.list(told)) },
    columns(context, bottom) + rows.join('') + key(context, bottom + 20),
  );
}

function columns({ frame }: ReportContext, bottom: number): string {
  return HORIZONS.map((horizon, index) => {
    const x = index * COLUMN;
    const { name, means } = frame.horizons[horizon];
    const line = element('line', { x1: x, x2: x, y1: 0, y2: bottom, stroke: LINE, 'stroke-width': 0.7 });
    const rule = { x1: x, x2: x + COLUMN, y1: TOP - 6, y2: TOP - 6, stroke: INK, 'stroke-width': 1.2 };
    return (
      (index === 0 ? '' : line) +
      text(x + 6, 14, name, { 'font-size': 12.5, 'font-weight': 700 }) +
      text(x + 6, 29, wrapped(means, (COLUMN - 10) / 9.4, 1)[0]!, { 'font-size': 9.4, fill: QUIET }) +
      element('line', rule)
    );
  }).join('');
}

function row(context: ReportContext, planned: PlannedAction, y: number, height: number): string {
  const middle = y + height / 2;
  const { effort } = context.action(planned.action);
  const column = HORIZONS.indexOf(planned.horizon);
  const start = column * COLUMN + 6;
  const length = 30 + (effort / MOST_EFFORT) * (COLUMN - 62);
  const opens = planned.opens.length > 0 ? diamond(start + length + 9, middle) : '';
  return (
    element('line', { x1: 0, x2: WIDTH, y1: y + height, y2: y + height, stroke: FAINT, 'stroke-width': 0.7 }) +
    element('rect', { x: start, y: middle - 7.5, width: length, height: 15, fill: ACCENT }) +
    text(start + 6, middle + 4, String(planned.order), { 'font-size': 11, 'font-weight': 700, fill: PAPER }) +
    opens +
    title(context, planned, middle, start, start + length + (opens ? 18 : 6))
  );
}

/** Right of the bar, or left of it in the last column, where there is no room to the right. */
function title(context: ReportContext, planned: PlannedAction, middle: number, start: number, end: number): string {
  const after = context.numbersOf(planned.after);
  const order = after === '' ? '' : context.labels.timeLine.after(after);
  const isLast = planned.horizon === 'long';
  const room = ((isLast ? start : WIDTH - end) - 8) / TITLE_SIZE;
  const words = context.actionText(planned.action).title;
  const line = wrapped(words, room, 1)[0]!;
  const place = isLast ? { 'text-anchor': 'end' } : {};
  const x = isLast ? start - 6 : end;
  const fits = order !== '' && textWidth(`${line}　${order}`) < room;
  const written = fits ? `${line}　${order}` : line;
  const width = textWidth(written) * TITLE_SIZE + 4;
  const ground = { x: isLast ? x - width : x - 2, y: middle - 8, width, height: 16, fill: PAPER };
  return element('rect', ground) + text(x, middle + 4, written, { 'font-size': TITLE_SIZE, ...place });
}

function diamond(x: number, y: number): string {
  return element('path', {
    d: `M${x - 5} ${y}L${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}Z`,
    fill: PAPER,
    stroke: INK,
    'stroke-width': 1.4,
  });
}

function key({ labels }: ReportContext, y: number): string {
  const words = `${labels.timeLine.diamond}　　${labels.timeLine.length}`;
  return diamond(8, y - 4) + text(20, y, words, { 'font-size': 9.5, fill: QUIET });
}
