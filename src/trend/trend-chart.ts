import { ACCENT, drawing, element, FAINT, INK, LINE, PAPER, QUIET, text } from '../report-content/svg.js';

export interface ChartPoint {
  /** When it was assessed, as people write it. */
  readonly name: string;
  readonly self: number | null;
  readonly likely: { readonly low: number; readonly high: number } | null;
  readonly verified: number | null;
  /** Not to be compared with the one before: no line leads here. */
  readonly isBroken: boolean;
}

export interface ChartWords {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly self: string;
  readonly verified: string;
  readonly likely: string;
  /** Where bands begin, and the end of the scale. */
  readonly marks: readonly number[];
}

const LEFT = 40;
const TOP = 16;
const HEIGHT = 230;
const COLUMN = 190;
const down = (score: number): number => TOP + HEIGHT - (score / 100) * HEIGHT;

/** Scores over time: rings and a dashed line as handed in, filled squares and a line as verified, each with its number. */
export function trendChart(points: readonly ChartPoint[], words: ChartWords): string {
  const width = LEFT + Math.max(points.length, 3) * COLUMN;
  const at = (index: number) => LEFT + index * COLUMN + COLUMN / 2;
  const self = points.map(({ self: score, isBroken }, index) => ({ x: at(index), score, isBroken }));
  const verified = points.map(({ verified: score, isBroken }, index) => ({ x: at(index), score, isBroken }));
  const inner = [
    ...words.marks.map((mark) => scaleLine(mark, width)),
    ...points.map(({ likely }, index) => (likely ? whisker(at(index), likely) : '')),
    path(self, { 'stroke-dasharray': '5 4' }),
    path(verified, {}),
    ...verified.map(({ x, score }) => (score === null ? '' : square(x, down(score)))),
    ...self.map(({ x, score }) => (score === null ? '' : ring(x, down(score)))),
    ...points.map((point, index) => numbers(at(index), point)),
    ...points.map(({ name }, index) =>
      text(at(index), TOP + HEIGHT + 20, name, { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 700 }),
    ),
    key(words),
  ];
  return drawing(words.id, { width, height: TOP + HEIGHT + 56 }, words, inner.join(''));
}

function scaleLine(mark: number, width: number): string {
  const y = down(mark);
  const line = { x1: LEFT, x2: width, y1: y, y2: y, stroke: mark === 0 ? LINE : FAINT, 'stroke-width': 1 };
  return element('line', line) + text(LEFT - 6, y + 4, String(mark), { 'text-anchor': 'end', fill: QUIET });
}

interface Place {
  readonly x: number;
  readonly score: number | null;
  readonly isBroken: boolean;
}

/** From score to score, past those that are missing; lifted wherever two are not to be compared. */
function path(points: readonly Place[], more: Record<string, string>): string {
  let pen = 'M';
  const steps = points.map(({ x, score, isBroken }) => {
    if (isBroken) pen = 'M';
    if (score === null) return '';
    const step = `${pen}${x} ${down(score)}`;
    pen = 'L';
    return step;
  });
  const d = steps.join('');
  return d.includes('L') ? element('path', { d, stroke: ACCENT, 'stroke-width': 2, fill: 'none', ...more }) : '';
}

function whisker(x: number, { low, high }: { low: number; high: number }): string {
  const d = `M${x - 5} ${down(low)}H${x + 5}M${x} ${down(low)}V${down(high)}M${x - 5} ${down(high)}H${x + 5}`;
  return element('path', { d, stroke: QUIET, 'stroke-width': 1.2, fill: 'none' });
}

const ring = (x: number, y: number): string =>
  element('circle', { cx: x, cy: y, r: 6, fill: PAPER, stroke: ACCENT, 'stroke-width': 2.2 });
const square = (x: number, y: number): string =>
  element('rect', { x: x - 5.5, y: y - 5.5, width: 11, height: 11, fill: ACCENT });

/** The higher one above its mark and the lower one below, clear of the lines; verified ones in bold. */
function numbers(x: number, { self, verified }: ChartPoint): string {
  const isAbove = self !== null && (verified === null || self >= verified);
  return number(x, self, isAbove, false) + number(x, verified, !isAbove, true);
}

function number(x: number, score: number | null, isAbove: boolean, isVerified: boolean): string {
  if (score === null) return '';
  const look = { 'text-anchor': 'start', 'font-size': 13, 'font-weight': isVerified ? 700 : 400, fill: INK };
  return text(x + 10, down(score) + (isAbove ? -8 : 18), score.toFixed(1), look);
}

function key({ self, verified, likely }: ChartWords): string {
  const y = TOP + HEIGHT + 44;
  const said = (x: number, words: string) => text(x, y + 4, words, { fill: QUIET });
  return (
    ring(LEFT + 8, y) +
    said(LEFT + 20, self) +
    square(LEFT + 128, y) +
    said(LEFT + 140, verified) +
    element('path', { d: `M${LEFT + 248} ${y - 7}V${y + 7}`, stroke: QUIET, 'stroke-width': 1.2 }) +
    said(LEFT + 258, likely)
  );
}
