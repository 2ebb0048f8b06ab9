import { ACCENT, drawing, element, LINE, QUIET, text, WIDTH } from '../report-content/svg.js';

const TOP = 24;
const HEIGHT = 150;
const LEFT = 34;

export interface LinePoint {
  readonly name: string;
  /** 0..100; null leaves a gap. */
  readonly value: number | null;
}

/** Mean scores from quarter to quarter, each with its number. */
export function svgLine(
  id: string,
  words: { title: string; description: string },
  points: readonly LinePoint[],
): string {
  const step = (WIDTH - LEFT - 60) / Math.max(1, points.length - 1);
  const x = (index: number): number => LEFT + 10 + index * step;
  const y = (value: number): number => TOP + HEIGHT - (value / 100) * HEIGHT;
  const grid = [0, 25, 50, 75, 100].map(
    (value) =>
      element('line', { x1: LEFT, y1: y(value), x2: WIDTH, y2: y(value), stroke: LINE, 'stroke-width': 0.5 }) +
      text(LEFT - 6, y(value) + 4, String(value), { 'text-anchor': 'end', fill: QUIET, 'font-size': 10 }),
  );
  const known = points.flatMap(({ value }, index) => (value === null ? [] : [{ x: x(index), y: y(value), value }]));
  const path = known.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ');
  const each = Math.max(1, Math.ceil(points.length / 12));
  const marks = known.map(
    (point, index) =>
      element('circle', { cx: point.x, cy: point.y, r: 3, fill: ACCENT }) +
      (index % each === 0
        ? text(point.x, point.y - 8, point.value.toFixed(1), { 'text-anchor': 'middle', 'font-size': 10 })
        : ''),
  );
  const names = points.map(({ name }, index) =>
    index % each === 0
      ? text(x(index), TOP + HEIGHT + 16, name, { 'text-anchor': 'middle', fill: QUIET, 'font-size': 9.5 })
      : '',
  );
  const line = element('polyline', { points: path, fill: 'none', stroke: ACCENT, 'stroke-width': 2 });
  return drawing(id, { width: WIDTH, height: TOP + HEIGHT + 26 }, words, [...grid, line, ...marks, ...names].join(''));
}
