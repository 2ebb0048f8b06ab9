import { ACCENT, drawing, element, INK, LINE, QUIET, text, WIDTH } from '../report-content/svg.js';

const LEFT = 215;
const RIGHT = 110;
const ROW = 26;

export interface RangeRow {
  readonly name: string;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly told: string;
}

/** The middle half of differences with its median, on either side of nought. */
export function svgRanges(
  id: string,
  words: { title: string; description: string },
  rows: readonly RangeRow[],
): string {
  const reach = Math.max(5, ...rows.flatMap(({ lower, upper }) => [Math.abs(lower), Math.abs(upper)]));
  const space = WIDTH - LEFT - RIGHT;
  const at = (value: number): number => LEFT + ((value + reach) / (2 * reach)) * space;
  const bottom = rows.length * ROW + 6;
  const axis =
    element('line', { x1: at(0), y1: 2, x2: at(0), y2: bottom, stroke: INK, 'stroke-width': 1 }) +
    [-reach, 0, reach]
      .map((value) =>
        text(at(value), bottom + 14, value.toFixed(0), { 'text-anchor': 'middle', fill: QUIET, 'font-size': 10 }),
      )
      .join('');
  const drawn = rows.map(({ name, lower, median, upper, told }, index) => {
    const y = index * ROW + 16;
    return (
      text(0, y + 4, name) +
      element('line', { x1: LEFT, y1: y, x2: LEFT + space, y2: y, stroke: LINE, 'stroke-width': 0.5 }) +
      element('line', { x1: at(lower), y1: y, x2: at(upper), y2: y, stroke: ACCENT, 'stroke-width': 8 }) +
      element('circle', { cx: at(median), cy: y, r: 5, fill: '#ffffff', stroke: INK, 'stroke-width': 1.5 }) +
      text(WIDTH - RIGHT + 8, y + 4, told, { 'font-size': 10 })
    );
  });
  return drawing(id, { width: WIDTH, height: bottom + 20 }, words, axis + drawn.join(''));
}
